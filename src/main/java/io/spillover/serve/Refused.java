package io.spillover.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.fuseki.servlets.ActionErrorException;

/**
 * Says that a request is not answered, with which status of HTTP, and why.
 *
 * <p>What is left of a body is read first: a connection on which it lingers cannot take the next request.
 */
final class Refused extends ActionErrorException {
    private static final long serialVersionUID = 1;

    Refused(int status, String sentence) {
        super(status, sentence, null);
    }

    int status() {
        return getRC();
    }

    /** The page asks for the token itself; Basic would have the browser do so first, with a box of its own. */
    private static boolean isFromScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    /** Answers with the sentence, and asks for the token where that is what was lacking. */
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Spillover\"");
            if (!isFromScript(request)) {
                response.addHeader("WWW-Authenticate", "Basic realm=\"Spillover\", charset=\"UTF-8\"");
            }
        }
        if (BodyLimit.isWithin(request)) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } else {
            response.setHeader("Connection", "close");
        }
        AnswerServlet.refuse(response, status(), this);
    }
}
