package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The word for a score. */
public enum Label {
    BULLISH,
    BEARISH,
    NEUTRAL;

    public Node term() {
        return switch (this) {
            case BULLISH -> Vocabulary.BULLISH;
            case BEARISH -> Vocabulary.BEARISH;
            case NEUTRAL -> Vocabulary.NEUTRAL;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label of a word, whatever its letters. */
    public static Optional<Label> ofWord(String word) {
        return Stream.of(values())
                .filter(label -> label.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static Label of(Node term) {
        return Stream.of(values())
                .filter(label -> label.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(term + " is no label of a verdict"));
    }
}
