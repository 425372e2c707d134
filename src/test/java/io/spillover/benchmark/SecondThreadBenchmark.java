package io.spillover.benchmark;

import static io.spillover.benchmark.Times.shown;

import io.spillover.document.Article;
import java.util.List;

/** What a second thread gains, beside what it gains CoreNLP's lean annotators. */
final class SecondThreadBenchmark implements Measurement {

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        List<Article> articles = setting.corpus();
        SpilloverLine line = new SpilloverLine(setting.ontology());
        CoreNlp lean = CoreNlp.lean();
        Turns.Line one = Turns.of(line, articles, 1, setting);
        Turns.Line two = Turns.of(line, articles, 2, setting);
        Turns.Line leanOne = Turns.of(lean, articles, 1);
        Turns.Line leanTwo = Turns.of(lean, articles, 2);
        Turns.warm(List.of(two, leanTwo));
        new Turns(List.of(one, leanOne, leanTwo, two)).run(2 * setting.rounds());
        double ours = one.times().median() / two.times().median();
        double theirs = leanOne.times().median() / leanTwo.times().median();
        return List.of(new Row(
                "second thread, gain beside that of lean annotators",
                ">= 0.95",
                shown("%.2f times to %.2f", ours, theirs),
                shown("%.2f", ours / theirs),
                shown("%d articles, %d turns each", articles.size(), 4 * setting.rounds())));
    }
}
