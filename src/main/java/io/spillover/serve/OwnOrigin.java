package io.spillover.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a page elsewhere makes a browser send: with the password that the browser remembers it could change the
 * store, and without one keep it busy. A link to the page may be followed. Programs that are no browsers send neither of
 * these headers.
 */
final class OwnOrigin implements Gate.Check {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    @Override
    public void look(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        boolean otherOrigin = origin != null && !isOwn(origin, request);
        if (otherOrigin || (isFromElsewhere(request) && !isLink(request))) {
            throw new Refused(
                    HttpServletResponse.SC_FORBIDDEN,
                    "This was sent by a page of another site, which may not use this server; open the server's own page,"
                            + " or ask without a browser.");
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        return !host.isEmpty()
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean isLink(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}
