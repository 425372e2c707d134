package io.spillover.infer;

import io.spillover.document.SpilloverException;
import java.nio.file.Path;

/** A mistake in a rule file, told with its file, its line, what is wrong and what to write instead. */
final class RuleMistake extends SpilloverException {
    RuleMistake(Path file, int line, String wrongAndRemedy) {
        super(Kind.CHECK_FAILED, file + ":" + line + ": " + wrongAndRemedy);
    }
}
