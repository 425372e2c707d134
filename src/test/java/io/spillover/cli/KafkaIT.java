package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Topics of a real broker on this machine are read by the layout, on a cluster within its process. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KafkaIT {
    private static final int PARTITIONS = 2;
    private static final int ARTICLES = 8;

    @TempDir
    private static Path kept;

    private static KafkaBroker broker;

    @TempDir
    private Path folder;

    private Layout local;
    private Layout cluster;

    @BeforeAll
    static void start() throws Exception {
        broker = new KafkaBroker(kept);
        broker.await();
    }

    @AfterAll
    static void end() {
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void layouts() {
        local = new Layout(folder, "local");
        cluster = new Layout(folder, "cluster");
    }

    @AfterEach
    void endAll() {
        local.close();
        cluster.close();
    }

    @Test
    void a_topic_that_is_read_in_two_runs_becomes_the_store_that_its_lines_in_files_become() throws Exception {
        List<String> lines =
                IntStream.range(0, ARTICLES).mapToObj(KafkaIT::line).toList();
        int half = ARTICLES / 2;
        broker.create("news", PARTITIONS);
        broker.send("news", PARTITIONS, lines.subList(0, half));
        String topic = "kafka://" + broker.address() + "/news";
        assertThat(cluster.out("ingest", "--cluster", topic)).startsWith(half + " articles read: " + half + " new");
        broker.send("news", PARTITIONS, lines.subList(half, ARTICLES));
        assertThat(cluster.out("ingest", "--cluster", topic)).contains(half + " already there");
        write("first.jsonl", lines.subList(0, half));
        write("then.jsonl", lines.subList(half, ARTICLES));
        local.out("ingest", "first.jsonl", "then.jsonl");
        assertThat(nquads(cluster)).isEqualTo(nquads(local));
    }

    @Test
    void a_topic_that_the_broker_does_not_have_is_one_clear_sentence() throws Exception {
        Layout.Ended ended = cluster.run("ingest", "--cluster", "kafka://" + broker.address() + "/nws");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines("There is no topic nws at " + broker.address() + "; check its spelling.");
    }

    /** In the order of the partitions, which is that of the source. */
    private void write(String name, List<String> lines) throws Exception {
        List<String> sorted = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (int i = partition; i < lines.size(); i += PARTITIONS) {
                sorted.add(lines.get(i));
            }
        }
        Files.write(folder.resolve(name), sorted);
    }

    private static String line(int number) {
        String[] titleAndText = InventedNews.article(number).split("\n\n", 2);
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "url",
                            "https://news.example/" + number,
                            "title",
                            titleAndText[0],
                            "text",
                            titleAndText[1],
                            "published",
                            "2026-05-04"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nquads(Layout layout) {
        return new Terminal(layout.store()).nquads();
    }
}
