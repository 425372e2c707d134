package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ingestion that is killed (SIGKILL) at moments drawn by lot, or told to end (SIGTERM), and started again.
 *
 * <p>Ten kills of an ingestion of 20 articles, unless {@code -Dspillover.kills} and {@code -Dspillover.kills.articles} say
 * otherwise. A run that comes to its end before it is killed is looked at, and the next one has a new store. When each
 * was is written to {@code target/kills.txt}, and with {@code -Dspillover.kills.counted=true} what was in the store then.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledIngestionIT {
    private static final int KILLS = Integer.getInteger("spillover.kills", 10);
    private static final int ARTICLES = Integer.getInteger("spillover.kills.articles", 20);
    private static final boolean COUNTED = Boolean.getBoolean("spillover.kills.counted");
    private static final long SEED = Long.getLong("spillover.kills.seed", 9);
    private static final int KILLED = 128 + 9;
    private static final int TOLD_TO_END = 128 + 15;
    private static final int BATCH = 5;

    /** Articles with another number of runs than one: those that came twice, or whose run was lost. */
    private static final String NOT_FROM_ONE_RUN = """
            # Not from one run
            # The articles that came into the store by none or several runs.
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX so: <https://w3id.org/spillover/ontology#>
            SELECT ?article (COUNT(?run) AS ?runs)
            WHERE { ?article so:contentHash ?hash OPTIONAL { ?article prov:wasGeneratedBy ?run } }
            GROUP BY ?article HAVING (COUNT(?run) != 1)
            """;

    private final Random random = new Random(SEED);
    private final Notes notes = new Notes("kills.txt");

    @TempDir
    private Path folder;

    private int stores;

    @Test
    void a_store_whose_ingestion_was_killed_again_and_again_equals_one_that_was_left_alone() throws Exception {
        InventedNews.write(folder.resolve("news"), ARTICLES);
        Files.writeString(folder.resolve("twice.rq"), NOT_FROM_ONE_RUN);
        Layout undisturbed = nextStore();
        Instant begun = Instant.now();
        undisturbed.out(ingest());
        Duration whole = Duration.between(begun, Instant.now());
        String wanted = whole(undisturbed);
        notes.add(ARTICLES + " articles in " + whole.toMillis() + " ms undisturbed");
        Layout layout = nextStore();
        for (int kills = 0; kills < KILLS; ) {
            Instant started = Instant.now();
            Process process = layout.start(layout.process(ingest())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD));
            long moment = moment(whole);
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            int exit = process.waitFor(); // it may have come to its end just before
            if (exit == KILLED) {
                kills++;
                notes.add("store " + stores + " killed after " + moment + " ms"
                        + (COUNTED ? ": " + articles(layout) + " articles" : ""));
            } else {
                assertThat(exit).isZero();
                whole = shorter(whole, Duration.between(started, Instant.now())); // what else ran may have ended
                assertThat(whole(layout)).isEqualTo(wanted);
                layout = nextStore();
            }
        }
        layout.out(ingest());
        assertThat(whole(layout)).isEqualTo(wanted);
        notes.add("all equal, in " + (stores - 1) + " stores");
    }

    @Test
    void an_ingestion_that_is_told_to_end_keeps_what_it_has_read_and_the_same_command_goes_on() throws Exception {
        InventedNews.write(folder.resolve("news"), 1);
        Layout layout = nextStore();
        try (SlowPages pages = new SlowPages()) {
            String[] command = {"ingest", "--allow-private", "news", pages.address("slow"), pages.address("next")};
            Process process = layout.start(layout.process(command));
            pages.awaitAsked();
            process.toHandle().destroy();
            assertThat(process.errorReader(StandardCharsets.UTF_8).readLine()).startsWith("Told to end");
            pages.release();
            assertThat(process.waitFor()).isEqualTo(TOLD_TO_END);
            assertThat(pages.pages()).containsExactly("slow");
            assertThat(layout.out(command)).contains("3 articles read").containsPattern("2 new.*, 1 already there");
            assertThat(layout.out("check")).contains("The store is sound: 3 articles.");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** In milliseconds after the start: the later of two, for at first models are loaded and nothing is written. */
    private long moment(Duration whole) {
        return Math.max(random.nextLong(whole.toMillis()), random.nextLong(whole.toMillis()));
    }

    private static String[] ingest() {
        return new String[] {"ingest", "news", "--batch", String.valueOf(BATCH)};
    }

    private Layout nextStore() {
        stores++;
        return new Layout(folder, "store-" + stores);
    }

    /** All quads but those of runs, whose times differ; and every article must be from one run. */
    private static String whole(Layout layout) throws Exception {
        assertThat(layout.out("query", "twice.rq", "--format", "tsv").lines()).hasSize(1);
        return new Terminal(layout.store()).nquads();
    }

    /** How many articles are in a store. */
    private static int articles(Layout layout) throws IOException {
        if (!Files.exists(layout.store())) {
            return 0;
        }
        try (KnowledgeGraph graph = new Terminal(layout.store()).open()) {
            return graph.articles().size();
        }
    }
}
