package io.spillover.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes a network as the JSON of Cytoscape.js, which Cytoscape opens too: {@code elements} with nodes and edges. */
final class CytoscapeJson implements NetworkFormat {

    private final Palette palette;

    CytoscapeJson(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(Network network, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("elements");
            json.writeArrayFieldStart("nodes");
            for (Entity node : network.nodes()) {
                node(json, node);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            long number = 0;
            for (Edge edge : network.edges()) {
                edge(json, number++, edge);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void node(JsonGenerator json, Entity node) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", node.id());
        json.writeStringField("label", node.label());
        json.writeStringField("uri", node.uri());
        json.writeStringField("type", node.type());
        json.writeStringField("color", palette.colour(node.type()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void edge(JsonGenerator json, long number, Edge edge) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", "e" + number);
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        attributes(json, edge);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What an edge carries beside its ends; what is not known is not there. */
    static void attributes(JsonGenerator json, Edge edge) throws IOException {
        json.writeStringField("predicate", edge.predicate());
        text(json, "factuality", edge.factuality());
        json.writeNumberField("weight", edge.weight());
        text(json, "start", edge.period().start().orElse(""));
        text(json, "end", edge.period().end().orElse(""));
        json.writeNumberField("evidence", edge.evidence());
        json.writeStringField("origin", edge.origin().name().toLowerCase(Locale.ROOT));
        text(json, "rule", edge.rule());
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
