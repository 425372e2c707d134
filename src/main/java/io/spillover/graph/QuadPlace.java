package io.spillover.graph;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;

/** Where the quads of a store are: what is not the same for every dataset. */
interface QuadPlace extends AutoCloseable {

    /** Has transactions; its default graph is the union of the named ones in queries. */
    DatasetGraph dataset();

    /** The number of the state that a transaction sees which reads: a later state has another. None where it cannot tell. */
    OptionalLong version();

    /**
     * Answers a query with its variables bound, within a transaction.
     *
     * @param alone whether it asks nobody else: {@code SERVICE}, which is refused here
     */
    <T> T answer(Query query, Map<Var, Node> values, boolean alone, Function<QueryExec, T> reader);

    /** Hands over what matches, quad by quad without a copy, within a transaction. */
    void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader);

    /** Things that will be asked for one by one, within a transaction: what is far away is fetched at once. */
    void expect(Collection<Node> things);

    @Override
    void close();
}
