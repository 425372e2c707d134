package io.spillover.serve;

import io.spillover.document.Sha256;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request must know to be let in: sent as {@code Authorization: Bearer}, or by HTTP Basic as the password of any
 * user, which browsers ask for. Never printed; compared in a time that tells nothing of it.
 */
public final class Token {
    private static final int SHORTEST = 16;

    private final byte[] digest;

    private Token(byte[] digest) {
        this.digest = digest.clone();
    }

    /**
     * A token of what a file or a variable holds, without the blanks around it.
     *
     * @param from what holds it, for the sentence
     * @throws SpilloverException of kind USAGE where it is too short or cannot be sent in a header
     */
    public static Token of(String secret, String from) {
        String token = secret.strip();
        if (token.length() < SHORTEST) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The token in " + from + " has " + token.length() + " characters, and fewer than " + SHORTEST
                            + " can be guessed; make one with \"openssl rand -hex 32\".");
        }
        if (!token.matches("[!-~]+")) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The token in " + from + " must be one word of letters, digits and signs of ASCII; make one with"
                            + " \"openssl rand -hex 32\".");
        }
        return new Token(Sha256.of(token));
    }

    /** Whether a request bears this token; empty where it bears none at all. */
    Optional<Boolean> isIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization")).map(header -> sent(header)
                .filter(token -> MessageDigest.isEqual(Sha256.of(token), digest))
                .isPresent());
    }

    private static Optional<String> sent(String header) {
        String[] words = header.strip().split("\\s+", 2);
        if (words.length < 2) {
            return Optional.empty();
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> Optional.of(words[1]);
            case "basic" -> password(words[1]);
            default -> Optional.empty();
        };
    }

    private static Optional<String> password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(both.substring(both.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
