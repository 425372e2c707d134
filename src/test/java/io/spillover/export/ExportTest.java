package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import io.spillover.graph.Vocabulary;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

final class ExportTest {

    private static final KnowledgeGraph GRAPH = Story.graph();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void turtle_has_all_that_articles_say_and_rules_drew_and_nothing_of_the_background() {
        Graph turtle = turtle(ExportRequest.everything());
        assertThat(turtle.contains(Node.ANY, RDF.type.asNode(), Vocabulary.CLAIM))
                .isTrue();
        assertThat(turtle.contains(Node.ANY, RDF.type.asNode(), Vocabulary.RULE_FIRING))
                .isTrue();
        assertThat(turtle.contains(Node.ANY, RDF.type.asNode(), OWL.Class.asNode()))
                .isFalse();
    }

    @Test
    void turtle_with_the_background_has_the_ontology_too() {
        assertThat(turtle(new ExportRequest(Optional.empty(), 1, false, true))
                        .contains(Node.ANY, RDF.type.asNode(), OWL.Class.asNode()))
                .isTrue();
    }

    @Test
    void turtle_around_an_entity_has_its_neighbours_with_sentences_and_proofs_and_no_one_else() {
        Node globex = GRAPH.iris().at("organization/globex");
        Graph turtle = turtle(new ExportRequest(Optional.of(globex), 1, false, false));
        assertThat(labels(turtle))
                .contains("Acme", "Globex", "Widget", "Freedonia")
                .doesNotContain("guardrails", "theft");
        assertThat(turtle.find(Node.ANY, Vocabulary.SENTENCE, Node.ANY).toList())
                .isNotEmpty()
                .allSatisfy(triple -> assertThat(turtle.contains(triple.getObject(), Node.ANY, Node.ANY))
                        .isTrue());
        assertThat(turtle.contains(Node.ANY, Vocabulary.CONCLUDES, Node.ANY)).isTrue();
    }

    @Test
    void turtle_of_inferences_alone_has_the_names_of_their_entities_and_no_claim() {
        Graph turtle = turtle(new ExportRequest(Optional.empty(), 1, true, false));
        assertThat(turtle.contains(Node.ANY, RDF.type.asNode(), Vocabulary.EXPOSURE))
                .isTrue();
        assertThat(turtle.contains(Node.ANY, RDF.type.asNode(), Vocabulary.CLAIM))
                .isFalse();
        assertThat(labels(turtle)).contains("Acme", "Freedonia", "theft");
    }

    @Test
    void graphml_keeps_its_schema_and_says_of_every_node_and_edge_what_it_is() {
        Imported imported = graphMl(ExportRequest.everything());
        assertThat(imported.nodes()).contains("Acme", "Globex", "Freedonia", "theft");
        assertThat(imported.edges())
                .contains(
                        "Acme -sellsTo-> Globex asserted asserted 1",
                        "Acme -operatesIn-> Freedonia asserted asserted,denied 2",
                        "Acme -exposedTo-> Freedonia inferred Exposure by revenue 1");
    }

    @Test
    void graphml_has_labels_that_yed_shows() {
        Document graphMl = Exported.xml(Exported.text(GRAPH, ExportFormat.GRAPHML));
        String yEd = "http://www.yworks.com/xml/graphml";
        assertThat(graphMl.getElementsByTagNameNS(yEd, "NodeLabel").getLength())
                .isEqualTo(graphMl.getElementsByTagName("node").getLength());
        assertThat(graphMl.getElementsByTagNameNS(yEd, "EdgeLabel").getLength())
                .isEqualTo(graphMl.getElementsByTagName("edge").getLength());
    }

