package io.spillover.serve;

/** Says that something that a request names is not there. */
final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(String message) {
        super(message);
    }
}
