package io.spillover.export;

import io.spillover.graph.KnowledgeGraph;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What tests of formats share: an export, and reading it back. */
final class Exported {

    static final ExportRequest INFERRED = new ExportRequest(Optional.empty(), 1, true, false);

    private Exported() {}

    static byte[] bytes(KnowledgeGraph graph, ExportFormat format, ExportRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(graph).write(format, request, out);
        return out.toByteArray();
    }

    static String text(KnowledgeGraph graph, ExportFormat format, ExportRequest request) {
        return new String(bytes(graph, format, request), StandardCharsets.UTF_8);
    }

    static String text(KnowledgeGraph graph, ExportFormat format) {
        return text(graph, format, ExportRequest.everything());
    }

    static ExportRequest around(KnowledgeGraph graph, String path, int depth) {
        return new ExportRequest(Optional.of(graph.iris().at(path)), depth, false, false);
    }

    static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | java.io.IOException e) {
            throw new AssertionError("Not well-formed: " + e.getMessage(), e);
        }
    }

    static Graph graph(String text, Lang lang) {
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(read);
        return read;
    }

    static DatasetGraph dataset(String text, Lang lang) {
        DatasetGraph read = DatasetGraphFactory.createGeneral();
        RDFParser.fromString(text, lang).parse(read);
        return read;
    }
}
