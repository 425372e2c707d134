package io.spillover.link;

import io.spillover.document.Entity;
import io.spillover.document.Mention;

/**
 * A mention with the words it covers.
 *
 * @param sentence index of its sentence in the article
 * @param begin index of its first token in the sentence, from 0
 * @param end index behind its last token
 * @param head index of the token that the rest of the mention hangs on
 */
public record LinkedMention(Mention mention, int sentence, int begin, int end, int head, Kind kind) {

    /** How the words stand for the entity. */
    public enum Kind {
        /** By its name. */
        NAME,
        /** By the adjective of its people ("Chinese"). */
        DEMONYM,
        /** By a phrase of the lexicon that is no name ("intellectual property theft"). */
        PHRASE,
        /** By a pronoun or a description ("it", "the company"). */
        ANAPHOR
    }

    public Entity entity() {
        return mention.entity();
    }

    public boolean covers(int token) {
        return begin <= token && token < end;
    }

    boolean overlaps(LinkedMention other) {
        return sentence == other.sentence && begin < other.end && other.begin < end;
    }
}
