package io.spillover.source.fetch;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;

/**
 * Gets pages and feeds from the web: asks again where a server is busy or breaks off, waits as long as it wishes, and
 * remembers what it answered. Safe for all threads.
 */
public final class WebFetcher implements Fetcher {
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;

    private final Hops hops;
    private final FetchTerms terms;
    private final FetchMemory memory;
    private final InstantSource clock;
    private final Pause pause;
    private final DoubleSupplier draw;

    /** @param draw gives numbers from 0 to 1, so that not all who were sent away come back at once */
    public WebFetcher(FetchTerms terms, FetchMemory memory, InstantSource clock, Pause pause, DoubleSupplier draw) {
        this(
                new HttpTransport(new Guard(Resolver.OF_SYSTEM, terms.allowPrivate()), terms),
                terms,
                memory,
                clock,
                pause,
                draw);
    }

    WebFetcher(
            Transport transport,
            FetchTerms terms,
            FetchMemory memory,
            InstantSource clock,
            Pause pause,
            DoubleSupplier draw) {
        RobotsFiles robots = new RobotsFiles(memory, clock, terms.product());
        this.hops = new Hops(transport, terms, memory, robots, new HostPace(clock), pause);
        this.terms = terms;
        this.memory = memory;
        this.clock = clock;
        this.pause = pause;
        this.draw = draw;
    }

    /** What one attempt came to: an answer, or a reason to try again. */
    private sealed interface Attempt {
        record Final(Fetched fetched) implements Attempt {}

        record Busy(String reason, Optional<Duration> asked) implements Attempt {}
    }

    @Override
    public Fetched fetch(URI given) {
        Optional<String> objection = Guard.objection(given);
        if (objection.isPresent()) {
            return new Fetched.Refused(given, objection.get(), false);
        }
        try {
            return attempts(WebAddress.withoutFragment(given));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpilloverException(
                    Kind.INTERNAL, "Fetching " + given + " was interrupted; what was committed stays.", e);
        }
    }

    private Fetched attempts(URI address) throws InterruptedException {
        Optional<Duration> hold = memory.heldUntil(address.getHost())
                .map(until -> Duration.between(clock.instant(), until))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
        if (hold.isPresent() && !waited(hold.get())) {
            return tooLong(address, hold.get(), "its server has asked");
        }
        for (int failures = 1; ; failures++) {
            Attempt attempt = attempt(address);
            if (attempt instanceof Attempt.Final end) {
                return end.fetched();
            }
            Attempt.Busy busy = (Attempt.Busy) attempt;
            Duration wait = busy.asked().orElse(BackOff.after(failures, draw.getAsDouble()));
            busy.asked()
                    .ifPresent(time ->
                            memory.hold(address.getHost(), clock.instant().plus(time)));
            if (failures == terms.attempts()) {
                return new Fetched.Refused(
                        address,
                        address + " " + busy.reason() + ", " + failures + " times in a row; try again later.",
                        true);
            }
            if (!waited(wait)) {
                return tooLong(address, wait, "it " + busy.reason() + " and asks");
            }
        }
    }

    /** Waits, unless that is longer than the terms allow. */
    private boolean waited(Duration wait) throws InterruptedException {
        if (wait.compareTo(terms.longestWait()) > 0) {
            return false;
        }
        pause.of(wait);
        return true;
    }

    private static Fetched tooLong(URI address, Duration wait, String why) {
        return new Fetched.Refused(
                address,
                address + " was not fetched: " + why + " to be left alone for " + wait.toSeconds()
                        + " s; try again after that.",
                true);
    }

    private Attempt attempt(URI address) throws InterruptedException {
        try {
            return judged(hops.from(address));
        } catch (Guard.Forbidden | Hops.Astray e) {
            return refused(address, String.valueOf(e.getMessage()));
        } catch (TooLargeException e) {
            return refused(
                    address, address + " " + e.getMessage() + "; name a smaller one, or save its text to a file.");
        } catch (UnknownHostException e) {
            return new Attempt.Final(new Fetched.Refused(
                    address,
                    address + " cannot be reached: there is no host " + address.getHost() + "; check its spelling.",
                    true));
        } catch (SSLException e) {
            return refused(address, address + " cannot be fetched safely (" + told(e) + "); look at it in a browser.");
        } catch (IOException e) {
            return new Attempt.Busy("cannot be fetched (" + told(e) + ")", Optional.empty());
        }
    }

    private Attempt judged(Hops.Arrival arrival) throws IOException {
        URI address = arrival.address();
        Transport.Answer answer = arrival.answer();
        int status = answer.status();
        if (status == 200) {
            return new Attempt.Final(content(address, answer));
        }
        if (status == NOT_MODIFIED) {
            return new Attempt.Final(new Fetched.Unchanged(address));
        }
        if (status == TOO_MANY || status >= 500) {
            Instant now = clock.instant();
            return new Attempt.Busy(
                    "is not served now (status " + status + ")",
                    answer.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.of(header, now)));
        }
        return refused(address, address + " " + refusal(status));
    }

    private static String refusal(int status) {
        return switch (status) {
            case 401, 402, 403 ->
                "is not open to all (status " + status + "); save its text to a file, if you may read it.";
            case 404, 410 -> "is not there (status " + status + "); check its spelling.";
            default -> "was answered with status " + status + " and no page; look at it in a browser.";
        };
    }

    private Fetched content(URI address, Transport.Answer answer) throws IOException {
        Body body = answer.body().unpacked(terms.mostBytes());
        FetchMemory.Validators now = new FetchMemory.Validators(
                answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified"), body.hash());
        boolean same = memory.page(address)
                .filter(before -> before.hash().equals(now.hash()))
                .isPresent();
        memory.rememberPage(address, now);
        ContentType type =
                answer.headers().firstValue("Content-Type").map(ContentType::of).orElse(ContentType.UNKNOWN);
        return same ? new Fetched.Unchanged(address) : new Fetched.Content(address, type, body);
    }

    private static Attempt refused(URI address, String reason) {
        return new Attempt.Final(new Fetched.Refused(address, reason, false));
    }

    private static String told(IOException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
