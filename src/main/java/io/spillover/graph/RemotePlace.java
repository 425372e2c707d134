package io.spillover.graph;

import io.spillover.graph.remote.RemoteDataset;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/** A SPARQL endpoint. */
record RemotePlace(RemoteDataset dataset) implements QuadPlace {

    @Override
    public OptionalLong version() {
        return dataset.version();
    }

    @Override
    public <T> T answer(BoundQuery query, Function<QueryExec, T> reader) {
        return dataset.answer(query.query(), query.values(), !query.asksOthers(), reader);
    }

    @Override
    public void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        dataset.each(graph, subject, predicate, object, reader);
    }

    @Override
    public void expect(Collection<Node> things) {
        dataset.expect(things);
    }

    @Override
    public void close() {
        dataset.close();
    }
}
