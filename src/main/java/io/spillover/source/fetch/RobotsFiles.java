package io.spillover.source.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The robots.txt of hosts, each asked for once a day at most (RFC 9309, 2.4): none (4xx) allows all, one that can't be had
 * (5xx, 429) allows nothing for an hour.
 */
final class RobotsFiles {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_WHERE_UNKNOWN = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final String NOTHING_ALLOWED = "User-agent: *\nDisallow: /";

    /** Asks for a robots.txt, with redirects. */
    interface Asker {
        Transport.Answer ask(URI address) throws IOException, InterruptedException, Guard.Forbidden;
    }

    private final FetchMemory memory;
    private final InstantSource clock;
    private final String product;

    RobotsFiles(FetchMemory memory, InstantSource clock, String product) {
        this.memory = memory;
        this.clock = clock;
        this.product = product;
    }

    /** What the host of an address lets this tool do. */
    RobotsRules rules(URI address, Asker asker) throws IOException, InterruptedException, Guard.Forbidden {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        Instant now = clock.instant();
        Optional<FetchMemory.Robots> kept =
                memory.robots(origin).filter(robots -> robots.until().isAfter(now));
        FetchMemory.Robots robots =
                kept.isPresent() ? kept.get() : asked(URI.create(origin + "/robots.txt"), asker, now);
        memory.rememberRobots(origin, robots);
        return RobotsRules.of(robots.text(), product);
    }

    private static FetchMemory.Robots asked(URI address, Asker asker, Instant now)
            throws IOException, InterruptedException, Guard.Forbidden {
        Transport.Answer answer = asker.ask(address);
        int status = answer.status();
        if (status == 200) {
            return new FetchMemory.Robots(new String(answer.body().bytes(), StandardCharsets.UTF_8), now.plus(KEPT));
        }
        if (status == TOO_MANY || status >= 500) {
            return new FetchMemory.Robots(NOTHING_ALLOWED, now.plus(KEPT_WHERE_UNKNOWN));
        }
        return new FetchMemory.Robots("", now.plus(KEPT));
    }
}
