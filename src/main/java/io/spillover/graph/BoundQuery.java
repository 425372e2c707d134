package io.spillover.graph;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** A query with the values that some of its variables have. */
record BoundQuery(Query query, Map<Var, Node> values) {
    BoundQuery {
        values = Map.copyOf(values);
    }

    /** Whether it wants another endpoint to be asked: {@code SERVICE}. */
    boolean asksOthers() {
        AtomicBoolean asks = new AtomicBoolean();
        walk(new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                asks.set(true);
            }
        });
        return asks.get();
    }

    /** Whether it tells graphs apart: {@code GRAPH}, {@code FROM}, or the description of a thing. */
    boolean namesGraphs() {
        AtomicBoolean names = new AtomicBoolean(query.hasDatasetDescription() || query.isDescribeType());
        walk(new OpVisitorBase() {
            @Override
            public void visit(OpGraph graph) {
                names.set(true);
            }
        });
        return names.get();
    }

    private void walk(OpVisitorBase visitor) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), visitor, new ExprVisitorBase());
        }
    }
}
