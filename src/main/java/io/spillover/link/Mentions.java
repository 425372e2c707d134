package io.spillover.link;

import java.util.List;
import java.util.Optional;

/** The mentions of one article, in the order of the text, not overlapping. */
public record Mentions(List<LinkedMention> all) {
    public Mentions {
        all = List.copyOf(all);
    }

    public List<LinkedMention> in(int sentence) {
        return all.stream().filter(mention -> mention.sentence() == sentence).toList();
    }

    /** The mention that a token is part of. */
    public Optional<LinkedMention> at(int sentence, int token) {
        return all.stream()
                .filter(mention -> mention.sentence() == sentence && mention.covers(token))
                .findFirst();
    }
}
