package io.spillover.graph.quads;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.QueryEngineMainQuad;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/** A dataset of named graphs with transactions, each of its own thread; the default graph is the union of them all. */
public abstract class NamedGraphs extends DatasetGraphTriplesQuads {

    /** What matches, each quad once. */
    protected abstract Iterator<Quad> quads(QuadPattern pattern);

    /** What the transaction of this thread may do; none outside one. */
    protected abstract Optional<ReadWrite> mode();

    /**
     * Answers a query with its variables bound, by finds; {@code SERVICE} is refused. Pattern by pattern over all graphs,
     * where ARQ's usual engine would go through the graphs one by one for each {@code GRAPH ?g}.
     */
    public <T> T answerByFinds(Query query, Map<Var, Node> values, Function<QueryExec, T> reader) {
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(QueryEngineMainQuad.getFactory());
        var builder = QueryExec.dataset(this)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.registryQueryEngines, engines);
        values.forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            return reader.apply(execution);
        }
    }

    @Override
    protected final Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return findInSpecificNamedGraph(Node.ANY, subject, predicate, object);
    }

    @Override
    protected final Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return quads(new QuadPattern(graph, any(subject), any(predicate), any(object)));
    }

    /** The named graphs alone, for the default graph says nothing else. */
    @Override
    protected final Iterator<Quad> findAny(Node subject, Node predicate, Node object) {
        return findInAnyNamedGraphs(subject, predicate, object);
    }

    @Override
    protected final Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.iter(findInAnyNamedGraphs(subject, predicate, object))
                .map(Quad::asTriple)
                .distinct()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    private static Node any(Node node) {
        return node == null ? Node.ANY : node;
    }

    @Override
    protected final void addToDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException("The default graph is the union of the others and says nothing itself");
    }

    @Override
    protected final void deleteFromDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException("The default graph is the union of the others and says nothing itself");
    }

    @Override
    public final Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public final Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public final PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    @Override
    public final boolean supportsTransactions() {
        return true;
    }

    @Override
    public final boolean promote(Promote mode) {
        return false;
    }

    @Override
    public final boolean isInTransaction() {
        return mode().isPresent();
    }

    @Override
    public final @Nullable ReadWrite transactionMode() {
        return mode().orElse(null);
    }

    @Override
    public final @Nullable TxnType transactionType() {
        return mode().map(TxnType::convert).orElse(null);
    }
}
