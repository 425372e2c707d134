package io.spillover.graph;

import java.util.List;

/**
 * The answer to a query as rows of text; what a row does not bind is empty.
 *
 * @param columns the names of the query's variables
 */
public record Answer(List<String> columns, List<List<String>> rows) {
    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
