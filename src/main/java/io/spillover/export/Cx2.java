package io.spillover.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spillover.graph.Iris;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes a network as CX2, the exchange format of Cytoscape and NDEx: a list of aspects, which ends in its status.
 *
 * <p>Ids must be whole numbers: 8 bytes a node are kept in memory to number them.
 */
final class Cx2 implements NetworkFormat {

    private static final List<String> NODE = List.of("name", "uri", "type");
    private static final List<String> EDGE =
            List.of("interaction", "predicate", "factuality", "start", "end", "origin", "rule");

    private final Palette palette;

    Cx2(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(Network network, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartArray();
            json.writeStartObject();
            json.writeStringField("CXVersion", "2.0");
            json.writeBooleanField("hasFragments", false);
            json.writeEndObject();
            metaData(json, network);
            declarations(json);
            aspect(json, "networkAttributes");
            json.writeStartObject();
            json.writeStringField("name", "Spillover");
            json.writeEndObject();
            end(json);
            elements(json, network);
            colours(json);
            aspect(json, "status");
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeEndObject();
            end(json);
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void aspect(JsonGenerator json, String name) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(name);
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void metaData(JsonGenerator json, Network network) throws IOException {
        aspect(json, "metaData");
        count(json, "attributeDeclarations", 1);
        count(json, "networkAttributes", 1);
        count(json, "nodes", network.nodes().size());
        count(json, "edges", network.edges().size());
        count(json, "visualProperties", 1);
        end(json);
    }

    private static void count(JsonGenerator json, String aspect, long elements) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", aspect);
        json.writeNumberField("elementCount", elements);
        json.writeEndObject();
    }

    private static void declarations(JsonGenerator json) throws IOException {
        aspect(json, "attributeDeclarations");
        json.writeStartObject();
        json.writeObjectFieldStart("networkAttributes");
        declare(json, "name", "string");
        json.writeEndObject();
        json.writeObjectFieldStart("nodes");
        for (String name : NODE) {
            declare(json, name, "string");
        }
        json.writeEndObject();
        json.writeObjectFieldStart("edges");
        for (String name : EDGE) {
            declare(json, name, "string");
        }
        declare(json, "weight", "double");
        declare(json, "evidence", "integer");
        json.writeEndObject();
        json.writeEndObject();
        end(json);
    }

    private static void declare(JsonGenerator json, String name, String type) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("d", type);
        json.writeEndObject();
    }

    private static void elements(JsonGenerator json, Network network) throws IOException {
        Numbers numbers = new Numbers(network);
        aspect(json, "nodes");
        for (Entity node : network.nodes()) {
            json.writeStartObject();
            json.writeNumberField("id", numbers.of(node.id()));
            json.writeObjectFieldStart("v");
            json.writeStringField("name", node.label());
            json.writeStringField("uri", node.uri());
            json.writeStringField("type", node.type());
            json.writeEndObject();
            json.writeEndObject();
        }
        end(json);
        aspect(json, "edges");
        long number = 0;
        for (Edge edge : network.edges()) {
            json.writeStartObject();
            json.writeNumberField("id", number++);
            json.writeNumberField("s", numbers.of(edge.source()));
            json.writeNumberField("t", numbers.of(edge.target()));
            json.writeObjectFieldStart("v");
            json.writeStringField("interaction", edge.predicate());
            CytoscapeJson.attributes(json, edge);
            json.writeEndObject();
            json.writeEndObject();
        }
        end(json);
    }

    private void colours(JsonGenerator json) throws IOException {
        aspect(json, "visualProperties");
        json.writeStartObject();
        json.writeObjectFieldStart("default");
        json.writeObjectFieldStart("node");
        json.writeStringField("NODE_BACKGROUND_COLOR", Palette.UNKNOWN.toUpperCase(Locale.ROOT));
        json.writeEndObject();
        json.writeObjectFieldStart("edge");
        json.writeStringField("EDGE_TARGET_ARROW_SHAPE", "triangle");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("nodeMapping");
        json.writeObjectFieldStart("NODE_LABEL");
        json.writeStringField("type", "PASSTHROUGH");
        json.writeObjectFieldStart("definition");
        json.writeStringField("attribute", "name");
        json.writeStringField("type", "string");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("NODE_BACKGROUND_COLOR");
        json.writeStringField("type", "DISCRETE");
        json.writeObjectFieldStart("definition");
        json.writeStringField("attribute", "type");
        json.writeStringField("type", "string");
        json.writeArrayFieldStart("map");
        for (String type : palette.types()) {
            json.writeStartObject();
            json.writeStringField("v", type);
            json.writeStringField("vp", palette.colour(type).toUpperCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        end(json);
    }

    /** The place of a node's id among all by their hashes. */
    private static final class Numbers {
        private final long[] hashes;

        Numbers(Network network) {
            this.hashes = new long[Math.toIntExact(network.nodes().size())];
            int next = 0;
            for (Entity node : network.nodes()) {
                hashes[next++] = hash(node.id());
            }
            Arrays.sort(hashes);
            for (int i = 1; i < hashes.length; i++) {
                if (hashes[i - 1] == hashes[i]) {
                    throw new IllegalStateException("Two entities have one hash of 64 bits");
                }
            }
        }

        int of(String id) {
            return Arrays.binarySearch(hashes, hash(id));
        }

        private static long hash(String id) {
            return Long.parseUnsignedLong(Iris.hash(id), 16);
        }
    }
}
