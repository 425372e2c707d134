package io.spillover.benchmark;

import static io.spillover.benchmark.Times.shown;

import io.spillover.document.Article;
import java.util.List;

/**
 * The whole line with two threads beside CoreNLP's lean annotators and beside its own extraction.
 *
 * <p>What is asked is what a long run does, so the compiler of the virtual machine is given as many turns of one line as of
 * the other before any is measured; what a first turn takes is told too.
 */
final class ThroughputBenchmark implements Measurement {
    private static final int THREADS = 2;

    private static final int TURNS = 5;

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        List<Article> articles = setting.corpus();
        CoreNlp lean = CoreNlp.lean();
        int tokens = articles.stream().mapToInt(lean::annotate).sum();
        SpilloverLine line = new SpilloverLine(setting.ontology());
        Turns.Line ours = Turns.of(line, articles, THREADS, setting);
        Turns.Line leans = Turns.of(lean, articles, THREADS);
        double first = first(ours, leans);
        Turns.warm(List.of(ours, leans));
        new Turns(List.of(ours, leans)).run(TURNS * setting.rounds());
        CoreNlp stock = CoreNlp.stock();
        Turns.of(stock, articles.subList(0, Math.min(5, articles.size())), THREADS)
                .work()
                .run();
        Turns.Line oursAgain = Turns.of(line, articles, THREADS, setting);
        Turns.Line stocks = Turns.of(stock, articles, THREADS);
        new Turns(List.of(oursAgain, stocks)).run(setting.rounds());
        String data = shown("%d articles, %,d tokens", articles.size(), tokens);
        return List.of(
                row("beside stock extraction", ">= 15", oursAgain, stocks, tokens, data),
                row(
                        "beside lean annotators",
                        ">= 1.0",
                        ours,
                        leans,
                        tokens,
                        data
                                + shown(
                                        ", %d turns each after %d; in the first %.2f",
                                        2 * TURNS * setting.rounds(), Turns.WARMING, first)));
    }

    /** How many times as fast ours is where nothing of either is compiled yet. */
    private static double first(Turns.Line ours, Turns.Line theirs) throws Exception {
        Times our = new Times();
        Times their = new Times();
        our.time(ours.work());
        their.time(theirs.work());
        return their.sum() / our.sum();
    }

    private static Row row(String beside, String asked, Turns.Line ours, Turns.Line theirs, int tokens, String data) {
        return new Row(
                "throughput, two threads, " + beside,
                asked,
                shown(
                        "%.0f tokens/s to %.0f",
                        tokens / ours.times().median(), tokens / theirs.times().median()),
                shown("%.2f", theirs.times().median() / ours.times().median()),
                data);
    }
}
