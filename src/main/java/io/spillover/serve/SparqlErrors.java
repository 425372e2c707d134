package io.spillover.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.update.UpdateException;
import org.jspecify.annotations.Nullable;

/**
 * Does what Fuseki does, and tells failures in the one form that all answers of the server have: Fuseki's own are plain
 * text, which breaks off where a mistake is quoted that is not Latin-1.
 */
final class SparqlErrors implements ActionProcessor {
    private final Function<HttpAction, ActionProcessor> choice;
    private final String whenTooLong;

    /**
     * @param choice who answers
     * @param whenTooLong what to say of a query or an update that took too long
     */
    SparqlErrors(Function<HttpAction, ActionProcessor> choice, String whenTooLong) {
        this.choice = choice;
        this.whenTooLong = whenTooLong;
    }

    @Override
    public void process(HttpAction action) {
        try {
            choice.apply(action).process(action);
        } catch (ActionErrorException
                | QueryCancelledException
                | QueryDeniedException
                | OperationDeniedException
                | UpdateException failure) {
            tell(action, refusal(failure));
        }
    }

    private Refused refusal(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        if (failure instanceof QueryCancelledException) {
            return new Refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, whenTooLong);
        }
        if (failure instanceof UpdateException) {
            return new Refused(HttpServletResponse.SC_BAD_REQUEST, oneLine(failure.getMessage()));
        }
        if (failure instanceof ActionErrorException error) {
            return new Refused(error.getRC(), oneLine(error.getMessage()));
        }
        return new Refused(HttpServletResponse.SC_FORBIDDEN, oneLine(failure.getMessage()));
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "The request failed; the server's log says why."
                : message.replaceAll("\\s+", " ").strip();
    }

    /** Of an answer that has begun nothing can be taken back: it is broken off. */
    private static void tell(HttpAction action, Refused refused) {
        HttpServletResponse response = action.getResponse();
        if (response.isCommitted()) {
            throw refused;
        }
        try {
            response.resetBuffer();
            action.setResponseStatus(refused.status());
            refused.tell(action.getRequest(), response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
