package io.spillover.graph.remote;

import io.spillover.graph.quads.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * A change as one operation of SPARQL 1.1 Update, {@code DELETE ... INSERT ... WHERE}: its condition is the state for which
 * it was made, so that done twice it is done once, and a server does all of it or nothing.
 *
 * <p>Every node is written as N-Triples write it.
 */
final class UpdateText {
    private static final String NO_STATE = "FILTER NOT EXISTS { GRAPH " + text(StoreState.GRAPH) + " { "
            + text(StoreState.GRAPH) + " " + text(StoreState.CURRENT) + " ?state } }";

    private UpdateText() {}

    static String of(Change change, StoreState before, StoreState after) {
        List<Quad> removed = new ArrayList<>(change.removed());
        removed.addAll(before.quads());
        List<Quad> added = new ArrayList<>(change.added());
        added.addAll(after.quads());
        StringBuilder text = new StringBuilder();
        template(text, "DELETE", removed);
        template(text, "INSERT", added);
        text.append("WHERE {\n");
        before.current()
                .ifPresentOrElse(
                        state -> before.quads().stream()
                                .filter(quad -> quad.getPredicate().equals(StoreState.CURRENT))
                                .forEach(quad -> graph(text, quad.getGraph(), List.of(quad))),
                        () -> text.append(NO_STATE));
        return text.append("}\n").toString();
    }

    private static void template(StringBuilder text, String keyword, Collection<Quad> quads) {
        if (quads.isEmpty()) {
            return;
        }
        Map<Node, List<Quad>> byGraph = new LinkedHashMap<>();
        quads.forEach(quad -> byGraph.computeIfAbsent(quad.getGraph(), graph -> new ArrayList<>())
                .add(quad));
        text.append(keyword).append(" {\n");
        byGraph.forEach((graph, some) -> graph(text, graph, some));
        text.append("}\n");
    }

    private static void graph(StringBuilder text, Node graph, List<Quad> quads) {
        text.append("GRAPH ").append(text(graph)).append(" {\n");
        for (Quad quad : quads) {
            text.append(text(quad.getSubject()))
                    .append(' ')
                    .append(text(quad.getPredicate()))
                    .append(' ')
                    .append(text(quad.getObject()))
                    .append(" .\n");
        }
        text.append("}\n");
    }

    private static String text(Node node) {
        if (!node.isURI() && !node.isLiteral()) {
            throw new IllegalArgumentException("Only IRIs and literals can be sent to a store elsewhere, not " + node);
        }
        return NodeFmtLib.strNT(node);
    }
}
