package io.spillover.benchmark;

import io.spillover.cli.ColdStartBenchmark;
import io.spillover.cli.CommandStartBenchmark;
import io.spillover.cli.HeapBenchmark;
import io.spillover.cli.WarmCommandBenchmark;
import io.spillover.document.SpilloverException;
import io.spillover.evaluate.HeadlineBenchmark;
import io.spillover.infer.RuleEngineBenchmark;
import io.spillover.serve.FirstScreenBenchmark;
import io.spillover.verdict.StoreScaleBenchmark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs the measurements and prints one table. {@code mvn -Pbenchmark package -Dbenchmark.articles=FOLDER} runs all of
 * them, {@code -Dbenchmark.rows=start,throughput} some.
 *
 * <p>Properties: {@code benchmark.articles}, a folder of real articles (else {@code articles} in {@code spillover.data});
 * {@code spillover.data}, the labelled sets, for headlines; {@code benchmark.rounds}; {@code benchmark.folder}, where
 * stores that took minutes to make are kept.
 */
public final class BenchmarkRun {
    private BenchmarkRun() {}

    /** Ends with 2 where a name is wrong, and with 1 where a measurement failed, after the table of the others. */
    public static void main(String[] arguments) {
        Map<String, Supplier<Measurement>> all = all();
        try {
            Set<String> names = names(all.keySet());
            Setting setting = Setting.ofProperties();
            System.exit(run(all, names, setting) ? 0 : 1);
        } catch (SpilloverException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind().exitCode());
        }
    }

    private static Map<String, Supplier<Measurement>> all() {
        Map<String, Supplier<Measurement>> all = new LinkedHashMap<>();
        all.put("start", ColdStartBenchmark::new);
        all.put("throughput", ThroughputBenchmark::new);
        all.put("headlines", HeadlineBenchmark::new);
        all.put("threads", SecondThreadBenchmark::new);
        all.put("heap", HeapBenchmark::new);
        all.put("graph", StoreScaleBenchmark::new);
        all.put("answers", WarmCommandBenchmark::new);
        all.put("commands", CommandStartBenchmark::new);
        all.put("rules", RuleEngineBenchmark::new);
        all.put("screen", FirstScreenBenchmark::new);
        all.put("parts", PartsBenchmark::new);
        return all;
    }

    private static Set<String> names(Set<String> known) {
        String asked = System.getProperty("benchmark.rows", "");
        if (asked.isBlank()) {
            return known;
        }
        Set<String> names = Set.of(asked.split(",", -1));
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new SpilloverException(
                    SpilloverException.Kind.USAGE,
                    "There is no measurement \"" + name + "\"; there are " + String.join(", ", known));
        });
        return names;
    }

    /** Whether all went well; what has been measured is printed in any case. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static boolean run(Map<String, Supplier<Measurement>> all, Set<String> names, Setting setting) {
        List<Row> rows = new ArrayList<>();
        boolean well = true;
        for (Map.Entry<String, Supplier<Measurement>> measurement : all.entrySet()) {
            if (names.contains(measurement.getKey())) {
                System.err.println("measuring " + measurement.getKey() + " ...");
                try {
                    List<Row> found = measurement.getValue().get().measure(setting);
                    found.forEach(row -> System.err.println(row.what() + ": " + row.measured() + " " + row.ratio()));
                    rows.addAll(found);
                } catch (Exception e) {
                    e.printStackTrace();
                    well = false;
                }
            }
        }
        System.out.println(ResultTable.of(rows));
        return well;
    }
}
