package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Claim;
import java.util.Optional;

/**
 * A claim before its condition is known.
 *
 * @param trigger the word that states it
 * @param condition the head of the clause that it hangs on
 */
record Draft(Claim claim, IndexedWord trigger, Optional<IndexedWord> condition) {}
