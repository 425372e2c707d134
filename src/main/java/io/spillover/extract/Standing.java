package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Factuality;
import java.util.List;
import java.util.Optional;

/**
 * How certain a trigger is where it stands, and who says so.
 *
 * @param sources the subjects of the reports around it, the nearest first
 * @param condition the head of the clause that it hangs on ("if restrictions tighten")
 */
record Standing(Factuality factuality, List<IndexedWord> sources, Optional<IndexedWord> condition) {
    Standing {
        sources = List.copyOf(sources);
    }
}
