package io.spillover.serve;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * Refuses what would make the server ask another: {@code SERVICE} in queries and updates, and {@code LOAD}. The engine's own
 * switch stays off as well; it alone would let {@code SERVICE SILENT} pass for an answer.
 */
final class OtherEndpoints {
    private OtherEndpoints() {}

    static void refuseIn(Query query) {
        if (query.getQueryPattern() != null) {
            refuseIn(Algebra.compile(query));
        }
    }

    static void refuseIn(UpdateRequest request) {
        for (Update update : request.getOperations()) {
            if (update instanceof UpdateLoad load) {
                throw refused("LOAD <" + load.getSource() + ">", "send the triples with INSERT DATA or to /data");
            }
            if (update instanceof UpdateModify modify) {
                refuseIn(Algebra.compile(modify.getWherePattern()));
            }
        }
    }

    private static void refuseIn(Op op) {
        Walker.walk(
                op,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        throw refused("SERVICE " + service.getService(), "ask that endpoint yourself");
                    }
                },
                new ExprVisitorBase());
    }

    private static Refused refused(String what, String instead) {
        return new Refused(
                HttpServletResponse.SC_FORBIDDEN,
                "This server asks no other and does not do " + what + "; " + instead + ".");
    }
}
