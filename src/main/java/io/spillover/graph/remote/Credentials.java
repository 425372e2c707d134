package io.spillover.graph.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a store elsewhere knows its user by. It is sent and never shown. */
public final class Credentials {
    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    public static Credentials token(String token) {
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
