package io.spillover.benchmark;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.link.Mentions;
import io.spillover.verdict.Conclusions;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.Verdict;
import io.spillover.verdict.VerdictRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of an article's way, each by itself, in turn over the articles of the corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class Parts {
    private final Setting setting = Setting.ofProperties();
    private final SpilloverLine line = new SpilloverLine(setting.ontology());
    private final List<Article> articles = setting.corpus();
    private final List<Article> titles = articles.stream().map(Parts::title).toList();
    private final List<AnnotatedArticle> annotated =
            articles.stream().map(line::annotate).toList();
    private final List<Mentions> mentions = annotated.stream().map(line::link).toList();
    private final List<Reading> readings = readings();
    private final KnowledgeGraph store = line.inMemory();
    private final Conclusions conclusions = line.conclusions();
    private int turn;

    /** Fills the store that questions are asked of. */
    public Parts() {
        store.write(() -> {
            readings.forEach(store::add);
            conclusions.drawAnew(store);
        });
    }

    private static Article title(Article article) {
        return new io.spillover.source.Articles(new io.spillover.source.ArticleLayout())
                .of(article.title(), article.location(), Optional.empty());
    }

    private List<Reading> readings() {
        List<Reading> all = new ArrayList<>();
        for (int index = 0; index < articles.size(); index++) {
            all.add(line.read(annotated.get(index), mentions.get(index)));
        }
        return List.copyOf(all);
    }

    private int next() {
        turn = (turn + 1) % articles.size();
        return turn;
    }

    @Benchmark
    public AnnotatedArticle annotateHeadline() {
        return line.annotate(titles.get(next()));
    }

    @Benchmark
    public AnnotatedArticle annotateArticle() {
        return line.annotate(articles.get(next()));
    }

    @Benchmark
    public Mentions linkArticle() {
        return line.link(annotated.get(next()));
    }

    @Benchmark
    public Reading readClaims() {
        int index = next();
        return line.read(annotated.get(index), mentions.get(index));
    }

    @Benchmark
    public List<Verdict> judgeArticle() {
        return line.verdicts().of(store, readings.get(next()));
    }

    @Benchmark
    public int drawStoreAnew() {
        return line.inferences()
                .draw(store.factsOf(Optional.empty()))
                .statements()
                .size();
    }

    @Benchmark
    public List<VerdictRow> verdictsOfStore() {
        return store.read(() -> new StoredVerdicts(store).of(Optional.empty()));
    }

    /** In memory: what a graph of an article is made of, checked and added. */
    @Benchmark
    public int writeArticle() {
        try (KnowledgeGraph graph = line.inMemory()) {
            graph.write(() -> graph.add(readings.get(next())));
            return turn;
        }
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        store.close();
    }
}
