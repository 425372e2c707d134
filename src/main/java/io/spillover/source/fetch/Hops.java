package io.spillover.source.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for an address and follows its redirects, each hop as carefully as the first: checked, in its host's turn, and only
 * where robots.txt allows it. Safe for all threads.
 */
final class Hops {
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);
    private static final String ACCEPTED =
            "application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xhtml+xml,"
                    + " application/xml;q=0.9, application/json;q=0.9, text/plain;q=0.8, */*;q=0.5";

    /** What the last hop answered, and where that was. */
    record Arrival(URI address, Transport.Answer answer) {}

    /** The way leads nowhere; the message is the whole sentence. */
    static final class Astray extends Exception {
        Astray(String message) {
            super(message);
        }
    }

    private final Transport transport;
    private final FetchTerms terms;
    private final FetchMemory memory;
    private final RobotsFiles robots;
    private final HostPace pace;
    private final Pause pause;

    Hops(Transport transport, FetchTerms terms, FetchMemory memory, RobotsFiles robots, HostPace pace, Pause pause) {
        this.transport = transport;
        this.terms = terms;
        this.memory = memory;
        this.robots = robots;
        this.pace = pace;
        this.pause = pause;
    }

    Arrival from(URI address) throws IOException, InterruptedException, Guard.Forbidden, Astray {
        return follow(address, true);
    }

    private Arrival follow(URI start, boolean asksRobots)
            throws IOException, InterruptedException, Guard.Forbidden, Astray {
        Set<URI> met = new HashSet<>();
        URI address = start;
        while (met.add(address)) {
            refuseManyRedirects(start, met.size() - 1);
            Transport.Answer answer = asksRobots ? allowed(address) : inTurn(address, terms.hostPause());
            Optional<URI> next = next(address, answer);
            if (next.isEmpty()) {
                return new Arrival(address, answer);
            }
            address = next.get();
        }
        throw new Astray(start + " is redirected in a circle, back to " + address
                + "; give the address that a browser ends at.");
    }

    private void refuseManyRedirects(URI start, int redirects) throws Astray {
        if (redirects > terms.redirects()) {
            throw new Astray(start + " is redirected more than " + terms.redirects()
                    + " times; give the address that a browser ends at.");
        }
    }

    private Transport.Answer allowed(URI address) throws IOException, InterruptedException, Guard.Forbidden, Astray {
        RobotsRules rules = robots.rules(address, this::robotsTxt);
        if (!rules.allows(pathOf(address))) {
            throw new Astray(address + " is not open to robots by the robots.txt of " + address.getHost()
                    + "; save its text to a file and name that.");
        }
        Duration asked = rules.crawlDelay().orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : asked;
        return inTurn(address, bounded.compareTo(terms.hostPause()) > 0 ? bounded : terms.hostPause());
    }

    private Transport.Answer robotsTxt(URI address) throws IOException, InterruptedException, Guard.Forbidden {
        try {
            return follow(address, false).answer();
        } catch (Astray e) {
            throw new IOException("the robots.txt of " + address.getHost() + " is redirected without end", e);
        }
    }

    private Transport.Answer inTurn(URI address, Duration hostPause)
            throws IOException, InterruptedException, Guard.Forbidden {
        Duration wait = pace.turn(address.getHost().toLowerCase(Locale.ROOT), hostPause);
        if (!wait.isZero()) {
            pause.of(wait);
        }
        return transport.get(address, headers(address));
    }

    private Map<String, String> headers(URI address) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", terms.userAgent());
        headers.put("Accept", ACCEPTED);
        headers.put("Accept-Encoding", "gzip");
        memory.page(address).ifPresent(validators -> {
            validators.etag().ifPresent(tag -> headers.put("If-None-Match", tag));
            validators.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        });
        return headers;
    }

    private static Optional<URI> next(URI address, Transport.Answer answer) throws Astray {
        boolean moved = answer.status() == 301
                || answer.status() == 302
                || answer.status() == 303
                || answer.status() == 307
                || answer.status() == 308;
        Optional<String> location = answer.headers().firstValue("Location");
        if (!moved || location.isEmpty()) {
            return Optional.empty();
        }
        URI next = WebAddress.resolve(address, location.get())
                .map(WebAddress::withoutFragment)
                .orElseThrow(() -> new Astray(address + " is redirected to \"" + location.get()
                        + "\", which is no address; give the address that a browser ends at."));
        Optional<String> objection = Guard.objection(next);
        if (objection.isPresent()) {
            throw new Astray(address + " is redirected: " + objection.get());
        }
        return Optional.of(next);
    }

    private static String pathOf(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
