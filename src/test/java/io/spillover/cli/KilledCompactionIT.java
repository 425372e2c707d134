package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A compaction that is killed (SIGKILL) after it has begun to copy, at moments drawn by lot, unless it has come to its end
 * before, and done again.
 *
 * <p>Three kills, unless {@code -Dspillover.kills} says otherwise; what was in the folder of the database after each is
 * written to {@code target/compaction-kills.txt}.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KilledCompactionIT {
    private static final int KILLS = Integer.getInteger("spillover.kills", 3);
    private static final int ARTICLES = 20;
    private static final int LONGEST_MINUTES = 2;

    /** A compaction of twenty articles has come to its end after as long, in milliseconds, more often than not. */
    private static final int COMPACTION = 2_500;

    private final Random random = new Random(Long.getLong("spillover.kills.seed", 9));
    private final Notes notes = new Notes("compaction-kills.txt");

    @TempDir
    private Path folder;

    @Test
    void a_store_whose_compaction_was_killed_again_and_again_says_what_it_said() throws Exception {
        InventedNews.write(folder.resolve("news"), ARTICLES);
        Layout layout = new Layout(folder, "store");
        layout.out("ingest", "news", "--batch", "1");
        String wanted = nquads(layout);
        for (int kill = 0; kill < KILLS; kill++) {
            kill_a_compaction(layout);
            assertThat(nquads(layout)).isEqualTo(wanted);
        }
        assertThat(layout.out("compact")).contains("MB");
        assertThat(nquads(layout)).isEqualTo(wanted);
        assertThat(generations(layout)).hasSize(1);
        assertThat(layout.out("check")).contains("sound");
    }

    private void kill_a_compaction(Layout layout) throws Exception {
        Path data = layout.store().resolve("data");
        try (WatchService made = data.getFileSystem().newWatchService()) {
            data.register(made, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = layout.start(layout.process("compact")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD));
            assertThat(made.poll(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .as("a copy was begun")
                    .isNotNull();
            int moment = random.nextInt(COMPACTION);
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            notes.add(moment + " ms after the copy was begun, exit code " + process.waitFor() + ": "
                    + generations(layout));
        }
    }

    private static List<String> generations(Layout layout) throws IOException {
        try (Stream<Path> entries = Files.list(layout.store().resolve("data"))) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.startsWith("Data-"))
                    .sorted()
                    .toList();
        }
    }

    private static String nquads(Layout layout) {
        return new Terminal(layout.store()).nquads();
    }
}
