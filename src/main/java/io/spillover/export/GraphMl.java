package io.spillover.export;

import io.spillover.document.SpilloverException;
import io.spillover.export.Network.Edge;
import io.spillover.export.Network.Entity;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;

/**
 * Writes a network as GraphML (graphml.graphdrawing.org, schema 1.0), element by element.
 *
 * <p>Ids are {@code n0}, {@code n1}, … because the schema wants NMTOKEN, which no IRI is; the IRI is the attribute
 * {@code uri}.
 */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

    private final OutputStream out;

    GraphMl(OutputStream out) {
        this.out = out;
    }

    void write(Network network) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            start(xml);
            Map<Node, String> ids = nodes(xml, network.nodes());
            edges(xml, network.edges(), ids);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new SpilloverException(
                    SpilloverException.Kind.INTERNAL,
                    "Cannot write the export as GraphML: " + failed.getMessage(),
                    failed);
        }
    }

    private static void start(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(xml, 0);
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
        for (String name : List.of("label", "uri", "type")) {
            key(xml, "node", name, "string");
        }
        for (String name : List.of("predicate", "factuality", "origin", "rule")) {
            key(xml, "edge", name, "string");
        }
        key(xml, "edge", "weight", "double");
        key(xml, "edge", "evidence", "int");
        line(xml, 1);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "g0");
        xml.writeAttribute("edgedefault", "directed");
    }

    private static void key(XMLStreamWriter xml, String of, String name, String type) throws XMLStreamException {
        line(xml, 1);
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "-" + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static Map<Node, String> nodes(XMLStreamWriter xml, List<Entity> nodes) throws XMLStreamException {
        Map<Node, String> ids = new HashMap<>();
        for (Entity node : nodes) {
            String id = "n" + ids.size();
            ids.put(node.iri(), id);
            line(xml, 2);
            xml.writeStartElement("node");
            xml.writeAttribute("id", id);
            data(xml, "node-label", node.label());
            data(xml, "node-uri", node.iri().getURI());
            data(xml, "node-type", node.type());
            xml.writeEndElement();
        }
        return ids;
    }

    private static void edges(XMLStreamWriter xml, List<Edge> edges, Map<Node, String> ids) throws XMLStreamException {
        int number = 0;
        for (Edge edge : edges) {
            line(xml, 2);
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + number++);
            xml.writeAttribute("source", ids.getOrDefault(edge.subject(), ""));
            xml.writeAttribute("target", ids.getOrDefault(edge.object(), ""));
            data(xml, "edge-predicate", edge.predicate());
            data(xml, "edge-factuality", edge.factuality());
            data(xml, "edge-origin", edge.origin().name().toLowerCase(Locale.ROOT));
            data(xml, "edge-rule", edge.rule());
            data(xml, "edge-weight", Double.toString(edge.weight()));
            data(xml, "edge-evidence", Integer.toString(edge.evidence()));
            xml.writeEndElement();
        }
        line(xml, 1);
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(allowed(value));
            xml.writeEndElement();
        }
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML 1.0 has no way to write most control characters: a space stands for them. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(c -> c == 0x9
                                || c == 0xA
                                || c == 0xD
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
