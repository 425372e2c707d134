package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
    private static final Background BACKGROUND = TestGraph.background();
    private static final int COMMITS = 20;

    @TempDir
    private Path folder;

    @Test
    void a_store_that_was_compacted_says_what_it_said_and_takes_less() {
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND)) {
            swell(graph);
            String before = TestGraph.nquads(graph);
            long bytes = bytes(graph);
            graph.keeping().compact();
            assertThat(TestGraph.nquads(graph)).isEqualTo(before);
            assertThat(bytes(graph)).isLessThan(bytes / 2);
            graph.add(reading(COMMITS));
            assertThat(graph.articles()).hasSize(COMMITS + 1);
        }
        try (KnowledgeGraph graph = StoreLocation.of(folder).openExisting(() -> BACKGROUND)) {
            assertThat(graph.articles()).hasSize(COMMITS + 1);
        }
    }

    @Test
    void a_question_that_was_answered_before_a_compaction_is_not_taken_for_one_after_it() {
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND)) {
            swell(graph);
            OptionalLong before = graph.read(graph::version);
            graph.keeping().compact();
            assertThat(graph.read(graph::version).orElseThrow()).isGreaterThan(before.orElseThrow());
        }
    }

    @Test
    void a_small_store_is_left_as_it_is() {
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND)) {
            swell(graph);
            assertThat(graph.keeping().compactIfSwollen()).isFalse();
        }
    }

    @Test
    void one_that_was_compacted_when_it_was_smaller_is_compacted_again() throws IOException {
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND)) {
            swell(graph);
            Files.writeString(folder.resolve("spillover-compacted"), "1000\n");
            assertThat(graph.keeping().compactIfSwollen()).isTrue();
            assertThat(graph.keeping().compactIfSwollen()).isFalse();
        }
    }

    @Test
    void what_a_compaction_left_behind_that_was_cut_off_is_taken_away() throws IOException {
        String before;
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND)) {
            swell(graph);
            before = TestGraph.nquads(graph);
        }
        Path data = folder.resolve("data");
        Files.move(data.resolve("Data-0001"), data.resolve("Data-0002"));
        Files.createDirectories(data.resolve("Data-0001"));
        Files.writeString(data.resolve("Data-0001/GSPO.dat"), "half deleted");
        Files.createDirectories(data.resolve("Data-0003-tmp"));
        Files.writeString(data.resolve("Data-0003-tmp/GSPO.dat"), "half copied");
        try (KnowledgeGraph graph = StoreLocation.of(folder).openExisting(() -> BACKGROUND)) {
            assertThat(TestGraph.nquads(graph)).isEqualTo(before);
        }
        try (Stream<Path> entries = Files.list(data)) {
            assertThat(entries.filter(Files::isDirectory)).containsExactly(data.resolve("Data-0002"));
        }
    }

    @Test
    void a_store_in_memory_has_no_size() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(BACKGROUND)) {
            assertThat(graph.keeping().size()).isEmpty();
            assertThat(graph.keeping().compactIfSwollen()).isFalse();
        }
    }

    private static long bytes(KnowledgeGraph graph) {
        return graph.keeping().size().orElseThrow().bytes();
    }

    /** Every article in a commit of its own. */
    private static void swell(KnowledgeGraph graph) {
        for (int i = 0; i < COMMITS; i++) {
            graph.add(reading(i));
        }
    }

    private static Reading reading(int number) {
        return new WrittenReading("On Acme " + number)
                .says(
                        "Acme " + number + " avoids Freedonia.",
                        entity("organization/acme-" + number, "Acme " + number, "Company"),
                        "avoids",
                        entity("place/freedonia", "Freedonia", "Jurisdiction"),
                        ASSERTED)
                .reading();
    }
}
