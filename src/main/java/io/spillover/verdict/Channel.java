package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.util.Collection;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** Whether what pushes a target does so by itself or through others. */
public enum Channel {
    DIRECT,
    INDIRECT,
    /** Some signals by themselves, some through others. */
    MIXED,
    /** Nothing pushes. */
    NONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The term of a signal's channel. */
    Node term() {
        return switch (this) {
            case DIRECT -> Vocabulary.DIRECT;
            case INDIRECT -> Vocabulary.INDIRECT;
            case MIXED, NONE -> throw new IllegalStateException("No single signal is " + word());
        };
    }

    /** The channel of what comes through several. */
    static Channel of(Collection<Node> terms) {
        return terms.stream()
                .map(Channel::of)
                .reduce((one, other) -> one == other ? one : MIXED)
                .orElse(NONE);
    }

    static Channel of(Node term) {
        return term.equals(Vocabulary.DIRECT) ? DIRECT : INDIRECT;
    }
}
