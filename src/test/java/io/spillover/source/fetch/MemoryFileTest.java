package io.spillover.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI PAGE = URI.create("https://example.org/a");
    private static final FetchMemory.Validators VALIDATORS =
            new FetchMemory.Validators(Optional.of("\"1\""), Optional.empty(), "abc");

    @TempDir
    Path folder;

    @Test
    void what_was_saved_is_remembered_by_the_next_process() {
        MemoryFile memory = open(NOW);
        memory.rememberPage(PAGE, VALIDATORS);
        memory.rememberEntry("https://example.org/b", "stamp");
        memory.rememberRobots("https://example.org", new FetchMemory.Robots("User-agent: *", NOW.plusSeconds(60)));
        memory.hold("example.org", NOW.plusSeconds(30));
        memory.save();
        MemoryFile next = open(NOW);
        assertThat(next.page(PAGE)).contains(VALIDATORS);
        assertThat(next.entry("https://example.org/b")).contains("stamp");
        assertThat(next.robots("https://example.org"))
                .contains(new FetchMemory.Robots("User-agent: *", NOW.plusSeconds(60)));
        assertThat(next.heldUntil("example.org")).contains(NOW.plusSeconds(30));
    }

    @Test
    void what_was_not_saved_is_not() {
        open(NOW).rememberPage(PAGE, VALIDATORS);
        assertThat(open(NOW).page(PAGE)).isEmpty();
    }

    @Test
    void what_is_forgotten_is_asked_for_anew() {
        MemoryFile memory = open(NOW);
        memory.rememberPage(PAGE, VALIDATORS);
        memory.forgetPage(PAGE);
        assertThat(memory.page(PAGE)).isEmpty();
    }

    @Test
    void what_was_not_met_for_long_is_left_out_and_what_was_met_stays() {
        MemoryFile memory = open(NOW);
        memory.rememberEntry("old", "1");
        memory.rememberEntry("met", "2");
        memory.hold("example.org", NOW.plusSeconds(30));
        memory.save();
        MemoryFile later = open(NOW.plus(Duration.ofDays(40)));
        assertThat(later.entry("met")).contains("2");
        later.save();
        MemoryFile last = open(NOW.plus(Duration.ofDays(80)));
        last.save();
        assertThat(last.entry("old")).isEmpty();
        assertThat(last.entry("met")).contains("2");
        assertThat(last.heldUntil("example.org")).isEmpty();
    }

    @Test
    void a_damaged_file_is_an_empty_memory() throws IOException {
        Files.writeString(folder.resolve("web.json"), "{\"pages\": ");
        assertThat(open(NOW).page(PAGE)).isEmpty();
    }

    @Test
    void saving_leaves_one_file() throws IOException {
        open(NOW).save();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("web.json"));
        }
    }

    private MemoryFile open(Instant now) {
        return MemoryFile.open(folder.resolve("web.json"), () -> now);
    }
}
