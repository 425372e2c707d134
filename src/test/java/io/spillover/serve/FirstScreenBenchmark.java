package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.GeneratedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the first screen costs in stores of growing size: the server's time for each question that the page asks, the first
 * time and thereafter, and the time from the address to the first verdict in Chromium. Run by hand: {@code mvn test
 * -Dtest=FirstScreenBenchmark -DargLine="-Dstore.sizes=1000,10000"}; {@code -Dstore.folder} keeps the store.
 */
class FirstScreenBenchmark {
    private static final int MEASURED = Integer.getInteger("store.times", 15);
    private static final List<String> ASKED = List.of(
            "api/timeline",
            "api/articles?limit=8&offset=0",
            "api/verdicts?limit=6&offset=0",
            "api/status",
            "api/search?q=firm%20123&limit=20",
            "api/entity?id=organization/firm-7");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void first_screen(@TempDir Path folder) throws IOException, InterruptedException {
        Path kept = Path.of(System.getProperty("store.folder", folder.toString()));
        List<Integer> sizes = Arrays.stream(
                        System.getProperty("store.sizes", "100,1000").split(","))
                .map(Integer::valueOf)
                .toList();
        for (int size : sizes) {
            try (KnowledgeGraph graph = GeneratedStore.open(kept)) {
                GeneratedStore.grow(graph, size);
                long begin = System.nanoTime();
                try (ServedStore served = ServedStore.of(graph, GeneratedStore.conclusions())) {
                    System.out.printf("%,d articles; the server begins in %.0f ms%n", size, millis(begin));
                    inBrowser(served.home());
                    for (String path : ASKED) {
                        ask(served.home().resolve(path));
                    }
                }
            }
        }
    }

    private void ask(URI address) throws IOException, InterruptedException {
        double[] millis = new double[MEASURED];
        int length = 0;
        for (int time = 0; time < MEASURED; time++) {
            long begin = System.nanoTime();
            length = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
            millis[time] = millis(begin);
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "  %-38s first %.0f ms, then median %.0f ms, %,d bytes%n",
                address.getPath() + "?" + address.getQuery(), first, millis[MEASURED / 2], length);
    }

    private static void inBrowser(URI home) {
        try (Browser browser = Browser.at(home, Duration.ofMinutes(3))) {
            for (int time = 1; time <= 3; time++) {
                browser.open("");
                browser.see("[data-test=verdict-card]");
                System.out.printf(
                        "  Chromium, visit %d: content after %s ms%n",
                        time, browser.run("return Math.round(performance.getEntriesByName('view')[0].startTime)"));
            }
        }
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
