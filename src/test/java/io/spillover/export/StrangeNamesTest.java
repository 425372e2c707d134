package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.graph.KnowledgeGraph;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A name with quotes, tabs, line breaks, mark-up and characters of two units is read back as it is. */
final class StrangeNamesTest {

    private static final KnowledgeGraph GRAPH = StrangeStory.graph();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void from_gexf() {
        Document gexf = Exported.xml(Exported.text(GRAPH, ExportFormat.GEXF));
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < gexf.getElementsByTagName("node").getLength(); i++) {
            labels.add(((Element) gexf.getElementsByTagName("node").item(i)).getAttribute("label"));
        }
        assertThat(labels).contains(StrangeStory.NAME);
    }

    @Test
    void from_graphml() {
        assertThat(texts(ExportFormat.GRAPHML, "data")).contains(StrangeStory.NAME);
        assertThat(texts(ExportFormat.GRAPHML, "y:NodeLabel")).contains(StrangeStory.NAME);
    }

    @Test
    void from_the_titles_of_an_svg() {
        assertThat(texts(ExportFormat.SVG, "title")).contains(StrangeStory.NAME + " (Company)");
    }

    @Test
    void from_json() throws JsonProcessingException {
        JsonNode cytoscape = new ObjectMapper().readTree(Exported.text(GRAPH, ExportFormat.CYTOSCAPE));
        assertThat(cytoscape.findValuesAsText("label")).contains(StrangeStory.NAME);
        JsonNode cx2 = new ObjectMapper().readTree(Exported.text(GRAPH, ExportFormat.CX2));
        assertThat(cx2.findValuesAsText("name")).contains(StrangeStory.NAME);
    }

    @Test
    void from_rdf() {
        Node name = NodeFactory.createLiteralString(StrangeStory.NAME);
        assertThat(Exported.graph(Exported.text(GRAPH, ExportFormat.TURTLE), Lang.TURTLE)
                        .contains(Node.ANY, RDFS.label.asNode(), name))
                .isTrue();
        assertThat(Exported.graph(Exported.text(GRAPH, ExportFormat.JSONLD), Lang.JSONLD)
                        .contains(Node.ANY, RDFS.label.asNode(), name))
                .isTrue();
        for (ExportFormat format : List.of(ExportFormat.TRIG, ExportFormat.NQUADS)) {
            Lang lang = format == ExportFormat.TRIG ? Lang.TRIG : Lang.NQUADS;
            assertThat(Exported.dataset(Exported.text(GRAPH, format), lang)
                            .contains(Node.ANY, Node.ANY, RDFS.label.asNode(), name))
                    .isTrue();
        }
    }

    @Test
    void from_the_tables_for_neo4j() throws IOException {
        new Export(GRAPH).writeFolder(ExportFormat.NEO4J, ExportRequest.everything(), folder);
        try (Reader reader = Files.newBufferedReader(folder.resolve("nodes.csv"))) {
            assertThat(CSVFormat.RFC4180.parse(reader).stream().map(row -> row.get(1)))
                    .contains(StrangeStory.NAME);
        }
    }

    private static List<String> texts(ExportFormat format, String element) {
        Document document = Exported.xml(Exported.text(GRAPH, format));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(element).getLength(); i++) {
            texts.add(document.getElementsByTagName(element).item(i).getTextContent());
        }
        return texts;
    }
}
