package io.spillover.cli;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.RemixedArticles;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands as processes under a limit of memory, with what was in use after each collection of garbage. */
public final class HeapBenchmark implements Measurement {
    /** Of generated articles, with what follows from them, to have a million triples. */
    private static final int MILLION = 1_500;

    private static final int INGESTED = Integer.getInteger("benchmark.ingested", 1_000);
    private static final Pattern PAUSE = Pattern.compile("Pause .*->(\\d+)M\\(");
    private static final List<String> PAGES =
            List.of("api/timeline", "api/articles?limit=8&offset=0", "api/verdicts?limit=50&offset=0", "api/status");

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        Path folder = setting.emptyFolder("heap");
        List<Row> rows = new ArrayList<>();
        try (Layout layout = new Layout(folder, "store")) {
            Path texts = RemixedArticles.write(setting.corpus(), INGESTED, folder.resolve("texts"));
            rows.add(command(
                    layout,
                    folder,
                    "1500m",
                    shown("%,d texts of real paragraphs", INGESTED),
                    "ingest",
                    texts.toString()));
        }
        Path store = setting.store(MILLION);
        try (Layout layout = new Layout(folder, store.toString())) {
            String data = shown("%,d generated articles", MILLION);
            rows.add(command(layout, folder, "1g", data, "query", "exposures"));
            rows.add(command(layout, folder, "1g", data, "verdict"));
            for (String format : List.of("graphml", "nquads", "turtle")) {
                String file = folder.resolve("export." + format).toString();
                rows.add(command(layout, folder, "1g", data, "export", "--format", format, "--output", file));
            }
            rows.add(serve(layout, folder, data));
        }
        return rows;
    }

    private static Row command(Layout layout, Path folder, String limit, String data, String... command)
            throws Exception {
        Path log = Files.createTempFile(folder, "gc", ".log");
        Layout.Ended ended = layout.run(limited(layout.process(command), limit, log));
        return row(command[0] + (command.length > 2 ? " " + command[2] : ""), limit, ended.exitCode(), log, data);
    }

    private static ProcessBuilder limited(ProcessBuilder process, String limit, Path log) {
        process.environment().put("SPILLOVER_JAVA_ARGS", "-Xmx" + limit + " -Xlog:gc:file=" + log);
        return process;
    }

    /** Asks what the page asks, then stops the server: 143 is the end in order that it was told to come to. */
    private static Row serve(Layout layout, Path folder, String data) throws Exception {
        Path log = Files.createTempFile(folder, "gc", ".log");
        Process server = layout.start(limited(layout.process("serve", "--port", "0"), "1g", log)
                .redirectError(folder.resolve("serve.err").toFile()));
        URI home = home(server);
        HttpClient client = HttpClient.newHttpClient();
        for (String page : PAGES) {
            int status = client.send(HttpRequest.newBuilder(home.resolve(page)).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(page + " was answered by " + status);
            }
        }
        server.destroy();
        return row("serve", "1g", server.waitFor() == 143 ? 0 : server.exitValue(), log, data);
    }

    private static URI home(Process server) throws IOException {
        Pattern address = Pattern.compile("http://\\S+/");
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher found = address.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new IllegalStateException("The server ended before it told its address");
    }

    private static Row row(String what, String limit, int exitCode, Path log, String data) throws IOException {
        int most = Files.readAllLines(log).stream()
                .map(PAUSE::matcher)
                .filter(Matcher::find)
                .mapToInt(pause -> Integer.parseInt(pause.group(1)))
                .max()
                .orElse(0);
        return new Row(
                "heap: " + what,
                "<= " + limit,
                exitCode == 0
                        ? shown("done with %s, at most %d MB after a collection", limit, most)
                        : "ended with " + exitCode,
                "",
                data);
    }
}
