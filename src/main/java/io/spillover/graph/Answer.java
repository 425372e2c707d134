package io.spillover.graph;

import java.util.List;

/**
 * The answer to a query as rows of text; what a row does not bind is empty.
 *
 * @param columns the names of the query's variables
 * @param paths cell by cell what a text names, as a path below the base of instances; empty where it names none of them
 */
public record Answer(List<String> columns, List<List<String>> rows, List<List<String>> paths) {
    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        paths = paths.stream().map(List::copyOf).toList();
        if (paths.size() != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows need as many of paths, not " + paths.size());
        }
    }
}
