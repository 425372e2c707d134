package io.spillover.serve;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.Times;
import io.spillover.verdict.GeneratedStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first screen costs in a large store: the server's time for each question that the page asks, the first time and
 * thereafter, and the time from the address to the first verdict in Chromium.
 */
public final class FirstScreenBenchmark implements Measurement {
    private static final int ARTICLES = 10_000;
    private static final int MEASURED = 15;
    private static final int VISITS = 3;
    private static final List<String> ASKED = List.of(
            "api/timeline",
            "api/articles?limit=8&offset=0",
            "api/verdicts?limit=6&offset=0",
            "api/status",
            "api/search?q=firm%20123&limit=20",
            "api/entity?id=organization/firm-7");

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        String data = shown("%,d generated articles", ARTICLES);
        List<Row> rows = new ArrayList<>();
        // What is served is closed, and its store with it.
        try (ServedStore served =
                ServedStore.of(GeneratedStore.open(setting.store(ARTICLES)), GeneratedStore.conclusions())) {
            rows.add(inBrowser(served.home(), data));
            for (String path : ASKED) {
                rows.add(ask(served.home().resolve(path), data));
            }
        }
        return rows;
    }

    private Row ask(URI address, String data) throws Exception {
        Times first = new Times();
        Times further = new Times();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        first.time(() -> client.send(request, HttpResponse.BodyHandlers.discarding()));
        for (int time = 0; time < MEASURED; time++) {
            further.time(() -> client.send(request, HttpResponse.BodyHandlers.discarding()));
        }
        return new Row(
                "page asks " + address.getPath(),
                "",
                shown("first %.0f ms, then %.0f", first.median() * 1e3, further.median() * 1e3),
                "",
                data);
    }

    private static Row inBrowser(URI home, String data) {
        List<String> visits = new ArrayList<>();
        try (Browser browser = Browser.at(home, Duration.ofMinutes(3))) {
            for (int time = 0; time < VISITS; time++) {
                browser.open("");
                browser.see("[data-test=verdict-card]");
                visits.add(String.valueOf(
                        browser.run("return Math.round(performance.getEntriesByName('view')[0].startTime)")));
            }
        }
        return new Row("page: content in Chromium", "", String.join(", ", visits) + " ms", "", data);
    }
}
