package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KnowledgeGraphTest {

    @Test
    void a_new_store_knows_the_ontology_alone() {
        Background background =
                Background.load(Path.of(System.getProperty("spillover.home"), "ontology"), Iris.standard());
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(background)) {
            assertThat(graph.inferred()).isEmpty();
            assertThat(graph.factsOf(Optional.empty()).isEmpty()).isFalse();
        }
    }
}
