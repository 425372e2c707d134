package io.spillover.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Refuses what is larger than any question or article, and what does not say how large it is. */
final class BodyLimit implements Gate.Check {
    /** In bytes; a book has about as many. */
    private static final long MOST = 1_000_000;

    /** Whether the body of a request is known and small enough to be read. */
    static boolean isWithin(HttpServletRequest request) {
        return request.getContentLengthLong() <= MOST && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    public void look(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            throw new Refused(
                    HttpServletResponse.SC_LENGTH_REQUIRED,
                    "The request does not say how long it is; send it with Content-Length.");
        }
        if (length > MOST) {
            throw new Refused(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The request has " + length + " bytes, more than the " + MOST
                            + " that are read; send less at a time.");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "The request is encoded as '" + encoding + "'; send it as it is.");
        }
    }
}
