package io.spillover.source.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests by {@code java.net.http}, to the addresses that the guard has checked. Safe for all threads. */
final class HttpTransport implements Transport {
    private static final int SLICES = 10;

    private final HttpClient client;
    private final Guard guard;
    private final FetchTerms terms;

    HttpTransport(Guard guard, FetchTerms terms) {
        this.guard = guard;
        this.terms = terms;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(terms.silence())
                .build();
    }

    @Override
    public Answer get(URI address, Map<String, String> headers)
            throws IOException, InterruptedException, Guard.Forbidden {
        InetAddress checked = guard.checked(address);
        HttpRequest.Builder request = pinned(address, checked);
        headers.forEach(request::header);
        AtomicLong heard = new AtomicLong(System.nanoTime());
        CompletableFuture<HttpResponse<Body>> answer =
                client.sendAsync(request.build(), info -> subscriber(info, heard));
        HttpResponse<Body> response = await(answer, heard);
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Over http to the address itself; see the package for why, and for https. */
    private static HttpRequest.Builder pinned(URI address, InetAddress checked) {
        if (address.getScheme().toLowerCase(Locale.ROOT).equals("https")) {
            return HttpRequest.newBuilder(address);
        }
        try {
            return HttpRequest.newBuilder(atAddress(address, checked)).header("Host", address.getRawAuthority());
        } catch (IllegalArgumentException e) {
            // This Java lets nobody name the host: it was not started with the property.
            return HttpRequest.newBuilder(address);
        }
    }

    private static URI atAddress(URI address, InetAddress checked) {
        String digits = checked.getHostAddress();
        String host = digits.indexOf(':') < 0 ? digits : "[" + digits.replaceFirst("%.*", "") + "]";
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(address.getScheme() + "://" + host + port + path + query);
    }

    private HttpResponse.BodySubscriber<Body> subscriber(ResponseInfo info, AtomicLong heard) {
        heard.set(System.nanoTime());
        if (info.statusCode() != 200) {
            return new NoBody();
        }
        return new LimitedBody(terms.mostBytes(), part -> heard.set(System.nanoTime()));
    }

    /** {@code java.net.http} knows no time limit for a body, so the waiting thread looks at the clock now and then. */
    private HttpResponse<Body> await(CompletableFuture<HttpResponse<Body>> answer, AtomicLong heard)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long slice = Math.max(1, terms.silence().toMillis() / SLICES);
        try {
            while (true) {
                Optional<HttpResponse<Body>> whole = within(answer, slice);
                if (whole.isPresent()) {
                    return whole.get();
                }
                refuse(terms.silence(), heard.get(), "has sent nothing for ");
                refuse(terms.total(), begin, "was not through after ");
            }
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<HttpResponse<Body>> within(CompletableFuture<HttpResponse<Body>> answer, long millis)
            throws IOException, InterruptedException {
        try {
            return Optional.of(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (CancellationException e) {
            throw new IOException("the request was cancelled", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException tooLarge) {
                return tooLarge;
            }
        }
        return failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
    }

    private static void refuse(Duration allowed, long since, String what) throws HttpTimeoutException {
        if (System.nanoTime() - since > allowed.toNanos()) {
            throw new HttpTimeoutException(what + seconds(allowed));
        }
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
