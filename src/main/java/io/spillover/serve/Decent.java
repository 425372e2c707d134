package io.spillover.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.BadMessageException;

/** Refuses a request whose address or form cannot be read, and the method that only repeats what was sent. */
final class Decent implements Gate.Check {

    @Override
    public void look(HttpServletRequest request) {
        if (request.getMethod().equals("TRACE")) {
            throw new Refused(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED, "The method TRACE is not allowed; ask with GET.");
        }
        try {
            request.getParameterMap();
        } catch (BadMessageException mistaken) {
            throw new Refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "What follows the '?' of the address, or the form, is not encoded right; write %25 for a percent sign,"
                            + " and letters in UTF-8.");
        }
    }
}
