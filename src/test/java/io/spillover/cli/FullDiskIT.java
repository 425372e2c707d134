package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, played by a limit on the length of files: the write fails in the middle of a commit. */
class FullDiskIT {
    private static final int ARTICLES = 30;

    /** 12 MB in blocks of 512 bytes: the files of a new store have 8 MB and grow by as much. */
    private static final String LIMIT = "ulimit -f 24576; exec \"$@\"";

    @TempDir
    private Path folder;

    @Test
    void a_disk_that_takes_no_more_is_one_sentence_and_what_was_committed_is_safe() throws Exception {
        Layout layout = new Layout(folder, "store");
        InventedNews.write(folder.resolve("news"), ARTICLES);
        ProcessBuilder limited = layout.process("ingest", "news", "--batch", "3");
        limited.command().addAll(0, List.of("sh", "-c", LIMIT, "sh"));
        Layout.Ended ended = layout.run(limited);
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
}
