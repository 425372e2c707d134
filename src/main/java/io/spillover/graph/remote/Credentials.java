package io.spillover.graph.remote;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a store elsewhere knows its user by. It is sent and never shown. */
public final class Credentials {
    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    /**
     * A token, which is sent as it is.
     *
     * @throws SpilloverException of kind {@code USAGE} where a header cannot hold it
     */
    public static Credentials token(String token) {
        if (!token.matches("[!-~]+")) {
            throw new SpilloverException(
                    Kind.USAGE, "The token of the store must be one word of letters, digits and signs of ASCII.");
        }
        return new Credentials("Bearer " + token);
    }

    /**
     * The credentials of who has a name and a password.
     *
     * @param pair both, with a colon between them
     */
    public static Credentials password(String pair) {
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
