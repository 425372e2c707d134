package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

final class DotTest {

    private static final KnowledgeGraph GRAPH = Story.graph();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void another_reader_finds_every_node_and_edge_with_its_label() {
        DirectedPseudograph<String, DefaultEdge> read = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        Map<String, String> labels = new HashMap<>();
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(value.getValue(), key.getFirst());
            }
        });
        importer.importGraph(read, new StringReader(Exported.text(GRAPH, ExportFormat.DOT)));
        assertThat(labels).containsKeys("Acme", "Globex", "Freedonia", "theft");
        assertThat(read.getAllEdges(labels.get("Acme"), labels.get("Freedonia")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void graphviz_draws_it() throws IOException, InterruptedException {
        Document drawn = drawn(GRAPH);
        assertThat(drawn.getDocumentElement().getTextContent()).contains("Acme", "sellsTo", "exposedTo");
    }

    @Test
    void graphviz_draws_a_strange_name_as_it_is() throws IOException, InterruptedException {
        try (KnowledgeGraph strange = StrangeStory.graph()) {
            String drawn = drawn(strange).getDocumentElement().getTextContent();
            assertThat(drawn.replaceAll("\\s+", " "))
                    .contains("\"quoted\" \\ 'name'", "<script>alert(1)</script> & 𝒜🚀, ünï; {x}");
        }
    }

    private Document drawn(KnowledgeGraph graph) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasGraphviz(), "needs the program dot of Graphviz on the path");
        Path dot = Files.writeString(folder.resolve("graph.dot"), Exported.text(graph, ExportFormat.DOT));
        Path svg = folder.resolve("graph.svg");
        Process process = new ProcessBuilder("dot", "-Tsvg", dot.toString(), "-o", svg.toString())
                .redirectErrorStream(true)
                .start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(messages).isZero();
        assertThat(messages).doesNotContain("syntax error", "UTF-8");
        return Exported.xml(Files.readString(svg).replaceFirst("(?s)<!DOCTYPE.*?>", ""));
    }

    private static boolean hasGraphviz() throws InterruptedException {
        try {
            return new ProcessBuilder("dot", "-V").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
