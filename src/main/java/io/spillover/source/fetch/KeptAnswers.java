package io.spillover.source.fetch;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what a first look fetched for the run that follows it, so that no server is asked twice.
 *
 * <p>Each answer is given once more and then forgotten.
 */
public final class KeptAnswers implements Fetcher {
    private final Fetcher web;
    private final Map<URI, Fetched> kept = new ConcurrentHashMap<>();

    public KeptAnswers(Fetcher web) {
        this.web = web;
    }

    /** Fetches, and keeps the answer. */
    public Fetched look(URI address) {
        return kept.computeIfAbsent(address, web::fetch);
    }

    @Override
    public Fetched fetch(URI address) {
        Fetched answer = kept.remove(address);
        return answer == null ? web.fetch(address) : answer;
    }
}
