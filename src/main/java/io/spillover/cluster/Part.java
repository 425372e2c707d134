package io.spillover.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A file of what a run reads.
 *
 * @param number its place in the order of the source
 * @param kind how it is read
 * @param path where every machine of the cluster finds it
 * @param name what the user knows it by
 */
record Part(int number, Kind kind, String path, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Kind {
        /** A file of the user's. */
        FILE,
        /** What was read already where the run was started: the web, standard input, and what could not be found. */
        SPOOL
    }

    /** A line that {@link #of} reads. */
    String line() {
        ArrayNode line = JSON.createArrayNode();
        return line.add(number).add(kind.name()).add(path).add(name).toString();
    }

    static Part of(String line) {
        try {
            JsonNode fields = JSON.readTree(line);
            return new Part(
                    fields.get(0).intValue(),
                    Kind.valueOf(fields.get(1).textValue()),
                    fields.get(2).textValue(),
                    fields.get(3).textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No part of a run: " + line, e);
        }
    }
}
