package io.spillover.graph;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorByTypeBase;
import org.apache.jena.sparql.algebra.op.Op1;
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
        return has(OpService.class);
    }

    /** Whether it tells graphs apart: {@code GRAPH}, {@code FROM}, or the description of a thing. */
    boolean namesGraphs() {
        return query.hasDatasetDescription() || query.isDescribeType() || has(OpGraph.class);
    }

    private boolean has(Class<? extends Op1> kind) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        AtomicBoolean has = new AtomicBoolean();
        Walker.walk(
                Algebra.compile(query),
                new OpVisitorByTypeBase() {
                    @Override
                    protected void visit1(Op1 op) {
                        if (kind.isInstance(op)) {
                            has.set(true);
                        }
                    }
                },
                new ExprVisitorBase());
        return has.get();
    }
}
