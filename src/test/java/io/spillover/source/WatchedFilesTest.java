package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.source.fetch.FetchMemory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String GOOD = "Acme grows\nAcme grew.";

    private final FetchMemory memory = FetchMemory.ofProcess();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = NOON;

    @TempDir
    private Path folder;

    @Test
    void a_file_that_was_read_is_not_read_again_until_it_changes() throws IOException {
        give("a.txt", GOOD, NOON.minusSeconds(60));
        assertThat(read()).hasOnlyElementsOfType(Read.Found.class).hasSize(1);
        assertThat(read()).containsExactly(new Read.Unchanged(folder + "/a.txt"));
        give("a.txt", "Acme grows\nAcme shrank", NOON.minusSeconds(30));
        assertThat(read()).hasOnlyElementsOfType(Read.Found.class).hasSize(1);
    }

    @Test
    void a_file_that_could_not_be_read_is_tried_again() throws IOException {
        give("a.txt", "", NOON.minusSeconds(60));
        assertThat(read()).hasOnlyElementsOfType(Read.Failed.class).hasSize(1);
        assertThat(read()).hasOnlyElementsOfType(Read.Failed.class).hasSize(1);
    }

    @Test
    void lines_of_which_one_is_wrong_are_read_again_whole() throws IOException {
        give("a.jsonl", "{\"text\": \"Acme grows. Acme grew.\"}\nno article\n", NOON.minusSeconds(60));
        assertThat(read()).hasSize(2);
        assertThat(read()).hasSize(2);
    }

    @Test
    void a_folder_may_be_empty() {
        assertThat(read()).isEmpty();
    }

    @Test
    void a_file_that_was_changed_just_now_is_given_time_and_read() throws IOException {
        give("a.txt", GOOD, NOON);
        assertThat(read()).hasOnlyElementsOfType(Read.Found.class).hasSize(1);
        assertThat(pauses).containsExactly(WatchedFiles.QUIET);
    }

    @Test
    void a_file_that_is_written_on_and_on_is_left_for_the_next_time() throws IOException {
        give("a.txt", GOOD, NOON.plusSeconds(3));
        give("b.txt", "Other news\nAcme grew.", NOON.minusSeconds(60));
        give("c.txt", "Later news\nAcme grew.", NOON);
        assertThat(read()).hasSize(2);
        now = NOON.plusSeconds(60);
        assertThat(read()).filteredOn(Read.Found.class::isInstance).hasSize(1);
    }

    private List<Read> read() {
        WatchedFiles watched = new WatchedFiles(memory, () -> now, pause -> {
            pauses.add(pause);
            now = now.plus(pause);
        });
        return new ArticleSource(
                        InputStream.nullInputStream(), Optional.empty(), Optional.empty(), Optional.of(watched))
                .read(folder.toString())
                .toList();
    }

    private void give(String name, String text, Instant changed) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
