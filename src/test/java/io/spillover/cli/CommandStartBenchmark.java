package io.spillover.cli;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.Times;
import java.nio.file.Path;
import java.util.List;

/** Commands from the start of their process, with the class-data archive of the layout and with that of Java alone. */
public final class CommandStartBenchmark implements Measurement {
    private static final int TIMES = 5;

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        Path store = setting.store(WarmCommandBenchmark.ARTICLES);
        String data =
                shown("%,d generated articles, %d times", WarmCommandBenchmark.ARTICLES, TIMES * setting.rounds());
        try (Layout layout = new Layout(setting.emptyFolder("commands"), store.toString())) {
            return List.of(
                    row(setting, layout, "", "", "version"),
                    row(setting, layout, "<= 1.2 s", data, "verdict", "Firm 7"),
                    row(setting, layout, "<= 1.2 s", data, "query", "exposures", "--set", "entity=Firm 7"),
                    row(setting, layout, "<= 1.2 s", data, "explain", "Firm 7"));
        }
    }

    private static Row row(Setting setting, Layout layout, String asked, String data, String... command)
            throws Exception {
        Times with = new Times();
        Times without = new Times();
        layout.out(command);
        for (int time = 0; time < TIMES * setting.rounds(); time++) {
            with.time(() -> layout.out(command));
            without.time(() -> layout.run(withoutArchive(layout.process(command))));
        }
        return new Row(
                "command " + String.join(" ", command),
                asked,
                shown("%.2f s, without the archive %.2f", with.median(), without.median()),
                shown("%.2f", with.median() / without.median()),
                data);
    }

    private static ProcessBuilder withoutArchive(ProcessBuilder process) {
        process.environment()
                .put(
                        "SPILLOVER_JAVA_ARGS",
                        "-XX:SharedArchiveFile="
                                + Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa"));
        return process;
    }
}
