package io.spillover.benchmark;

import static io.spillover.benchmark.Times.shown;

import io.spillover.document.Article;
import java.util.List;

/** The whole line with two threads beside CoreNLP's lean annotators and beside its own extraction. */
final class ThroughputBenchmark implements Measurement {
    private static final int THREADS = 2;

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        List<Article> articles = setting.corpus();
        CoreNlp lean = CoreNlp.lean();
        CoreNlp stock = CoreNlp.stock();
        int tokens = articles.stream().mapToInt(lean::annotate).sum();
        Turns.Line ours = Turns.of(new SpilloverLine(setting.ontology()), articles, THREADS, setting);
        Turns.Line leans = Turns.of(lean, articles, THREADS);
        Turns.Line stocks = Turns.of(stock, articles, THREADS);
        ours.work().run();
        ours.work().run();
        leans.work().run();
        Turns.of(stock, articles.subList(0, Math.min(5, articles.size())), THREADS)
                .work()
                .run();
        new Turns(List.of(ours, leans, stocks)).run(setting.rounds());
        String data = shown("%d articles, %,d tokens, %d turns each", articles.size(), tokens, 2 * setting.rounds());
        String measured = shown("%.0f tokens/s", tokens / ours.times().median());
        return List.of(
                row("beside stock extraction", ">= 15", measured, ours, stocks, tokens, data),
                row("beside lean annotators", ">= 1.0", measured, ours, leans, tokens, data));
    }

    private static Row row(
            String beside, String asked, String measured, Turns.Line ours, Turns.Line theirs, int tokens, String data) {
        return new Row(
                "throughput, two threads, " + beside,
                asked,
                measured + shown(" to %.0f", tokens / theirs.times().median()),
                shown("%.2f", theirs.times().median() / ours.times().median()),
                data);
    }
}
