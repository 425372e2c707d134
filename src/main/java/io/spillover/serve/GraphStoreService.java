package io.spillover.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * Fuseki's way to read and write graphs by the SPARQL 1.1 Graph Store Protocol, for those who know the token.
 *
 * <p>Bodies in languages that name other files to be fetched (JSON-LD) or that pack several (forms) are refused.
 */
final class GraphStoreService extends GSP_RW {
    private static final Set<String> UNDERSTOOD = Set.of("text/turtle", "application/n-triples", "application/rdf+xml");
    private static final Set<String> WITH_BODY = Set.of("PUT", "POST");

    private final Access access;
    private final RowLimit rows;

    GraphStoreService(Access access, RowLimit rows) {
        this.access = access;
        this.rows = rows;
    }

    @Override
    public void validate(HttpAction action) {
        access.change(action.getRequest());
        if (isQuads(action)) {
            ServletOps.errorBadRequest("The address names no graph; add ?graph=IRI or ?default.");
        }
        super.validate(action);
        if (WITH_BODY.contains(action.getRequestMethod())) {
            refuseOtherLanguages(action);
        }
    }

    private static void refuseOtherLanguages(HttpAction action) {
        String type = Optional.ofNullable(action.getRequestContentType()).orElse("");
        if (!UNDERSTOOD.contains(type.replaceFirst(";.*", "").strip())) {
            throw new Refused(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "A graph cannot be sent as '" + type
                            + "'; send it as text/turtle, application/n-triples or application/rdf+xml.");
        }
    }

    @Override
    protected void execGetGSP(HttpAction action) {
        action.beginRead();
        try {
            rows.checked(GraphTarget.determineTargetGSP(decideDataset(action), action)
                    .graph());
        } finally {
            action.endRead();
        }
        super.execGetGSP(action);
    }

    /** Fuseki would say that it deleted what it was not allowed to. */
    @Override
    protected void execDeleteGSP(HttpAction action) {
        action.beginWrite();
        try {
            GraphTarget target = GraphTarget.determineTargetGSP(decideDataset(action), action);
            if (target.isUnion()) {
                ServletOps.errorBadRequest("All graphs together cannot be deleted; name one.");
            }
            if (!target.exists()) {
                ServletOps.errorNotFound("There is no graph " + target.label() + ".");
            }
            target.graph().clear();
            action.commit();
        } catch (RuntimeException refused) {
            action.abortSilent();
            throw refused;
        } finally {
            action.endWrite();
        }
        ServletOps.successNoContent(action);
    }
}
