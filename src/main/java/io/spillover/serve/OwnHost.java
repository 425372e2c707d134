package io.spillover.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses requests to this machine under a name that is not its own: a page elsewhere whose name was made to point at this
 * machine (DNS rebinding) would else read the store as if it were the server's own page.
 *
 * <p>Any port is right, because a tunnel may change it and a browser cannot lie about the name.
 */
final class OwnHost implements Gate.Check {
    private static final int MISDIRECTED_REQUEST = 421;
    private static final Pattern NAME_AND_PORT = Pattern.compile("(\\[[^\\]]+\\]|[^:]+)(?::\\d+)?");

    private final Set<String> names;

    /** @param host the address that the server listens on */
    OwnHost(String host) {
        this.names = Stream.of("localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[" + host + "]" : host)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void look(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        Matcher parts = NAME_AND_PORT.matcher(host);
        if (!parts.matches() || !names.contains(parts.group(1).toLowerCase(Locale.ROOT))) {
            throw new Refused(
                    MISDIRECTED_REQUEST,
                    "This server answers this machine alone, and not as '" + host + "'; ask http://localhost:"
                            + request.getLocalPort() + "/.");
        }
    }
}
