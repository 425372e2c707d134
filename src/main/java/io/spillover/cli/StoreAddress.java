package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.remote.Credentials;
import io.spillover.graph.remote.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A store that is named by an address of the web instead of a folder. */
final class StoreAddress {
    private static final String TOKEN = "SPILLOVER_STORE_TOKEN";
    private static final String PASSWORD = "SPILLOVER_STORE_PASSWORD";

    private StoreAddress() {}

    /** Whether a store is named so: no folder has such a name. */
    static boolean isMeant(String store) {
        return store.matches("[a-zA-Z][a-zA-Z0-9+.-]+://.*");
    }

    /** Who asks, as the environment says: a secret among the arguments could be seen by all. */
    static Endpoint known(Endpoint endpoint, Map<String, String> variables) {
        Optional<Credentials> token = set(variables, TOKEN).map(Credentials::token);
        Optional<Credentials> password = set(variables, PASSWORD).map(StoreAddress::password);
        return token.or(() -> password).map(endpoint::with).orElse(endpoint);
    }

    private static Credentials password(String pair) {
        if (pair.indexOf(':') < 1) {
            throw new SpilloverException(
                    Kind.USAGE, "The variable " + PASSWORD + " has no colon in it; write it as user:password.");
        }
        return Credentials.password(pair);
    }

    private static Optional<String> set(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The folder of what stays on this machine, its jobs: one for every such store. */
    static Path folder(URI address) {
        String name = address.getAuthority() + address.getPath();
        return Path.of("spillover-" + name.replaceAll("[^a-zA-Z0-9]+", "-"));
    }
}
