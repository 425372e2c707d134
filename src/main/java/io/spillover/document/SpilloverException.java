package io.spillover.document;

/**
 * A failure that is told to the user in one sentence: the thing, the value, the next step.
 *
 * <p>The one unchecked root of all that Spillover throws on purpose. The kind decides the command's exit code.
 */
public class SpilloverException extends RuntimeException {

    /** What went wrong, as far as a caller must tell it apart. */
    public enum Kind {
        INTERNAL(1),
        USAGE(2),
        UNREADABLE_INPUT(3),
        PARTLY_DONE(4),
        STORE_UNAVAILABLE(5),
        CHECK_FAILED(6);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    public SpilloverException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public SpilloverException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
