package io.spillover.infer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Triples of numbered nodes, each with whether it is said, whether it holds, and since which round.
 *
 * <p>What a {@link Memory} has from before is fetched when a question first needs it, so that a change touches what it
 * concerns and no more. A row that a text denies is there to be matched, as long as nothing makes it hold.
 */
final class Rows {
    /** No such row. */
    static final int NONE = Chains.END;

    /** Stands for any node in a question. */
    static final int ANY = -1;

    /** The age of what neither holds nor is denied. */
    private static final int NEVER = Integer.MAX_VALUE;

    private static final int SAID = 1;
    private static final int SAID_BEFORE = 1 << 1;
    private static final int HOLDS = 1 << 2;
    private static final int HELD_BEFORE = 1 << 3;
    private static final int DENIED = 1 << 4;
    private static final int DENIED_BEFORE = 1 << 5;
    private static final int TOUCHED = 1 << 6;
    private static final int OF_UNKNOWN_ORIGIN = 1 << 7;

    private final Dictionary dictionary;
    private final Memory memory;
    private final RowIndex index = new RowIndex();
    private final Numbers ages = new Numbers();
    private final Numbers marks = new Numbers();
    private final Fetched fetched = new Fetched();
    private final Numbers touched = new Numbers();
    private final Map<PredicateAndObject, Boolean> remembered = new HashMap<>();

    private record PredicateAndObject(int predicate, int object) {}

    /** The rounds in which what a question may find began to hold, both inclusive. */
    record Ages(int from, int to) {
        boolean include(int age) {
            return from <= age && age <= to;
        }
    }

    Rows(Dictionary dictionary, Memory memory) {
        this.dictionary = dictionary;
        this.memory = memory;
    }

    int subject(int row) {
        return index.subject(row);
    }

    int predicate(int row) {
        return index.predicate(row);
    }

    int object(int row) {
        return index.object(row);
    }

    /** The triple of a row. */
    Triple triple(int row) {
        return Triple.create(
                dictionary.node(subject(row)), dictionary.node(predicate(row)), dictionary.node(object(row)));
    }

    /** The row of a triple, in the state in which it is or was before. */
    int row(Triple triple) {
        return row(
                dictionary.number(triple.getSubject()),
                dictionary.number(triple.getPredicate()),
                dictionary.number(triple.getObject()));
    }

    /** The row of a triple, in the state in which it is or was before. */
    int row(int subject, int predicate, int object) {
        int known = known(subject, predicate, object);
        if (known == NONE) {
            fetch(subject, predicate, object);
            known = known(subject, predicate, object);
        }
        return known == NONE ? append(subject, predicate, object) : known;
    }

    /** The row of a triple of which it is known that it holds from before, said or drawn. */
    int holding(Triple triple) {
        int subject = dictionary.number(triple.getSubject());
        int predicate = dictionary.number(triple.getPredicate());
        int object = dictionary.number(triple.getObject());
        int known = known(subject, predicate, object);
        if (known != NONE) {
            return known;
        }
        int row = append(subject, predicate, object);
        ages.set(row, 0);
        marks.set(row, HOLDS | HELD_BEFORE | OF_UNKNOWN_ORIGIN);
        return row;
    }

    boolean holds(int row) {
        return has(row, HOLDS);
    }

    /** Whether a text says it, or the background does; else it is only drawn. */
    boolean isSaid(int row) {
        learnOrigin(row);
        return has(row, SAID);
    }

    boolean wasSaid(int row) {
        learnOrigin(row);
        return has(row, SAID_BEFORE);
    }

    boolean held(int row) {
        return has(row, HELD_BEFORE);
    }

    /** Whether it holds or is denied, so that a condition can be matched with it. */
    boolean isPresent(int row) {
        return ages.get(row) != NEVER;
    }

    boolean isDenied(int row) {
        learnOrigin(row);
        return has(row, DENIED);
    }

    /** Whether it has come to hold, or to be denied and not hold, since the last {@link #settle}. */
    boolean isNew(int row) {
        return holds(row) ? !held(row) : isDenied(row) && !wasDenied(row);
    }

    /** Whether it has ceased to hold, or to be denied and not hold. */
    boolean isGone(int row) {
        return held(row) ? !holds(row) : wasDenied(row) && (holds(row) || !isDenied(row));
    }

    private boolean wasDenied(int row) {
        learnOrigin(row);
        return has(row, DENIED_BEFORE) && !held(row);
    }

    /** Says it, or takes that back; whether it holds is another matter. */
    void say(int row, boolean said) {
        touch(row);
        learnOrigin(row);
        mark(row, SAID, said);
    }

    /** Makes it hold from a round on. */
    void show(int row, int round) {
        touch(row);
        learnOrigin(row);
        mark(row, HOLDS, true);
        ages.set(row, round);
    }

    /** Makes it hold no longer; what is denied can be matched as such from that round on. */
    void hide(int row, int round) {
        touch(row);
        learnOrigin(row);
        mark(row, HOLDS, false);
        ages.set(row, isDenied(row) ? round : NEVER);
    }

