package io.spillover.cli;

import io.spillover.verdict.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What is to be explained.
 *
 * @param words what names it
 * @param isWhyNot whether it is asked why it does not hold
 * @param label the label that a verdict is asked not to have
 */
record Question(String words, boolean isWhyNot, Optional<Label> label) {

    /** The word behind {@code --why-not} is a label, or already the first of the thing. */
    static Question of(CommandLine command, List<String> thing, Optional<String> whyNot) {
        Optional<String> behind = whyNot.filter(word -> !word.isEmpty());
        Optional<Label> label = behind.flatMap(Label::ofWord);
        if (behind.isPresent() && label.isEmpty() && thing.size() == 1) {
            throw new ParameterException(
                    command,
                    "There is no label '" + behind.get() + "'; ask --why-not bullish, bearish or neutral of a target.");
        }
        List<String> words = label.isPresent()
                ? thing
                : Stream.concat(behind.stream(), thing.stream()).toList();
        if (words.isEmpty()) {
            throw new ParameterException(
                    command, "What to explain is missing; give an id, a target, or a statement of three words.");
        }
        return new Question(String.join(" ", words), whyNot.isPresent(), label);
    }
}
