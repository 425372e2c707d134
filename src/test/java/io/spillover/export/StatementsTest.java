package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Story;
import io.spillover.graph.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formats of RDF say the same. */
final class StatementsTest {

    private static final KnowledgeGraph GRAPH = Story.graph();
    private static final KnowledgeGraph STRANGE = StrangeStory.graph();
    private static final String OA = "http://www.w3.org/ns/oa#";

    @AfterAll
    static void close() {
        GRAPH.close();
        STRANGE.close();
    }

    static List<ExportRequest> requests() {
        return List.of(ExportRequest.everything(), Exported.INFERRED, Exported.around(GRAPH, "organization/globex", 1));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void trig_and_n_quads_have_the_same_quads_and_turtle_their_triples(ExportRequest request) {
        Set<Quad> trig = quads(Exported.dataset(Exported.text(GRAPH, ExportFormat.TRIG, request), Lang.TRIG));
        Set<Quad> lines = quads(Exported.dataset(Exported.text(GRAPH, ExportFormat.NQUADS, request), Lang.NQUADS));
        Set<Triple> triples = new HashSet<>();
        lines.forEach(quad -> triples.add(quad.asTriple()));
        assertThat(trig).isNotEmpty().isEqualTo(lines);
        assertThat(Exported.graph(Exported.text(GRAPH, ExportFormat.TURTLE, request), Lang.TURTLE)
                        .find()
                        .toSet())
                .isEqualTo(triples);
    }

    @Test
    void quads_stand_in_the_graphs_of_the_store() {
        Exported.dataset(Exported.text(GRAPH, ExportFormat.NQUADS), Lang.NQUADS)
                .find()
                .forEachRemaining(quad -> {
                    Set<Quad> stored = new HashSet<>();
                    GRAPH.each(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject(), stored::add);
                    assertThat(stored).containsExactly(quad);
                });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void json_ld_says_what_turtle_says_and_quotes_as_annotations(ExportRequest request) {
        saysTheSame(GRAPH, request);
    }

    @Test
    void offsets_of_annotations_count_characters_of_two_units_as_one() {
        saysTheSame(STRANGE, ExportRequest.everything());
    }

    private static void saysTheSame(KnowledgeGraph graph, ExportRequest request) {
        Graph json = Exported.graph(Exported.text(graph, ExportFormat.JSONLD, request), Lang.JSONLD);
        Graph expected = Exported.graph(Exported.text(graph, ExportFormat.TURTLE, request), Lang.TURTLE);
        for (Triple triple :
                expected.find(Node.ANY, Vocabulary.SENTENCE, Node.ANY).toList()) {
            if (expected.contains(triple.getSubject(), ReusedTerms.NIF_BEGIN_INDEX, Node.ANY)) {
                annotate(graph, expected, triple.getSubject());
            }
        }
        assertThat(json.isIsomorphicWith(expected)).isTrue();
    }

    private static void annotate(KnowledgeGraph graph, Graph expected, Node said) {
        Node article = value(expected, said, ReusedTerms.NIF_REFERENCE_CONTEXT);
        String text =
                value(graph.copyOf(article), article, ReusedTerms.NIF_IS_STRING).getLiteralLexicalForm();
        int begin = Integer.parseInt(
                value(expected, said, ReusedTerms.NIF_BEGIN_INDEX).getLiteralLexicalForm());
        int end = Integer.parseInt(
                value(expected, said, ReusedTerms.NIF_END_INDEX).getLiteralLexicalForm());
        int[] points = text.codePoints().toArray();
        int from = text.codePointCount(0, begin);
        int to = text.codePointCount(0, end);
        Node annotation = NodeFactory.createURI(said.getURI() + "/annotation");
        Node target = typed(expected, NodeFactory.createBlankNode(), "SpecificResource");
        Node quote = typed(expected, NodeFactory.createBlankNode(), "TextQuoteSelector");
        Node position = typed(expected, NodeFactory.createBlankNode(), "TextPositionSelector");
        typed(expected, annotation, "Annotation");
        add(expected, annotation, "hasBody", said);
        add(expected, annotation, "hasTarget", target);
        add(expected, target, "hasSource", article);
        add(expected, target, "hasSelector", quote);
        add(expected, target, "hasSelector", position);
        add(expected, quote, "exact", words(points, from, to));
        add(expected, quote, "prefix", words(text, border(text, Math.max(0, begin - 32)), begin));
        add(expected, quote, "suffix", words(text, end, border(text, Math.min(text.length(), end + 32))));
        add(expected, position, "start", number(from));
        add(expected, position, "end", number(to));
    }

    private static Node typed(Graph graph, Node node, String type) {
        graph.add(node, RDF.type.asNode(), NodeFactory.createURI(OA + type));
        return node;
    }

    private static void add(Graph graph, Node subject, String property, Node object) {
        graph.add(subject, NodeFactory.createURI(OA + property), object);
    }

    private static Node words(int[] points, int from, int to) {
        return NodeFactory.createLiteralString(new String(points, from, to - from));
    }

    private static Node words(String text, int from, int to) {
        return NodeFactory.createLiteralString(text.substring(from, to));
    }

    /** Not amid a character. */
    private static int border(String text, int at) {
        return text.offsetByCodePoints(0, text.codePointCount(0, at));
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }

    private static Node value(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject();
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }
}
