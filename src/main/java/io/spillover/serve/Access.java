package io.spillover.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Who may change the store, and who may read where others can reach the server: whoever knows the token. */
final class Access {
    private static final String HOW =
            "send it as \"Authorization: Bearer TOKEN\", or as the password of HTTP Basic with any user name.";

    private final Optional<Token> token;

    Access(Optional<Token> token) {
        this.token = token;
    }

    boolean canChange() {
        return token.isPresent();
    }

    /** Refuses a request that changes the store and does not know the token; all of them where there is none. */
    void change(HttpServletRequest request) {
        if (token.isEmpty()) {
            throw new Refused(
                    HttpServletResponse.SC_FORBIDDEN,
                    "This server only reads; start it with --token-file FILE or SPILLOVER_TOKEN to change the store"
                            + " through it.");
        }
        knowsToken(request, token.get());
    }

    /** Refuses a request that does not know the token, where there is one. */
    void enter(HttpServletRequest request) {
        token.ifPresent(needed -> knowsToken(request, needed));
    }

    private static void knowsToken(HttpServletRequest request, Token token) {
        Optional<Boolean> known = token.isIn(request);
        if (known.isEmpty()) {
            throw new Refused(HttpServletResponse.SC_UNAUTHORIZED, "This needs the token of the server; " + HOW);
        }
        if (!known.get()) {
            throw new Refused(HttpServletResponse.SC_UNAUTHORIZED, "The token is not that of the server; " + HOW);
        }
    }
}