    @Test
    void ids_of_graphml_differ_where_paths_do_and_are_name_tokens() {
        assertThat(Stream.of("a/b", "a:b", "a.b", "a.2f.b", "a.3a.b", "ä/b", "https://w3.org/a#b", "a b")
                        .map(GraphMl::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9:._-]+"));
    }

    @Test
    void graphml_of_inferences_alone_has_no_fact() {
        assertThat(graphMl(new ExportRequest(Optional.empty(), 1, true, false)).edges())
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge).contains(" inferred "));
    }

    @Test
    void graphml_around_an_entity_goes_as_many_edges_as_asked() {
        Node globex = GRAPH.iris().at("organization/globex");
        assertThat(graphMl(new ExportRequest(Optional.of(globex), 0, false, false))
                        .nodes())
                .containsExactly("Globex");
        assertThat(graphMl(new ExportRequest(Optional.of(globex), 2, false, false))
                        .nodes())
                .contains("theft");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEO4J")
    void the_same_store_gives_the_same_bytes(ExportFormat format) {
        assertThat(Exported.bytes(GRAPH, format, ExportRequest.everything()))
                .isEqualTo(Exported.bytes(GRAPH, format, ExportRequest.everything()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEO4J", "PNG", "JSONLD"})
    void every_format_can_be_narrowed_to_what_rules_drew_and_to_what_lies_around_an_entity(ExportFormat format) {
        assertThat(Exported.text(GRAPH, format, Exported.INFERRED))
                .contains("theft")
                .doesNotContain("sellsTo");
        assertThat(Exported.text(GRAPH, format, Exported.around(GRAPH, "organization/globex", 0)))
                .contains("Globex")
                .doesNotContain("guardrails");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEO4J"})
    void a_file_has_an_extension_and_a_media_type(ExportFormat format) {
        assertThat(format.extension()).matches("[a-z0-9]+");
        assertThat(format.mediaType()).matches("(text|application|image)/[a-z.+-]+");
    }

    private static Graph turtle(ExportRequest request) {
        return Exported.graph(Exported.text(GRAPH, ExportFormat.TURTLE, request), Lang.TURTLE);
    }

    private static Set<String> labels(Graph graph) {
        Set<String> labels = new HashSet<>();
        graph.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .forEach(triple -> labels.add(triple.getObject().getLiteralLexicalForm()));
        return labels;
    }

    private record Imported(Set<String> nodes, Set<String> edges) {}

    /** What yEd alone reads is beyond the schema. */
    private static String withoutGraphics(String graphMl) {
        return graphMl.replaceAll("<data key=\"(node|edge)-graphics\">.*?</data>", "")
                .replaceAll("<key [^>]*yfiles.type[^>]*/>", "");
    }

    /** Reads it back by JGraphT, which checks it against the schema of GraphML. */
    private static Imported graphMl(ExportRequest request) {
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.addVertexAttributeConsumer((key, value) ->
                nodes.computeIfAbsent(key.getFirst(), id -> new HashMap<>()).put(key.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((key, value) ->
                edges.computeIfAbsent(key.getFirst(), id -> new HashMap<>()).put(key.getSecond(), value.getValue()));
        importer.importGraph(
                graph, new StringReader(withoutGraphics(Exported.text(GRAPH, ExportFormat.GRAPHML, request))));
        Set<String> labels = new HashSet<>();
        nodes.values().forEach(node -> {
            assertThat(node.get("uri")).startsWith(GRAPH.iris().base());
            labels.add(node.getOrDefault("label", ""));
        });
        Set<String> lines = new HashSet<>();
        edges.forEach((edge, data) -> lines.add(
                nodes.getOrDefault(graph.getEdgeSource(edge), Map.of()).getOrDefault("label", "") + " -"
                        + data.get("predicate") + "-> "
                        + nodes.getOrDefault(graph.getEdgeTarget(edge), Map.of())
                                .getOrDefault("label", "") + " "
                        + data.get("origin") + " " + data.getOrDefault("factuality", data.getOrDefault("rule", ""))
                        + " " + data.get("evidence")));
        return new Imported(labels, lines);
    }
}
