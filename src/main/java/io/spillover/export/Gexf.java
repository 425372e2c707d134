package io.spillover.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a network as GEXF 1.3 (gexf.net), the format of Gephi: typed attributes, weights, colours by type, and for edges
 * that tell when they were so the time from which and up to which.
 */
final class Gexf implements NetworkFormat {

    private static final String NAMESPACE = "http://gexf.net/1.3";

    private static final List<Column<Entity>> NODE =
            List.of(new Column<>("uri", "string", Entity::uri), new Column<>("type", "string", Entity::type));

    private static final List<Column<Edge>> EDGE = List.of(
            new Column<>("predicate", "string", Edge::predicate),
            new Column<>("factuality", "string", Edge::factuality),
            new Column<>("origin", "string", edge -> edge.origin().name().toLowerCase(Locale.ROOT)),
            new Column<>("rule", "string", Edge::rule),
            new Column<>("evidence", "integer", edge -> Integer.toString(edge.evidence())));

    private final Palette palette;

    Gexf(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(Network network, OutputStream out) throws XMLStreamException {
        XmlText xml = new XmlText(out);
        xml.start(
                "gexf",
                "xmlns",
                NAMESPACE,
                "xmlns:viz",
                NAMESPACE + "/viz",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + NAMESPACE + "/gexf.xsd",
                "version",
                "1.3");
        xml.line(1).start("graph", "defaultedgetype", "directed", "idtype", "string");
        if (network.isTimed()) {
            xml.attribute("mode", "dynamic")
                    .attribute("timeformat", "date")
                    .attribute("timerepresentation", "interval");
        } else {
            xml.attribute("mode", "static");
        }
        declare(xml, "node", NODE);
        declare(xml, "edge", EDGE);
        xml.line(2).start("nodes", "count", Long.toString(network.nodes().size()));
        for (Entity node : network.nodes()) {
            node(xml, node);
        }
        xml.line(2).end();
        xml.line(2).start("edges", "count", Long.toString(network.edges().size()));
        long number = 0;
        for (Edge edge : network.edges()) {
            edge(xml, number++, edge);
        }
        xml.line(2).end().line(1).end().line(0).end().line(0).finish();
    }

    private static void declare(XmlText xml, String of, List<? extends Column<?>> columns) throws XMLStreamException {
        xml.line(2).start("attributes", "class", of);
        for (Column<?> column : columns) {
            xml.line(3).empty("attribute", "id", column.name(), "title", column.name(), "type", column.type());
        }
        xml.line(2).end();
    }

    private void node(XmlText xml, Entity node) throws XMLStreamException {
        xml.line(3).start("node", "id", node.id(), "label", node.label());
        values(xml, NODE, node);
        colour(xml, palette.colour(node.type()));
        xml.end();
    }

    private static void colour(XmlText xml, String hex) throws XMLStreamException {
        xml.empty("viz:color", "r", channel(hex, 1), "g", channel(hex, 3), "b", channel(hex, 5));
    }

    private static String channel(String colour, int at) {
        return Integer.toString(Integer.parseInt(colour.substring(at, at + 2), 16));
    }

    /** The predicate is the kind of the edge too, so that Gephi keeps parallel edges apart. */
    private static void edge(XmlText xml, long number, Edge edge) throws XMLStreamException {
        xml.line(3)
                .start(
                        "edge",
                        "id",
                        "e" + number,
                        "source",
                        edge.source(),
                        "target",
                        edge.target(),
                        "label",
                        edge.predicate(),
                        "kind",
                        edge.predicate(),
                        "weight",
                        Double.toString(edge.weight()));
        Map<String, String> interval = new TreeMap<>();
        edge.period().start().ifPresent(day -> interval.put("start", day));
        edge.period().end().ifPresent(day -> interval.put("end", day));
        values(xml, EDGE, edge);
        if (!interval.isEmpty()) {
            xml.start("spells").empty("spell");
            for (Map.Entry<String, String> day : interval.entrySet()) {
                xml.attribute(day.getKey(), day.getValue());
            }
            xml.end();
        }
        Stroke stroke = Stroke.of(edge);
        colour(xml, stroke.colour());
        xml.empty("viz:thickness", "value", Double.toString(stroke.width()));
        xml.empty("viz:shape", "value", stroke.word());
        xml.end();
    }

    private static <T> void values(XmlText xml, List<Column<T>> columns, T of) throws XMLStreamException {
        xml.start("attvalues");
        for (Column<T> column : columns) {
            String value = column.value().apply(of);
            if (!value.isEmpty()) {
                xml.empty("attvalue", "for", column.name(), "value", value);
            }
        }
        xml.end();
    }

    private record Column<T>(String name, String type, Function<T, String> value) {}
}
