package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class Cx2Test {

    private static final KnowledgeGraph GRAPH = Story.graph();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void its_aspects_are_in_order_between_the_descriptor_and_the_status() throws JsonProcessingException {
        JsonNode aspects = read();
        assertThat(aspects.get(0).get("CXVersion").asText()).isEqualTo("2.0");
        assertThat(aspects.get(0).get("hasFragments").isBoolean()).isTrue();
        List<String> names = new ArrayList<>();
        aspects.forEach(aspect -> names.add(aspect.fieldNames().next()));
        assertThat(names)
                .containsExactly(
                        "CXVersion",
                        "metaData",
                        "attributeDeclarations",
                        "networkAttributes",
                        "nodes",
                        "edges",
                        "visualProperties",
                        "status");
        assertThat(aspects.get(7).at("/status/0/success").asBoolean()).isTrue();
    }

    @Test
    void its_meta_data_counts_what_is_there() throws JsonProcessingException {
        JsonNode aspects = read();
        for (JsonNode counted : aspects.get(1).get("metaData")) {
            String name = counted.get("name").asText();
            assertThat(aspect(aspects, name).size())
                    .isEqualTo(counted.get("elementCount").asInt());
        }
    }

    @Test
    void edges_join_nodes_by_whole_numbers_and_have_declared_attributes_of_their_types()
            throws JsonProcessingException {
        JsonNode aspects = read();
        Set<Long> ids = new HashSet<>();
        aspect(aspects, "nodes").forEach(node -> {
            assertThat(node.get("id").isIntegralNumber()).isTrue();
            assertThat(ids.add(node.get("id").asLong())).isTrue();
        });
        JsonNode declared = aspect(aspects, "attributeDeclarations").get(0).get("edges");
        assertThat(aspect(aspects, "edges")).isNotEmpty().allSatisfy(edge -> {
            assertThat(ids).contains(edge.get("s").asLong(), edge.get("t").asLong());
            edge.get("v").properties().forEach(value -> {
                switch (declared.get(value.getKey()).get("d").asText()) {
                    case "double" -> assertThat(value.getValue().isDouble()).isTrue();
                    case "integer" -> assertThat(value.getValue().isInt()).isTrue();
                    default -> assertThat(value.getValue().isTextual()).isTrue();
                }
            });
        });
    }

    private static JsonNode aspect(JsonNode aspects, String name) {
        for (JsonNode aspect : aspects) {
            if (aspect.has(name)) {
                return aspect.get(name);
            }
        }
        throw new AssertionError("There is no aspect " + name);
    }

    private static JsonNode read() throws JsonProcessingException {
        return new ObjectMapper().readTree(Exported.text(GRAPH, ExportFormat.CX2));
    }
}
