package io.spillover.graph.remote;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a store elsewhere says where it does not do what it is asked, in our words. */
final class Refusals {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> PASSING = Set.of(
            TOO_MANY_REQUESTS,
            HttpURLConnection.HTTP_BAD_GATEWAY,
            HttpURLConnection.HTTP_UNAVAILABLE,
            HttpURLConnection.HTTP_GATEWAY_TIMEOUT);
    private static final int LONGEST_REASON = 200;

    private final Endpoint endpoint;

    Refusals(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Whether the same request may go well a little later. */
    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    static boolean isForbidden(int status) {
        return status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN;
    }

    SpilloverException unreachable(Throwable why) {
        String reason = why instanceof HttpTimeoutException
                ? "no answer within " + endpoint.patience().toSeconds() + " s"
                : reason(why);
        return refused("cannot be reached (" + reason + "); check the address, and that its server runs.", why);
    }

    SpilloverException forbidden(int status, String answer) {
        if (status == HttpURLConnection.HTTP_FORBIDDEN) {
            return refused("does not allow this (403" + said(answer) + "); ask who runs it.", null);
        }
        return endpoint.credentials().isPresent()
                ? refused("does not accept the token or the password that it was given (401); correct it.", null)
                : refused(
                        "answers only those it knows (401); set SPILLOVER_STORE_TOKEN to a token, or"
                                + " SPILLOVER_STORE_PASSWORD to user:password.",
                        null);
    }

    SpilloverException noEndpoint(String why) {
        return refused(
                "is no SPARQL endpoint (" + why + "); give the address of a dataset, such as"
                        + " http://localhost:3030/news.",
                null);
    }

    SpilloverException takesNoUpdates(String why) {
        return refused(
                "can be asked and not changed (" + why + "); start its server so that it takes updates, or name where"
                        + " it does as store-update in the settings.",
                null);
    }

    SpilloverException failed(int status, String answer) {
        return Refusals.isForbidden(status)
                ? forbidden(status, answer)
                : refused("failed (" + status + said(answer) + "); look at what its server writes down.", null);
    }

    SpilloverException changedMeanwhile() {
        return refused("was changed by another while it was read; run the same again.", null);
    }

    SpilloverException changedByAnother() {
        return refused(
                "was changed by another in the meantime, so nothing of this was written; run the same again: what is in"
                        + " it already is not read twice.",
                null);
    }

    SpilloverException tooLarge(int quads, int most) {
        return refused(
                "takes at most " + most + " quads in one change, and this one has " + quads
                        + "; take fewer articles at a time with --batch, or load a backup by its server's own tools.",
                null);
    }

    SpilloverException otherFormat(StoreState state, int format) {
        return refused(
                "has format " + state.format().orElse("none") + " (made by Spillover "
                        + state.madeBy().orElse("of an unknown version") + "), and this version reads format " + format
                        + "; ingest the articles into a new one, or use the version that made it.",
                null);
    }

    SpilloverException notOurs() {
        return refused("is no Spillover store and not empty; name another dataset with --store.", null);
    }

    SpilloverException notThere() {
        return refused("has nothing in it yet; fill it with \"spillover ingest\", or name another with --store.", null);
    }

    private SpilloverException refused(String what, @Nullable Throwable cause) {
        String sentence = "The store " + endpoint.address() + " " + what;
        return cause == null
                ? new SpilloverException(Kind.STORE_UNAVAILABLE, sentence)
                : new SpilloverException(Kind.STORE_UNAVAILABLE, sentence, cause);
    }

    private static String reason(Throwable why) {
        if (why instanceof ConnectException) {
            return "nobody answers there";
        }
        return why.getMessage() == null ? "the connection broke" : why.getMessage();
    }

    /** What the server says itself, if that is a line and not a page. */
    private static String said(String answer) {
        String line = answer.lines().findFirst().orElse("").strip();
        return line.isEmpty() || line.startsWith("<") || line.startsWith("{")
                ? ""
                : ": "
                        + line.substring(0, Math.min(line.length(), LONGEST_REASON))
                                .replaceFirst("\\.$", "");
    }
}
