package io.spillover.document;

/** What a failure goes back to. */
public final class RootCause {
    private RootCause() {}

    /** The last of its causes; the failure itself where it has none. */
    public static Throwable of(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
