package io.spillover.graph;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/** Where the quads of a store are: what is not the same for every dataset. */
interface QuadPlace extends AutoCloseable {

    /** Has transactions; its default graph is the union of the named ones in queries. */
    DatasetGraph dataset();

    /** The number of the state that a transaction sees which reads: a later state has another. None where it cannot tell. */
    OptionalLong version();

    /** Answers a query within a transaction; another endpoint is never asked. */
    <T> T answer(BoundQuery query, Function<QueryExec, T> reader);

    /**
     * A dataset that answers a query sooner than {@link #dataset}, and as that does; none where there is no such. Within a
     * transaction.
     */
    default Optional<DatasetGraph> faster(BoundQuery query) {
        return Optional.empty();
    }

    /** Hands over what matches, quad by quad without a copy, within a transaction. */
    void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader);

    /** Hands over what matches in the union of all graphs, each triple at least once, within a transaction. */
    default void eachTriple(Node subject, Node predicate, Node object, Consumer<Triple> reader) {
        each(Node.ANY, subject, predicate, object, quad -> reader.accept(quad.asTriple()));
    }

    /** Adds quads, within a transaction that writes. */
    default void add(Collection<Quad> quads) {
        quads.forEach(dataset()::add);
    }

    /** Takes quads out, within a transaction that writes. */
    default void remove(Collection<Quad> quads) {
        quads.forEach(dataset()::delete);
    }

    /** Things that will be asked for one by one, within a transaction: what is far away is fetched at once. */
    void expect(Collection<Node> things);

    @Override
    void close();
}
