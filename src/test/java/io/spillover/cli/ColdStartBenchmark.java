package io.spillover.cli;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.StockProcess;
import io.spillover.benchmark.Times;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** From the start of a process to the verdict on its first article, beside a process of CoreNLP's own extraction. */
public final class ColdStartBenchmark implements Measurement {
    private static final int TIMES = 3;

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        Path article = setting.layout().resolve("samples/azure-china.txt");
        Times ours = new Times();
        Times theirs = new Times();
        for (int time = 0; time < TIMES * setting.rounds(); time++) {
            Path folder = setting.emptyFolder("start");
            try (Layout layout = new Layout(folder, "store")) {
                ours.time(() -> layout.out("ingest", article.toString()));
                if (time % TIMES == 0) {
                    theirs.time(() -> layout.run(stock(article)));
                }
                ours.time(
                        () -> layout.out("--store", folder.resolve("other").toString(), "ingest", article.toString()));
            }
        }
        return List.of(new Row(
                "cold start to verdict, of one article",
                "<= 6 s, ratio <= 0.167",
                shown("%.1f s to %.1f", ours.median(), theirs.median()),
                shown("%.3f", ours.median() / theirs.median()),
                "the sample of 470 tokens; beside the stock extraction"));
    }

    private static ProcessBuilder stock(Path article) {
        return new ProcessBuilder(Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StockProcess.class.getName(),
                        article.toString())
                .toList());
    }
}
