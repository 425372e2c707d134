package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Factuality;
import java.util.List;
import java.util.Optional;

/**
 * How certain a trigger is where it stands, and who says so.
 *
 * @param hedged whether something puts it off or makes it general, even where it is denied ("will not", "often")
 * @param negated whether it is said not to be so, or no longer, even where that is only planned ("may lift")
 * @param sources the subjects of the reports around it, the nearest first
 * @param condition the head of the clause that it hangs on ("if restrictions tighten")
 */
record Standing(
        Factuality factuality,
        boolean hedged,
        boolean negated,
        List<IndexedWord> sources,
        Optional<IndexedWord> condition) {
    Standing {
        sources = List.copyOf(sources);
    }
}
