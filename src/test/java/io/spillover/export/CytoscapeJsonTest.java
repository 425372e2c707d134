package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class CytoscapeJsonTest {

    private static final KnowledgeGraph GRAPH = Story.graph();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void its_edges_join_its_nodes_and_all_ids_are_different() throws JsonProcessingException {
        JsonNode elements = read().get("elements");
        Set<String> ids = new HashSet<>();
        elements.get("nodes")
                .forEach(node ->
                        assertThat(ids.add(node.at("/data/id").asText())).isTrue());
        assertThat(elements.get("edges")).isNotEmpty().allSatisfy(edge -> assertThat(ids)
                .contains(
                        edge.at("/data/source").asText(),
                        edge.at("/data/target").asText()));
        elements.get("edges")
                .forEach(edge ->
                        assertThat(ids.add(edge.at("/data/id").asText())).isTrue());
    }

    @Test
    void an_inferred_edge_tells_its_rule_and_its_weight() throws JsonProcessingException {
        JsonNode edges = read().at("/elements/edges");
        assertThat(edges).anySatisfy(edge -> {
            assertThat(edge.at("/data/predicate").asText()).isEqualTo("exposedTo");
            assertThat(edge.at("/data/rule").asText()).isEqualTo("Exposure by revenue");
            assertThat(edge.at("/data/weight").asDouble()).isEqualTo(0.6);
            assertThat(edge.at("/data/origin").asText()).isEqualTo("inferred");
        });
    }

    private static JsonNode read() throws JsonProcessingException {
        return new ObjectMapper().readTree(Exported.text(GRAPH, ExportFormat.CYTOSCAPE));
    }
}
