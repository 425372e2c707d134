package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.StoreSize;
import io.spillover.ingest.schedule.IntervalSchedule;
import io.spillover.ingest.schedule.Job;
import io.spillover.ingest.schedule.Jobs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of one article each, as many as {@code -Dspillover.runs} says, in one process: by hand, for a thousand take half an
 * hour. Below some sixty articles a store is never compacted, and so may be more than three times too large. What the store and the memory took is written to {@code target/runs.txt} as it goes on.
 */
@EnabledIfSystemProperty(named = "spillover.runs", matches = "\\d+")
class ManyRunsIT {
    private static final int RUNS = Integer.getInteger("spillover.runs", 0);
    private static final int NOTES = 20;
    private static final long MEGABYTE = 1024L * 1024;

    private final List<String> notes = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void a_store_stays_below_three_times_its_compacted_size_and_memory_is_what_it_was() throws IOException {
        Path news = folder.resolve("news");
        Files.createDirectories(news);
        Terminal terminal = new Terminal(folder.resolve("store"), ArticleReader::new);
        Wiring wiring = terminal.wiring();
        long atFirst = 0;
        try (KnowledgeGraph graph = wiring.store();
                Jobs jobs = wiring.jobs().open(graph)) {
            jobs.add(new Job(
                    "wire",
                    List.of(news.toString()),
                    IntervalSchedule.of("1d"),
                    false,
                    false,
                    List.of("Microsoft"),
                    Optional.empty(),
                    Job.Origin.COMMAND));
            Instant begun = Instant.now();
            for (int i = 1; i <= RUNS; i++) {
                Files.writeString(news.resolve(String.format("news-%04d.txt", i)), InventedNews.article(i));
                assertThat(jobs.run("wire"))
                        .extracting(
                                run -> run.counts().added(), run -> run.counts().failed())
                        .containsExactly(1, 0);
                if (i % Math.max(1, RUNS / NOTES) == 0) {
                    long heap = heap();
                    atFirst = atFirst == 0 ? heap : atFirst;
                    note(i, begun, heap, graph);
                }
            }
            StoreSize swollen = graph.keeping().size().orElseThrow();
            long heap = heap();
            graph.keeping().compact();
            StoreSize compacted = graph.keeping().size().orElseThrow();
            note(RUNS, begun, heap, graph);
            assertThat(swollen.bytes()).isLessThanOrEqualTo(3 * compacted.bytes());
            assertThat(heap).isLessThanOrEqualTo(atFirst + atFirst / 2);
        }
    }

    private void note(int runs, Instant begun, long heap, KnowledgeGraph graph) throws IOException {
        StoreSize size = graph.keeping().size().orElseThrow();
        notes.add(String.format(
                "%d runs in %d s: store %d MB, after its last compaction %d MB, memory %d MB, %d threads",
                runs,
                Duration.between(begun, Instant.now()).toSeconds(),
                size.bytes() / MEGABYTE,
                size.compacted() / MEGABYTE,
                heap / MEGABYTE,
                ManagementFactory.getThreadMXBean().getThreadCount()));
        Files.write(Path.of("target/runs.txt"), notes);
    }

    /** What is in use when all has been collected that is not. */
    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
