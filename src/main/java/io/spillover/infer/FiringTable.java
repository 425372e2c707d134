package io.spillover.infer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Every proof that was found, by the numbers of its rows: a few words of memory each, found by what it rests on and by
 * what it concludes. A proof that ended keeps its place until it is found again.
 */
final class FiringTable {
    static final int NONE = Chains.END;

    private final Numbers rules = new Numbers();
    private final Numbers begins = new Numbers();
    private final Numbers conclusionBegins = new Numbers();
    private final Numbers rows = new Numbers();
    private final Chains byKey = new Chains();
    private final Chains byPremise = new Chains();
    private final Chains byConclusion = new Chains();
    private final Numbers firingOfPremise = new Numbers();
    private final Numbers firingOfConclusion = new Numbers();
    private final BitSet standing = new BitSet();
    private final BitSet stoodBefore = new BitSet();
    private final BitSet heldBack = new BitSet();
    private final BitSet isTouched = new BitSet();
    private final Numbers touched = new Numbers();

    int size() {
        return rules.size();
    }

    /**
     * The firing of a rule on these rows, whether it stands or has ended; {@link #NONE} where there was none.
     *
     * @param held whether the one is meant that a denial holds back
     */
    int find(int rule, int[] premises, boolean held) {
        int firing = byKey.newest(key(rule, premises));
        while (firing != NONE
                && !(rules.get(firing) == rule
                        && heldBack.get(firing) == held
                        && Arrays.equals(premises(firing), premises))) {
            firing = byKey.older(firing);
        }
        return firing;
    }

    /** Adds a firing that {@link #find} does not know; it does not stand yet. */
    int add(int rule, int[] premises, int[] conclusions, boolean held) {
        int firing = size();
        rules.add(rule);
        begins.add(rows.size());
        for (int premise : premises) {
            rows.add(premise);
            byPremise.add(premise);
            firingOfPremise.add(firing);
        }
        conclusionBegins.add(rows.size());
        for (int conclusion : conclusions) {
            rows.add(conclusion);
            byConclusion.add(conclusion);
            firingOfConclusion.add(firing);
        }
        byKey.add(key(rule, premises));
        heldBack.set(firing, held);
        return firing;
    }

    /** Says that a firing stood before the change. */
    void remember(int firing) {
        standing.set(firing);
        stoodBefore.set(firing);
    }

    void stand(int firing, boolean stands) {
        if (!isTouched.get(firing)) {
            isTouched.set(firing);
            touched.add(firing);
        }
        standing.set(firing, stands);
    }

    int rule(int firing) {
        return rules.get(firing);
    }

    boolean stands(int firing) {
        return standing.get(firing);
    }

    boolean stood(int firing) {
        return stoodBefore.get(firing);
    }

    /** Whether a denial holds it back, so that it concludes nothing. */
    boolean isHeldBack(int firing) {
        return heldBack.get(firing);
    }

    /** The firings that began or ended since the last {@link #settle}. */
    int[] touched() {
        return touched.slice(0, touched.size());
    }

    void settle() {
        for (int firing : touched()) {
            isTouched.clear(firing);
            stoodBefore.set(firing, standing.get(firing));
        }
        touched.clear();
    }

    int[] premises(int firing) {
        return rows.slice(begins.get(firing), conclusionBegins.get(firing));
    }

    int[] conclusions(int firing) {
        return rows.slice(conclusionBegins.get(firing), firing + 1 < size() ? begins.get(firing + 1) : rows.size());
    }

    /** The firings that stand on a row; a firing that takes it in twice comes twice. */
    void forEachOn(int premise, IntConsumer action) {
        forEach(byPremise, firingOfPremise, premise, action);
    }

    /** The firings that stand and conclude a row. */
    void forEachOf(int conclusion, IntConsumer action) {
        forEach(byConclusion, firingOfConclusion, conclusion, action);
    }

    private void forEach(Chains chains, Numbers firingOf, int row, IntConsumer action) {
        for (int entry = chains.newest(row); entry != NONE; entry = chains.older(entry)) {
            int firing = firingOf.get(entry);
            if (standing.get(firing)) {
                action.accept(firing);
            }
        }
    }

    private static long key(int rule, int[] premises) {
        return (31L * Arrays.hashCode(premises) + rule) & Long.MAX_VALUE;
    }
}
