package io.spillover.graph;

import io.spillover.graph.union.UnionOfGraphs;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 database of this process, on a disk or in memory. */
final class TdbPlace implements QuadPlace {
    private final DatasetGraph dataset;
    private final UnionOfGraphs union;
    private final IndexUpdate indexes;
    private final Runnable release;

    /**
     * @param dataset whose default graph is the union of the named ones in queries
     * @param release what to do when the store is closed
     */
    TdbPlace(DatasetGraph dataset, Runnable release) {
        this.dataset = dataset;
        this.union = new UnionOfGraphs(dataset);
        this.indexes = new IndexUpdate(dataset);
        this.release = release;
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(TDBInternal.getDatasetGraphTDB(dataset)
                .getTxnSystem()
                .getTransactionInfo()
                .getDataVersion());
    }

    @Override
    public <T> T answer(BoundQuery query, Function<QueryExec, T> reader) {
        QueryExecBuilder builder = QueryExec.dataset(faster(query).orElse(dataset))
                .query(query.query())
                .set(ARQ.httpServiceAllowed, false);
        query.values().forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            return reader.apply(execution);
        }
    }

    @Override
    public Optional<DatasetGraph> faster(BoundQuery query) {
        return query.namesGraphs() ? Optional.empty() : Optional.of(union.dataset());
    }

    @Override
    public void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        each(dataset.find(graph, subject, predicate, object), reader);
    }

    @Override
    public void eachTriple(Node subject, Node predicate, Node object, Consumer<Triple> reader) {
        each(union.dataset().find(Node.ANY, subject, predicate, object), quad -> reader.accept(quad.asTriple()));
    }

    private static void each(Iterator<Quad> quads, Consumer<Quad> reader) {
        try {
            quads.forEachRemaining(reader);
        } finally {
            Iter.close(quads);
        }
    }

    @Override
    public void add(Collection<Quad> quads) {
        indexes.add(quads);
    }

    @Override
    public void remove(Collection<Quad> quads) {
        indexes.remove(quads);
    }

    /** Nothing is far away. */
    @Override
    public void expect(Collection<Node> things) {}

    @Override
    public void close() {
        release.run();
    }
}
