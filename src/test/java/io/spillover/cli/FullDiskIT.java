package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, played by a limit on the length of files: the write fails in the middle of a commit. */
class FullDiskIT {
    private static final int ARTICLES = 30;

    private static final int BLOCK = 512;

    /** 12 MB: the files of a new store have 8 MB and grow by as much. */
    private static final int STORE_LIMIT = 24_576 * BLOCK;

    @TempDir
    private Path folder;

    @Test
    void a_disk_that_takes_no_more_is_one_sentence_and_what_was_committed_is_safe() throws Exception {
        Layout layout = new Layout(folder, "store");
        InventedNews.write(folder.resolve("news"), ARTICLES);
        Layout.Ended ended = limited(layout, STORE_LIMIT, "ingest", "news", "--batch", "3");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(5);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("The disk of the store")
                .contains("takes nothing more")
                .contains("free some space and run the same again");
        assertThat(layout.out("check")).contains("sound");
        assertThat(layout.out("ingest", "news"))
                .contains(ARTICLES + " articles read")
                .containsPattern("[1-9]\\d* already there, 0 failed");
        Layout other = new Layout(folder, "other");
        other.out("ingest", "news");
        assertThat(new Terminal(layout.store()).nquads()).isEqualTo(new Terminal(other.store()).nquads());
    }

    @Test
    void a_disk_that_takes_no_more_is_one_sentence_for_jobs_too_and_those_that_were_added_stay() throws Exception {
        Layout layout = new Layout(folder, "store");
        layout.out("jobs", "add", "first", folder.toString(), "--every", "1h");
        long size = Files.size(layout.store().resolve("jobs.mv.db"));
        Layout.Ended ended =
                limited(layout, size / BLOCK * BLOCK, "jobs", "add", "second", folder.toString(), "--every", "1h");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(5);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("The disk of the jobs", "takes nothing more", "free some space and run the same again");
        assertThat(layout.out("jobs", "list")).contains("first").doesNotContain("second");
        layout.out("jobs", "add", "second", folder.toString(), "--every", "1h");
        assertThat(layout.out("jobs", "list")).contains("first", "second");
    }

    /** Runs a command that can make no file longer than a limit in bytes. */
    private static Layout.Ended limited(Layout layout, long limit, String... command) throws Exception {
        ProcessBuilder limited = layout.process(command);
        limited.command().addAll(0, List.of("sh", "-c", "ulimit -f " + limit / BLOCK + "; exec \"$@\"", "sh"));
        return layout.run(limited);
    }
}
