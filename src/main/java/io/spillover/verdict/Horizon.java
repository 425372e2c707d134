package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The time over which a verdict counts. */
public enum Horizon {
    /** Days and weeks. */
    SHORT,
    /** Quarters and years. */
    LONG;

    public Node term() {
        return switch (this) {
            case SHORT -> Vocabulary.SHORT;
            case LONG -> Vocabulary.LONG;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Horizon of(Node term) {
        return Stream.of(values())
                .filter(horizon -> horizon.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(term + " is no horizon"));
    }
}
