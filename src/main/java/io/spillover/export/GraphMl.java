package io.spillover.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a network as GraphML (graphml.graphdrawing.org, schema 1.0), element by element, with labels and colours for yEd.
 *
 * <p>Ids are paths below the base of instances, spelled as the schema's NMTOKEN allows; the IRI is the attribute
 * {@code uri}.
 */
final class GraphMl implements NetworkFormat {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd";
    private static final String YED = "http://www.yworks.com/xml/graphml";
    private static final int PIXELS_PER_LETTER = 8;

    private final Palette palette;

    GraphMl(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(Network network, OutputStream out) throws XMLStreamException {
        XmlText xml = new XmlText(out);
        start(xml);
        for (Entity node : network.nodes()) {
            node(xml, node);
        }
        long number = 0;
        for (Edge edge : network.edges()) {
            edge(xml, number++, edge);
        }
        xml.line(1).end().line(0).end().line(0).finish();
    }

    private static void start(XmlText xml) throws XMLStreamException {
        xml.start(
                "graphml",
                "xmlns",
                NAMESPACE,
                "xmlns:y",
                YED,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        for (String name : List.of("label", "uri", "type")) {
            key(xml, "node", name, "string");
        }
        for (String name : List.of("predicate", "factuality", "origin", "rule", "start", "end")) {
            key(xml, "edge", name, "string");
        }
        key(xml, "edge", "weight", "double");
        key(xml, "edge", "evidence", "int");
        xml.line(1).empty("key", "id", "node-graphics", "for", "node", "yfiles.type", "nodegraphics");
        xml.line(1).empty("key", "id", "edge-graphics", "for", "edge", "yfiles.type", "edgegraphics");
        xml.line(1).start("graph", "id", "g0", "edgedefault", "directed");
    }

    private static void key(XmlText xml, String of, String name, String type) throws XMLStreamException {
        xml.line(1).empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private void node(XmlText xml, Entity node) throws XMLStreamException {
        xml.line(2).start("node", "id", id(node.id()));
        data(xml, "node-label", node.label());
        data(xml, "node-uri", node.uri());
        data(xml, "node-type", node.type());
        xml.start("data", "key", "node-graphics").start("y:ShapeNode");
        xml.empty(
                "y:Geometry",
                "width",
                Integer.toString(30 + PIXELS_PER_LETTER * node.label().length()),
                "height",
                "30");
        xml.empty("y:Fill", "color", palette.colour(node.type()));
        xml.start("y:NodeLabel").text(node.label()).end();
        xml.empty("y:Shape", "type", "roundrectangle").end().end();
        xml.end();
    }

    private static void edge(XmlText xml, long number, Edge edge) throws XMLStreamException {
        xml.line(2).start("edge", "id", "e" + number, "source", id(edge.source()), "target", id(edge.target()));
        data(xml, "edge-predicate", edge.predicate());
        data(xml, "edge-factuality", edge.factuality());
        data(xml, "edge-origin", edge.origin().name().toLowerCase(Locale.ROOT));
        data(xml, "edge-rule", edge.rule());
        data(xml, "edge-start", edge.period().start().orElse(""));
        data(xml, "edge-end", edge.period().end().orElse(""));
        data(xml, "edge-weight", Double.toString(edge.weight()));
        data(xml, "edge-evidence", Integer.toString(edge.evidence()));
        Stroke stroke = Stroke.of(edge);
        xml.start("data", "key", "edge-graphics").start("y:PolyLineEdge");
        xml.empty(
                "y:LineStyle",
                "color",
                stroke.colour(),
                "type",
                stroke.yEd(),
                "width",
                Double.toString(stroke.width()));
        xml.empty("y:Arrows", "source", "none", "target", "standard");
        xml.start("y:EdgeLabel").text(edge.predicate()).end().end().end();
        xml.end();
    }

    private static void data(XmlText xml, String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.start("data", "key", key).text(value).end();
        }
    }

    /** A colon for a slash; what NMTOKEN has no place for, and what stands for others, by its code point. */
    static String id(String path) {
        return path.codePoints()
                .mapToObj(c -> isPlain(c) ? Character.toString(c) : c == '/' ? ":" : "." + Integer.toHexString(c) + ".")
                .collect(Collectors.joining());
    }

    private static boolean isPlain(int c) {
        return c == '-' || c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
}
