package io.spillover.source.fetch;

import java.io.IOException;

/** An answer is larger than the terms allow; the message ends the sentence "The page …". */
final class TooLargeException extends IOException {
    TooLargeException(String message) {
        super(message);
    }
}
