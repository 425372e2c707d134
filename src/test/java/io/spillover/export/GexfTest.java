package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** By the rules of GEXF 1.3 (specs/1.3 of gephi/gexf), written down as facts. */
final class GexfTest {

    private static final KnowledgeGraph GRAPH = Story.graph();

    private static final Map<String, List<String>> CHILDREN = Map.of(
            "gexf", List.of("meta", "graph"),
            "graph", List.of("attributes", "nodes", "edges"),
            "attributes", List.of("attribute"),
            "nodes", List.of("node"),
            "edges", List.of("edge"),
            "node", List.of("attvalues", "spells", "viz:color", "viz:size", "viz:position", "viz:shape"),
            "edge", List.of("attvalues", "spells", "viz:color", "viz:thickness", "viz:shape"),
            "attvalues", List.of("attvalue"),
            "spells", List.of("spell"));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "graph", Set.of("defaultedgetype", "idtype", "mode", "timeformat", "timerepresentation"),
            "attributes", Set.of("class"),
            "attribute", Set.of("id", "title", "type"),
            "nodes", Set.of("count"),
            "edges", Set.of("count"),
            "node", Set.of("id", "label"),
            "edge", Set.of("id", "source", "target", "label", "kind", "weight"),
            "attvalue", Set.of("for", "value"),
            "spell", Set.of("start", "end"));

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void it_has_only_the_elements_and_attributes_of_gexf_1_3_each_in_its_place() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        assertThat(gexf.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
        assertThat(gexf.getDocumentElement().getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
        elements(gexf, "*").forEach(element -> {
            List<String> allowed = CHILDREN.getOrDefault(element.getTagName(), List.of());
            assertThat(children(element).map(Element::getTagName)).isSubsetOf(allowed);
            assertThat(children(element).map(child -> allowed.indexOf(child.getTagName())))
                    .isSorted();
            if (ATTRIBUTES.containsKey(element.getTagName())) {
                assertThat(names(element)).isSubsetOf(ATTRIBUTES.get(element.getTagName()));
            }
        });
    }

    @Test
    void every_value_is_of_a_declared_attribute_and_of_its_type() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        Map<String, String> types = new HashMap<>();
        elements(gexf, "attribute").forEach(attribute -> {
            String of = ((Element) attribute.getParentNode()).getAttribute("class");
            types.put(of + " " + attribute.getAttribute("id"), attribute.getAttribute("type"));
        });
        assertThat(types.values()).isSubsetOf("string", "integer", "double");
        assertThat(elements(gexf, "attvalue")).isNotEmpty().allSatisfy(value -> {
            String of = ((Element) value.getParentNode().getParentNode()).getTagName();
            String type = types.getOrDefault(of + " " + value.getAttribute("for"), "");
            assertThat(type).isNotEmpty();
            if (type.equals("integer")) {
                assertThat(value.getAttribute("value")).matches("\\d+");
            }
        });
    }

    @Test
    void edges_join_nodes_that_are_there_and_ids_are_unique() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        List<String> ids = elements(gexf, "node").stream()
                .map(node -> node.getAttribute("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("organization/acme");
        assertThat(elements(gexf, "edge").stream().map(edge -> edge.getAttribute("id")))
                .doesNotHaveDuplicates();
        assertThat(elements(gexf, "edge")).isNotEmpty().allSatisfy(edge -> {
            assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            assertThat(Double.parseDouble(edge.getAttribute("weight"))).isBetween(0.0, 1.0);
        });
        assertThat(elements(gexf, "nodes").get(0).getAttribute("count")).isEqualTo("" + ids.size());
    }

    @Test
    void an_edge_tells_predicate_factuality_origin_and_evidence() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        assertThat(elements(gexf, "edge").stream()
                        .filter(edge -> edge.getAttribute("label").equals("operatesIn"))
                        .map(GexfTest::values))
                .containsExactly(Map.of(
                        "predicate", "operatesIn",
                        "factuality", "asserted,denied",
                        "origin", "asserted",
                        "evidence", "2"));
    }

    @Test
    void a_graph_whose_edges_tell_no_time_is_static() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        assertThat(elements(gexf, "graph").get(0).getAttribute("mode")).isEqualTo("static");
    }

    @Test
    void an_edge_with_an_interval_has_a_spell() throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Network network = SmallNetwork.timed()) {
            new Gexf(new Palette(GRAPH.ontology())).write(network, out);
        }
        Document gexf = Exported.xml(out.toString(StandardCharsets.UTF_8));
        assertThat(elements(gexf, "graph").get(0).getAttribute("mode")).isEqualTo("dynamic");
        assertThat(elements(gexf, "graph").get(0).getAttribute("timeformat")).isEqualTo("date");
        assertThat(elements(gexf, "spell")).hasSize(1).allSatisfy(spell -> {
            assertThat(spell.getAttribute("start")).isEqualTo("2024-01-01");
            assertThat(spell.getAttribute("end")).isEqualTo("2024-12-31");
        });
    }

    @Test
    void types_have_colours() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        Set<String> colours = new HashSet<>();
        elements(gexf, "node").forEach(node -> children(node)
                .filter(child -> child.getTagName().equals("viz:color"))
                .forEach(colour ->
                        colours.add(colour.getAttribute("r") + colour.getAttribute("g") + colour.getAttribute("b"))));
        assertThat(colours).hasSizeGreaterThan(2);
    }

    private static Map<String, String> values(Element of) {
        Map<String, String> values = new HashMap<>();
        for (Element value : elements(of)) {
            values.put(value.getAttribute("for"), value.getAttribute("value"));
        }
        return values;
    }

    private static List<Element> elements(Element of) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < of.getElementsByTagName("attvalue").getLength(); i++) {
            found.add((Element) of.getElementsByTagName("attvalue").item(i));
        }
        return found;
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
            found.add((Element) document.getElementsByTagName(name).item(i));
        }
        return found;
    }

    private static Stream<Element> children(Element of) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static List<String> names(Element of) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < of.getAttributes().getLength(); i++) {
            names.add(of.getAttributes().item(i).getNodeName());
        }
        return names;
    }
}
