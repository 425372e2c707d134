package io.spillover.evaluate;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.CoreNlp;
import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.SpilloverLine;
import io.spillover.benchmark.Times;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.verdict.ArticleVerdicts;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * From headline to verdict beside CoreNLP's lean annotators alone, on one thread, in turns, each round on headlines that were
 * not read before; the first warms up.
 */
public final class HeadlineBenchmark implements Measurement {
    private static final int HEADLINES = 600;
    private static final int TURN = 100;
    private static final double NANOS = 1e9;

    @Override
    public List<Row> measure(Setting setting) {
        Optional<Path> data = setting.data();
        if (data.isEmpty()) {
            return List.of(new Row("headlines, one thread", ">= 0.8", "not measured", "", "spillover.data is not set"));
        }
        List<String> headlines = headlines(data.get(), (1 + setting.rounds()) * HEADLINES);
        SpilloverLine line = new SpilloverLine(setting.ontology());
        Turns turns = new Turns(line, CoreNlp.lean(), line.verdicts());
        try (KnowledgeGraph graph = line.inMemory()) {
            int warm = headlines.size() / (1 + setting.rounds());
            turns.run(headlines.subList(0, warm), graph);
            turns.forget();
            turns.run(headlines.subList(warm, headlines.size()), graph);
        }
        int measured = headlines.size() - headlines.size() / (1 + setting.rounds());
        return List.of(new Row(
                "headlines, one thread, beside lean annotators",
                ">= 0.8",
                shown(
                        "%.1f/s to %.1f; reading %.1f ms, judging %.1f ms",
                        measured / (turns.reading.sum() + turns.judging.sum()),
                        measured / turns.theirs.sum(),
                        turns.reading.sum() * 1e3 / measured,
                        turns.judging.sum() * 1e3 / measured),
                shown("%.2f", turns.theirs.sum() / (turns.reading.sum() + turns.judging.sum())),
                shown("%,d headlines, the thread's own time", measured)));
    }

    private static List<String> headlines(Path data, int most) {
        return VerdictGold.read(data.resolve("eval/verdict-entity.dev.tsv")).stream()
                .map(LabelledTarget::text)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Both ways through the same headlines, a hundred at a turn. */
    private static final class Turns {
        private final SpilloverLine line;
        private final CoreNlp lean;
        private final ArticleVerdicts verdicts;
        private final Articles articles = new Articles(new ArticleLayout());
        private Times theirs = new Times();
        private Times reading = new Times();
        private Times judging = new Times();

        private Turns(SpilloverLine line, CoreNlp lean, ArticleVerdicts verdicts) {
            this.line = line;
            this.lean = lean;
            this.verdicts = verdicts;
        }

        private void forget() {
            theirs = new Times();
            reading = new Times();
            judging = new Times();
        }

        private void run(List<String> headlines, KnowledgeGraph graph) {
            for (int begin = 0; begin < headlines.size(); begin += TURN) {
                List<String> turn = headlines.subList(begin, Math.min(headlines.size(), begin + TURN));
                double start = now();
                turn.forEach(lean::annotate);
                theirs.add(now() - start);
                for (String headline : turn) {
                    start = now();
                    Article article = articles.of(headline, "headline", Optional.empty());
                    Reading read = line.read(article);
                    reading.add(now() - start);
                    start = now();
                    verdicts.of(graph, read);
                    judging.add(now() - start);
                }
            }
        }
    }

    /** In seconds of this thread's own time: what else the machine does does not count. */
    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }
}
