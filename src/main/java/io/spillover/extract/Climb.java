package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Factuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was met on the way from a trigger up to the root of its sentence. Mutable: one climb, one thread. */
final class Climb {

    private static final List<Factuality> WEAKER = List.of(
            Factuality.ASSERTED, Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.CONDITIONAL, Factuality.FORMER);

    private boolean negated;
    private boolean ended;
    private boolean delayed;
    private boolean habitual;
    private boolean hedgesOnly;
    private Factuality hedge = Factuality.ASSERTED;
    private Optional<IndexedWord> condition = Optional.empty();
    private final List<IndexedWord> sources = new ArrayList<>();

    void take(Factuality cue) {
        if (cue == Factuality.DENIED) {
            negate();
        } else {
            hedge(cue);
        }
    }

    void negate() {
        if (!hedgesOnly) {
            negated = !negated;
        }
    }

    /** Of two hedges the weaker commitment counts: conditional before possible before probable. */
    void hedge(Factuality cue) {
        if (WEAKER.indexOf(cue) > WEAKER.indexOf(hedge)) {
            hedge = cue;
        }
    }

    /** It is over, as "lifted" says of a ban, unless what is met further up takes that back. */
    void end() {
        if (!hedgesOnly) {
            ended = true;
        }
    }

    /** It is put off: it has not come about, and still may. */
    void delay() {
        delayed = true;
        hedge(Factuality.PROBABLE);
    }

    /** It holds in general and not of one occasion: "often falls". */
    void habitual() {
        habitual = true;
    }

    boolean isHabitual() {
        return habitual;
    }

    /** From here on "not" no longer reaches down to the trigger, and "may" still does. */
    void leaveNegation() {
        hedgesOnly = true;
    }

    void condition(IndexedWord clause) {
        if (condition.isEmpty()) {
            condition = Optional.of(clause);
        }
    }

    void source(IndexedWord source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    Standing standing() {
        boolean hedged =
                habitual || (hedge != Factuality.ASSERTED && hedge != Factuality.FORMER) || condition.isPresent();
        if (ended && negated) {
            // "did not lift the ban": whatever else is said of the lifting, the ban stands.
            return new Standing(Factuality.ASSERTED, false, false, sources, Optional.empty());
        }
        return new Standing(
                factuality(hedged),
                hedged,
                negated || ended || delayed || hedge == Factuality.FORMER,
                sources,
                condition);
    }

    private Factuality factuality(boolean hedged) {
        if (ended) {
            // "plans to lift the ban": until then it stands.
            return hedged ? Factuality.ASSERTED : Factuality.FORMER;
        }
        if (negated && hedge != Factuality.CONDITIONAL) {
            return hedge == Factuality.FORMER ? Factuality.FORMER : Factuality.DENIED;
        }
        return condition.isPresent() && hedge.holds() ? Factuality.CONDITIONAL : hedge;
    }
}
