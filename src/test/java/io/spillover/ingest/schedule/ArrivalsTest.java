package io.spillover.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ArrivalsTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    @Test
    void a_file_that_comes_into_a_folder_is_told_of_its_job() throws Exception {
        Files.createDirectories(folder.resolve("news"));
        try (Arrivals arrivals = new Arrivals(heard::add)) {
            arrivals.watch(job("wire", "news"));
            give("news/a.txt");
            assertThat(heard.take()).isEqualTo("wire");
        }
    }

    @Test
    void a_folder_that_comes_into_a_folder_is_watched_too() throws Exception {
        Files.createDirectories(folder.resolve("news"));
        try (Arrivals arrivals = new Arrivals(heard::add)) {
            arrivals.watch(job("wire", "news"));
            Files.createDirectories(folder.resolve("news/today"));
            assertThat(heard.take()).isEqualTo("wire");
            heard.clear();
            give("news/today/a.txt");
            assertThat(heard.take()).isEqualTo("wire");
        }
    }

    @Test
    void what_cannot_be_taken_yet_is_told_again() throws Exception {
        Files.createDirectories(folder.resolve("news"));
        try (Arrivals arrivals = new Arrivals(name -> {
            heard.add(name);
            return heard.size() > 2;
        })) {
            arrivals.watch(job("wire", "news"));
            give("news/a.txt");
            assertThat(List.of(heard.take(), heard.take())).containsOnly("wire");
        }
    }

    @Test
    void addresses_patterns_and_missing_folders_are_left_out() throws Exception {
        Files.createDirectories(folder.resolve("news"));
        try (Arrivals arrivals = new Arrivals(heard::add)) {
            arrivals.watch(new Job(
                    "web",
                    List.of("https://news.example/feed.xml", folder + "/news/*.txt", folder + "/none"),
                    IntervalSchedule.of("1d"),
                    true,
                    false,
                    List.of(),
                    Optional.empty(),
                    Job.Origin.COMMAND));
            arrivals.watch(job("wire", "news"));
            give("news/a.txt");
            assertThat(heard.take()).isEqualTo("wire");
        }
    }

    private void give(String name) throws IOException {
        Files.writeString(folder.resolve(name), "News\n\nMicrosoft sells AI models to ByteDance.\n");
    }

    private Job job(String name, String source) {
        return new Job(
                name,
                List.of(folder.resolve(source).toString()),
                IntervalSchedule.of("1d"),
                true,
                false,
                List.of(),
                Optional.empty(),
                Job.Origin.COMMAND);
    }
}
