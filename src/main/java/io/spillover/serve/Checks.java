package io.spillover.serve;

import java.util.ArrayList;
import java.util.List;

/** What every request must pass. */
final class Checks {
    private static final String PING = "/$/ping";

    private Checks() {}

    /**
     * On this machine alone its own name is asked for; where others can reach it the token, but not for the files of the
     * page, which tell nothing of the store and ask for the token themselves.
     */
    static List<Gate.Check> of(WebServer.Terms terms, Access access) {
        List<Gate.Check> checks = new ArrayList<>();
        checks.add(new OwnOrigin());
        if (terms.isOpen()) {
            checks.add(request -> {
                if (!isOpenToAll(request.getRequestURI())) {
                    access.enter(request);
                }
            });
        } else {
            checks.add(new OwnHost(terms.host().getHostAddress()));
        }
        checks.add(new BodyLimit());
        checks.add(new Decent());
        return checks;
    }

    private static boolean isOpenToAll(String path) {
        return path.equals(PING) || PageServlet.hasFile(path);
    }
}
