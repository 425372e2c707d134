package io.spillover.graph.remote;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a store elsewhere is.
 *
 * @param address of the dataset, such as {@code http://localhost:3030/news}
 * @param query where it answers queries, if that cannot be found out from the address
 * @param update where it does updates, if that cannot be found out from the address
 * @param patience how long one answer may take
 */
public record Endpoint(
        URI address, Optional<URI> query, Optional<URI> update, Optional<Credentials> credentials, Duration patience) {

    /** An update of 200 articles takes seconds; a server that is asked for more should say so itself. */
    public static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

    public static Endpoint at(String address) {
        return new Endpoint(uri(address), Optional.empty(), Optional.empty(), Optional.empty(), USUAL_PATIENCE);
    }

    public Endpoint with(Credentials secret) {
        return new Endpoint(address, query, update, Optional.of(secret), patience);
    }

    /**
     * An address that can be one of a store.
     *
     * @throws SpilloverException of kind {@code USAGE} where it cannot
     */
    public static URI uri(String words) {
        try {
            URI uri = new URI(words.replaceFirst("/+$", ""));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (uri.getUserInfo() != null) {
                throw refused("The address of the store has a name or a password in it, which others can see; set"
                        + " SPILLOVER_STORE_PASSWORD to user:password instead.");
            }
            if (web && uri.getHost() != null && uri.getFragment() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            throw refused("The address of the store '" + words + "' has a mistake (" + malformed.getReason() + " at "
                    + malformed.getIndex() + "); write it as http://localhost:3030/news.");
        }
        throw refused("The store '" + words
                + "' is neither a folder nor an address of the web; write it as http://localhost:3030/news.");
    }

    /** Where queries may be answered; the first that does is it. Fuseki does at the dataset's own address. */
    List<URI> queryAddresses() {
        return query.map(List::of).orElseGet(() -> below("", "/sparql", "/query"));
    }

    /** Where updates may be done. */
    List<URI> updateAddresses() {
        return update.map(List::of).orElseGet(() -> below("", "/update", "/statements"));
    }

    private List<URI> below(String... paths) {
        return Stream.of(paths).map(path -> URI.create(address + path)).toList();
    }

    private static SpilloverException refused(String sentence) {
        return new SpilloverException(Kind.USAGE, sentence);
    }
}
