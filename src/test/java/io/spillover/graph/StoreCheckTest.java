package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
    private static final Background BACKGROUND = TestGraph.background();
    private static final Reading READING = WrittenReading.thatAcmeAvoidsFreedonia("On Acme");

    @TempDir
    private Path folder;

    @Test
    void a_store_as_it_was_written_has_no_faults_and_is_not_changed() {
        try (KnowledgeGraph graph = filled()) {
            String before = TestGraph.nquads(graph);
            assertThat(graph.keeping().faults()).isEmpty();
            assertThat(TestGraph.nquads(graph)).isEqualTo(before);
        }
    }

    @Test
    void a_quote_that_is_not_in_the_text_is_a_fault() {
        filled().close();
        exchange(ReusedTerms.NIF_ANCHOR_OF, "Acme avoids Freedonia.", "Acme loves Freedonia.");
        assertThat(faults()).isNotEmpty().allMatch(fault -> fault.contains("does not quote what stands there in"));
    }

    @Test
    void a_claim_without_its_factuality_is_a_fault() {
        filled().close();
        try (Store store = new StoreFolder(folder).open()) {
            for (Quad quad : store.find(Node.ANY, Node.ANY, Vocabulary.FACTUALITY, Node.ANY)) {
                store.remove(quad.getGraph(), List.of(quad.asTriple()));
            }
        }
        assertThat(faults()).isNotEmpty().allMatch(fault -> fault.contains("does not keep its shape"));
    }

    @Test
    void a_background_that_no_article_needs_is_a_fault() {
        filled().close();
        try (Store store = new StoreFolder(folder).open()) {
            Node node = NodeFactory.createURI("https://example.org/a");
            store.add(BACKGROUND.iris().background(), List.of(Triple.create(node, node, node)));
        }
        assertThat(faults()).singleElement().asString().contains("by 1 triples");
    }

    private void exchange(Node property, String there, String other) {
        try (Store store = new StoreFolder(folder).open()) {
            for (Quad quad : store.find(Node.ANY, Node.ANY, property, NodeFactory.createLiteralString(there))) {
                store.remove(quad.getGraph(), List.of(quad.asTriple()));
                store.add(
                        quad.getGraph(),
                        List.of(Triple.create(quad.getSubject(), property, NodeFactory.createLiteralString(other))));
            }
        }
    }

    private List<String> faults() {
        try (KnowledgeGraph graph = StoreLocation.of(folder).openExisting(() -> BACKGROUND)) {
            return graph.keeping().faults();
        }
    }

    private KnowledgeGraph filled() {
        KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND);
        graph.add(READING);
        return graph;
    }
}
