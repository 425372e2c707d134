package io.spillover.source.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;

/** Sends one request and takes its answer: no redirects, no second attempts. */
interface Transport {

    /** An answer; its body is empty where the status is no success. */
    record Answer(int status, HttpHeaders headers, Body body) {}

    /**
     * Sends a request.
     *
     * @throws TooLargeException where the answer is larger than the terms allow
     * @throws IOException where the server can't be reached, is silent for too long, or breaks off
     */
    Answer get(URI address, Map<String, String> headers) throws IOException, InterruptedException, Guard.Forbidden;
}
