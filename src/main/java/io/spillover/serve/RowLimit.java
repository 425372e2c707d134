package io.spillover.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Answers queries whole or not at all: of rows, or of triples that are constructed, at most so many.
 *
 * <p>All are gathered before the first byte is sent. So a query with too many, or one that takes too long, gets a status and
 * a sentence, where an answer that is cut short would look like a whole one.
 */
final class RowLimit {
    private final int most;

    /** @param most how many rows or triples an answer may have */
    RowLimit(int most) {
        this.most = most;
    }

    /** The whole answer. */
    QueryExecResult answer(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            return new QueryExecResult(rows(execution.select()));
        }
        if (query.isConstructType()) {
            return new QueryExecResult(quads(execution.constructQuads()));
        }
        if (query.isDescribeType()) {
            return new QueryExecResult(checked(execution.describe()));
        }
        if (query.isJsonType()) {
            List<JsonObject> objects = new ArrayList<>();
            execution.execJsonItems().forEachRemaining(object -> add(objects, object));
            return new QueryExecResult(objects.iterator());
        }
        return new QueryExecResult(execution.ask());
    }

    private RowSet rows(RowSet rows) {
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(row -> add(all, row));
        return RowSetStream.create(rows.getResultVars(), all.iterator());
    }

    private <T> void add(List<T> all, T one) {
        if (all.size() == most) {
            throw tooMany();
        }
        all.add(one);
    }

    private DatasetGraph quads(Iterator<Quad> quads) {
        DatasetGraph all = DatasetGraphFactory.create();
        int count = 0;
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (!all.contains(quad)) {
                if (count++ == most) {
                    throw tooMany();
                }
                all.add(quad);
            }
        }
        return all;
    }

    /** A graph that is not too large to send. */
    Graph checked(Graph graph) {
        if (graph.size() > most) {
            throw tooMany();
        }
        return graph;
    }

    private Refused tooMany() {
        return new Refused(
                HttpServletResponse.SC_FORBIDDEN,
                "The answer has more than " + most + " rows, the most that this server sends at a time; add LIMIT and"
                        + " OFFSET to the query, or start the server with a greater --rows.");
    }
}