    void deny(int row, boolean denied, int round) {
        touch(row);
        learnOrigin(row);
        mark(row, DENIED, denied);
        if (!holds(row)) {
            ages.set(row, denied ? round : NEVER);
        }
    }

    /** Counts what is there as new in a round. */
    void renew(int row, int round) {
        if (ages.get(row) != NEVER) {
            ages.set(row, round);
        }
    }

    /** The rows whose state was changed since the last {@link #settle}, each once. */
    int[] touched() {
        return touched.slice(0, touched.size());
    }

    /** Takes the state as it is for the one from before. */
    void settle() {
        for (int row : touched()) {
            mark(row, TOUCHED, false);
            mark(row, SAID_BEFORE, has(row, SAID));
            mark(row, HELD_BEFORE, has(row, HOLDS));
            mark(row, DENIED_BEFORE, has(row, DENIED));
        }
        touched.clear();
    }

    /** Whether there may be a triple with a predicate and an object; false only where there is certainly none. */
    boolean mayHave(int predicate, int object) {
        return index.has(predicate, object)
                || (!memory.isEmpty()
                        && remembered.computeIfAbsent(
                                new PredicateAndObject(predicate, object),
                                key -> memory.mayHave(node(predicate), node(object))));
    }

    /** Whether something matches that holds; {@link #ANY} matches every node. */
    boolean someHolds(int subject, int predicate, int object) {
        fetch(subject, predicate, object);
        return index.some(subject, predicate, object, this::holds);
    }

    /** The matching rows of some ages, of what holds and what is denied; rows may be added and changed meanwhile. */
    void forEach(int subject, int predicate, int object, Ages window, IntConsumer action) {
        fetch(subject, predicate, object);
        index.forEach(subject, predicate, object, row -> {
            if (window.include(ages.get(row))) {
                action.accept(row);
            }
        });
    }

    /** All rows of a subject and a predicate that were ever asked for, whether they hold or not. */
    void forEachEver(int subject, int predicate, IntConsumer action) {
        fetch(subject, predicate, ANY);
        index.forEach(subject, predicate, ANY, action);
    }

    /** Asks the memory for all about a subject at once. */
    void fetchSubject(int subject) {
        fetch(subject, ANY, ANY);
    }

    private void fetch(int subject, int predicate, int object) {
        boolean exact = subject != ANY && predicate != ANY && object != ANY;
        if (exact && known(subject, predicate, object) != NONE) {
            return;
        }
        if (memory.isEmpty() || fetched.covers(subject, predicate, object)) {
            return;
        }
        if (subject != ANY && predicate != ANY && memory.isNarrow(node(subject))) {
            fetch(subject, ANY, ANY);
        } else {
            remember(subject, predicate, object);
        }
        if (exact && known(subject, predicate, object) == NONE) {
            append(subject, predicate, object);
        }
    }

    private void remember(int subject, int predicate, int object) {
        for (Memory.Known known : memory.find(node(subject), node(predicate), node(object))) {
            int theSubject = dictionary.number(known.triple().getSubject());
            int thePredicate = dictionary.number(known.triple().getPredicate());
            int theObject = dictionary.number(known.triple().getObject());
            if (known(theSubject, thePredicate, theObject) == NONE) {
                int row = append(theSubject, thePredicate, theObject);
                ages.set(row, 0);
                marks.set(row, marks(known.state()));
            }
        }
        fetched.add(subject, predicate, object);
    }

    private Node node(int number) {
        return number == ANY ? Node.ANY : dictionary.node(number);
    }

    private void learnOrigin(int row) {
        if (has(row, OF_UNKNOWN_ORIGIN)) {
            marks.set(row, (marks.get(row) & ~OF_UNKNOWN_ORIGIN) | marks(memory.stateOf(triple(row))));
        }
    }

    private static int marks(Memory.State state) {
        return switch (state) {
            case SAID -> SAID | SAID_BEFORE | HOLDS | HELD_BEFORE;
            case DRAWN -> HOLDS | HELD_BEFORE;
            case DRAWN_THOUGH_DENIED -> HOLDS | HELD_BEFORE | DENIED | DENIED_BEFORE;
            case DENIED -> DENIED | DENIED_BEFORE;
        };
    }

    private int append(int subject, int predicate, int object) {
        ages.add(NEVER);
        marks.add(0);
        return index.append(subject, predicate, object);
    }

    private int known(int subject, int predicate, int object) {
        return index.find(subject, predicate, object);
    }

    private void touch(int row) {
        if (!has(row, TOUCHED)) {
            mark(row, TOUCHED, true);
            touched.add(row);
        }
    }

    private boolean has(int row, int mark) {
        return (marks.get(row) & mark) != 0;
    }

    private void mark(int row, int mark, boolean on) {
        marks.set(row, on ? marks.get(row) | mark : marks.get(row) & ~mark);
    }
}
