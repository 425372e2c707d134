package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Mention;
import java.util.List;

/**
 * Where a pattern matched: the word whose scope decides the factuality, and whom it found.
 *
 * <p>More than one subject or object: each pair is a claim of its own.
 */
record Match(IndexedWord trigger, List<Mention> subjects, List<Mention> objects) {
    Match {
        subjects = List.copyOf(subjects);
        objects = List.copyOf(objects);
    }
}
