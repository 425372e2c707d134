package io.spillover.benchmark;

import static io.spillover.benchmark.Times.shown;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link Parts} by JMH, in a process of its own for each. */
final class PartsBenchmark implements Measurement {

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\b" + Parts.class.getSimpleName() + "\\.")
                        .build())
                .run();
        String data = setting.corpus().size() + " articles, JMH";
        return results.stream().map(result -> row(result, data)).toList();
    }

    private static Row row(RunResult run, String data) {
        Result<?> result = run.getPrimaryResult();
        return new Row(
                "part: " + run.getParams().getBenchmark().replaceFirst(".*\\.", ""),
                "",
                shown("%.3f ± %.3f %s", result.getScore(), result.getScoreError(), result.getScoreUnit()),
                "",
                data);
    }
}
