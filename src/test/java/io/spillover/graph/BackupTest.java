package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Background BACKGROUND = TestGraph.background();
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Reading READING = WrittenReading.thatAcmeAvoidsFreedonia("On “Acme” \\ and\ttabs");
    private static final String ID = READING.article().id();

    private static final List<String> BESIDE = List.of("{\"name\": \"#1\"}", "Zürich");

    @TempDir
    private Path folder;

    private final List<String> beside = new ArrayList<>();
    private byte[] backup = {};
    private String quads = "";

    @BeforeEach
    void backUp() {
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder.resolve("old"), BACKGROUND)) {
            graph.add(READING);
            graph.recordRun(new Run(NOON, NOON, "test", Optional.empty(), Map.of(ID, "news.txt")));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertThat(graph.keeping().backup(bytes, BESIDE)).isPositive();
            backup = bytes.toByteArray();
            quads = TestGraph.nquads(graph);
        }
    }

    @Test
    void what_is_restored_is_the_store_that_was_there_with_its_runs() throws IOException {
        assertThat(unpacked(backup)).contains("wasGeneratedBy");
        try (KnowledgeGraph graph = restored("new", backup)) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            graph.keeping().backup(again, BESIDE);
            assertThat(unpacked(again.toByteArray()).lines())
                    .containsExactlyInAnyOrderElementsOf(
                            unpacked(backup).lines().toList());
        }
    }

    @Test
    void lines_of_what_is_kept_beside_the_graphs_come_back() {
        restored("new", backup).close();
        assertThat(beside).isEqualTo(BESIDE);
    }

    @Test
    void who_refuses_a_line_that_was_beside_the_graphs_leaves_no_article() {
        StoreLocation place = StoreLocation.of(folder.resolve("new"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> place.restore(BACKGROUND, new ByteArrayInputStream(backup), line -> {
                    throw new IllegalArgumentException(line);
                }));
        try (KnowledgeGraph graph = place.open(BACKGROUND)) {
            assertThat(graph.articles()).isEmpty();
        }
    }

    @Test
    void a_store_without_articles_may_become_a_backup() {
        KnowledgeGraph.open(folder.resolve("new"), BACKGROUND).close();
        try (KnowledgeGraph graph = restored("new", backup)) {
            assertThat(TestGraph.nquads(graph)).isEqualTo(quads);
        }
    }

    @Test
    void a_store_with_articles_is_left_as_it_is() {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> restored("old", backup))
                .withMessageContaining("has articles already");
        try (KnowledgeGraph graph = StoreLocation.of(folder.resolve("old")).openExisting(() -> BACKGROUND)) {
            assertThat(TestGraph.nquads(graph)).isEqualTo(quads);
        }
    }

    @Test
    void one_that_was_cut_off_or_is_none_is_refused_and_leaves_nothing() throws IOException {
        String lines = unpacked(backup);
        refused(Arrays.copyOf(backup, backup.length / 2), "damaged");
        refused("Acme grows".getBytes(StandardCharsets.UTF_8), "damaged");
        refused(new byte[0], "damaged");
        refused(packed("Acme grows"), "no backup of a store");
        refused(packed(lines.substring(0, lines.lastIndexOf('\n', lines.length() - 2) + 1)), "quads and should have");
        refused(packed(lines.replaceFirst("format \\d+", "format 99")), "format 99 (made by Spillover");
        refused(packed(lines + "Acme grows\n"), "damaged");
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder.resolve("new"), BACKGROUND)) {
            assertThat(graph.articles()).isEmpty();
        }
    }

    @Test
    void blank_nodes_that_users_put_in_stay_one_each() {
        try (Store store = new StoreFolder(folder.resolve("blank")).open()) {
            Node graph = NodeFactory.createURI("https://example.org/own");
            Node blank = NodeFactory.createBlankNode();
            Node property = NodeFactory.createURI("https://example.org/p");
            store.add(graph, List.of(Triple.create(blank, property, blank)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Backup(store).write(bytes, List.of());
            try (Store other = StoreFolder.inMemory()) {
                other.write(() -> new Backup(other).read(new ByteArrayInputStream(bytes.toByteArray()), beside::add));
                assertThat(other.find(graph, Node.ANY, Node.ANY, Node.ANY))
                        .singleElement()
                        .satisfies(quad -> assertThat(quad.getSubject()).isEqualTo(quad.getObject()));
            }
        }
    }

    private void refused(byte[] bytes, String reason) {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> restored("new", bytes))
                .withMessageContaining(reason);
    }

    private KnowledgeGraph restored(String store, byte[] bytes) {
        return StoreLocation.of(folder.resolve(store))
                .restore(BACKGROUND, new ByteArrayInputStream(bytes), beside::add);
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
