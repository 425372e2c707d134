package io.spillover.graph;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database of this process, on a disk or in memory.
 *
 * @param dataset whose default graph is the union of the named ones in queries
 * @param release what to do when the store is closed
 */
record TdbPlace(DatasetGraph dataset, Runnable release) implements QuadPlace {

    @Override
    public OptionalLong version() {
        return OptionalLong.of(TDBInternal.getDatasetGraphTDB(dataset)
                .getTxnSystem()
                .getTransactionInfo()
                .getDataVersion());
    }

    @Override
    public <T> T answer(Query query, Map<Var, Node> values, boolean alone, Function<QueryExec, T> reader) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, false);
        values.forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            return reader.apply(execution);
        }
    }

    @Override
    public void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        Iterator<Quad> quads = dataset.find(graph, subject, predicate, object);
        try {
            quads.forEachRemaining(reader);
        } finally {
            Iter.close(quads);
        }
    }

    /** Nothing is far away. */
    @Override
    public void expect(Collection<Node> things) {}

    @Override
    public void close() {
        release.run();
    }
}
