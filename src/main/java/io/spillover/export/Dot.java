package io.spillover.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a network as DOT, the language of Graphviz. */
final class Dot implements NetworkFormat {

    private final Palette palette;

    Dot(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(Network network, OutputStream out) throws IOException {
        Writer dot = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        dot.write("""
                digraph spillover {
                  graph [charset="UTF-8", overlap=false, rankdir=LR];
                  node [shape=box, style="rounded,filled", fontname="Helvetica", fontcolor="#1b1f24"];
                  edge [fontname="Helvetica", fontsize=9, fontcolor="#5f6b7a", arrowsize=0.6];
                """);
        for (Entity node : network.nodes()) {
            dot.write("  " + quoted(node.id()) + attributes(node(node)) + ";\n");
        }
        for (Edge edge : network.edges()) {
            dot.write("  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + attributes(edge(edge)) + ";\n");
        }
        dot.write("}\n");
        dot.flush();
    }

    private Map<String, String> node(Entity node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("label", label(node.label()));
        attributes.put("URL", node.uri());
        attributes.put("type", node.type());
        attributes.put("fillcolor", palette.colour(node.type()) + "66");
        attributes.put("color", palette.colour(node.type()));
        return attributes;
    }

    private static Map<String, String> edge(Edge edge) {
        Stroke stroke = Stroke.of(edge);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("label", edge.predicate());
        attributes.put("predicate", edge.predicate());
        attributes.put("factuality", edge.factuality());
        attributes.put("strength", Double.toString(edge.weight()));
        attributes.put("start", edge.period().start().orElse(""));
        attributes.put("end", edge.period().end().orElse(""));
        attributes.put("evidence", Integer.toString(edge.evidence()));
        attributes.put("origin", edge.origin().name().toLowerCase(Locale.ROOT));
        attributes.put("rule", edge.rule());
        attributes.put("color", stroke.colour());
        attributes.put("penwidth", Double.toString(stroke.width()));
        attributes.put("style", stroke.word());
        return attributes;
    }

    private static String attributes(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + quoted(value.getValue()))
                .collect(Collectors.joining(", ", " [", "]"));
    }

    /** Within quotes DOT knows one escape, that of the quote; control characters have no place in it. */
    private static String quoted(String text) {
        return "\"" + XmlText.allowed(text).replace("\"", "\\\"") + "\"";
    }

    /** A label has escapes and entities of its own. */
    private static String label(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("\r", "")
                .replace("\n", "\\n");
    }
}
