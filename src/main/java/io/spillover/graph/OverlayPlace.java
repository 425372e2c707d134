package io.spillover.graph;

import io.spillover.graph.quads.Overlay;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Another store as it would be after a change.
 *
 * @param below the place of the other store
 */
record OverlayPlace(Overlay dataset, QuadPlace below) implements QuadPlace {

    /** It has one state only, and whether the store below is still in its own is for others to tell. */
    @Override
    public OptionalLong version() {
        return OptionalLong.empty();
    }

    @Override
    public <T> T answer(BoundQuery query, Function<QueryExec, T> reader) {
        return dataset.answerByFinds(query.query(), query.values(), reader);
    }

    @Override
    public void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        dataset.find(graph, subject, predicate, object).forEachRemaining(reader);
    }

    @Override
    public void expect(Collection<Node> things) {
        below.expect(things);
    }

    /** The store below stays open. */
    @Override
    public void close() {}
}
