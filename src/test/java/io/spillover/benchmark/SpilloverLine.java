package io.spillover.benchmark;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.extract.Extractor;
import io.spillover.graph.Background;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import io.spillover.infer.RuleSet;
import io.spillover.ingest.BatchWriter;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.IngestionReport;
import io.spillover.ingest.Progress;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.LexiconLinker;
import io.spillover.link.Mentions;
import io.spillover.source.Read;
import io.spillover.verdict.ArticleVerdicts;
import io.spillover.verdict.Conclusions;
import io.spillover.verdict.VerdictJudge;
import io.spillover.verdict.VerdictWeights;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The whole way of an article, put together as the command line does it: to a committed graph with all that follows. */
public final class SpilloverLine {
    private static final int BATCH = 200;

    private final LeanAnnotator annotator;
    private final LexiconLinker linker;
    private final Extractor extractor;
    private final Background background;
    private final Inferences inferences;
    private final VerdictJudge judge;

    /** Reads the models: seconds. */
    public SpilloverLine(Path ontology) {
        Lexicon lexicon = Lexicon.load(ontology.resolve("lexicon"), List.of());
        this.annotator = LeanAnnotator.load(lexicon);
        this.linker = new LexiconLinker(lexicon);
        this.extractor = Extractor.load(lexicon);
        this.background = Background.load(ontology, Iris.standard(), lexicon);
        this.inferences = new Inferences(
                RuleSet.load(List.of(ontology.resolve("rules")), background.ontology()), background.iris());
        this.judge = new VerdictJudge(
                VerdictWeights.load(List.of(ontology.resolve("verdict.ttl"))),
                List.of(background.iris().at("asset/crypto")));
    }

    public AnnotatedArticle annotate(Article article) {
        return annotator.annotate(article);
    }

    public Mentions link(AnnotatedArticle article) {
        return linker.link(article);
    }

    public Reading read(AnnotatedArticle article, Mentions mentions) {
        return extractor.read(article, mentions);
    }

    /** All that the language gives. */
    public Reading read(Article article) {
        AnnotatedArticle annotated = annotate(article);
        return read(annotated, link(annotated));
    }

    public Inferences inferences() {
        return inferences;
    }

    /** Judges articles by themselves. */
    public ArticleVerdicts verdicts() {
        return new ArticleVerdicts(inferences, judge);
    }

    /** Keeps what follows from a store in step. */
    public Conclusions conclusions() {
        return new Conclusions(inferences, judge);
    }

    public KnowledgeGraph inMemory() {
        return KnowledgeGraph.inMemory(background);
    }

    public KnowledgeGraph open(Path store) {
        return KnowledgeGraph.open(store, background);
    }

    /** Takes articles into a store. */
    public IngestionReport ingest(List<Article> articles, KnowledgeGraph graph, int threads) {
        BatchWriter writer = new BatchWriter(
                graph,
                conclusions()::bringInStep,
                Clock.systemUTC(),
                new BatchWriter.Terms("Benchmark", BATCH, false, true, Optional.empty()));
        return new Ingestion(
                        place -> articles.stream().map(Read.Found::new), this::read, writer, Progress.SILENT, threads)
                .run(List.of("corpus"));
    }
}
