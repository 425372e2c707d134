package io.spillover.evaluate;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.extract.Extractor;
import io.spillover.graph.Background;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import io.spillover.infer.RuleSet;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.LexiconLinker;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.verdict.ArticleVerdicts;
import io.spillover.verdict.VerdictJudge;
import io.spillover.verdict.VerdictWeights;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * From headline to verdict beside CoreNLP's lean annotators alone, on one thread, in turns, each round
 * on headlines that were not read before; the first warms up. Run by hand:
 * {@code mvn test -Dtest=HeadlineBenchmark -Dspillover.data=FOLDER -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class HeadlineBenchmark {
    private static final Path ONTOLOGY = Path.of(System.getProperty("spillover.home", "."), "ontology");
    private static final int HEADLINES = 600;
    private static final int TURN = 100;
    private static final int ROUNDS = 4;

    private final Lexicon lexicon = Lexicon.load(ONTOLOGY.resolve("lexicon"), List.of());
    private final LeanAnnotator annotator = LeanAnnotator.load(lexicon);
    private final LexiconLinker linker = new LexiconLinker(lexicon);
    private final Extractor extractor = Extractor.load(lexicon);
    private final StanfordCoreNLP lean = lean();

    @Test
    void headlines_to_verdicts() {
        String data = System.getProperty("spillover.data");
        Assumptions.assumeTrue(data != null, "spillover.data is not set");
        List<String> headlines = VerdictGold.read(Path.of(data, "eval", "verdict-entity.dev.tsv")).stream()
                .map(LabelledTarget::text)
                .distinct()
                .limit(ROUNDS * HEADLINES)
                .toList();
        Background background = Background.load(ONTOLOGY, Iris.standard(), lexicon);
        VerdictJudge judge = new VerdictJudge(VerdictWeights.load(List.of(ONTOLOGY.resolve("verdict.ttl"))), List.of());
        Inferences inferences = new Inferences(
                RuleSet.load(List.of(ONTOLOGY.resolve("rules")), background.ontology()), background.iris());
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(background)) {
            ArticleVerdicts verdicts = new ArticleVerdicts(inferences, judge);
            for (int round = 0; round < ROUNDS; round++) {
                round(headlines.subList(round * HEADLINES, (round + 1) * HEADLINES), graph, verdicts);
            }
        }
    }

    private void round(List<String> headlines, KnowledgeGraph graph, ArticleVerdicts verdicts) {
        Articles articles = new Articles(new ArticleLayout());
        long theirs = 0;
        long reading = 0;
        long judging = 0;
        long judged = 0;
        for (int begin = 0; begin < headlines.size(); begin += TURN) {
            List<String> turn = headlines.subList(begin, Math.min(headlines.size(), begin + TURN));
            long start = now();
            turn.forEach(headline -> lean.annotate(new CoreDocument(headline)));
            theirs += now() - start;
            for (String headline : turn) {
                start = now();
                Article article = articles.of(headline, "headline", Optional.empty());
                AnnotatedArticle annotated = annotator.annotate(article);
                var read = extractor.read(annotated, linker.link(annotated));
                reading += now() - start;
                start = now();
                judged += verdicts.of(graph, read).size();
                judging += now() - start;
            }
        }
        System.out.printf(
                "lean annotators %.1f a second; ours %.1f a second (%.2f times), reading %.1f ms, judging %.1f ms, %d verdicts%n",
                headlines.size() / (theirs / 1e9),
                headlines.size() / ((reading + judging) / 1e9),
                (double) theirs / (reading + judging),
                reading / 1e6 / headlines.size(),
                judging / 1e6 / headlines.size(),
                judged);
    }

    /** In nanoseconds of this thread's own time: what else the machine does does not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static StanfordCoreNLP lean() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.statisticalOnly", "true");
        settings.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        settings.setProperty("threads", "1");
        return new StanfordCoreNLP(settings);
    }
}
