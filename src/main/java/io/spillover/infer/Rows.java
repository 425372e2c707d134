package io.spillover.infer;

import java.util.function.IntConsumer;

/**
 * Triples of numbered nodes, each once, in the order they came, with a hash index for every way to ask.
 *
 * <p>A row's number tells its age: what a round added lies behind what it began with.
 */
final class Rows {
    /** No such row. */
    static final int NONE = Chains.END;

    /** Stands for any node in a question. */
    static final int ANY = -1;

    private static final long EVERYTHING = 0;
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private final Numbers subjects = new Numbers();
    private final Numbers predicates = new Numbers();
    private final Numbers objects = new Numbers();
    private final Chains all = new Chains();
    private final Chains bySubject = new Chains();
    private final Chains byPredicate = new Chains();
    private final Chains byObject = new Chains();
    private final Chains bySubjectPredicate = new Chains();
    private final Chains byPredicateObject = new Chains();
    private final Chains byTriple = new Chains();

    /** The index that narrows a question most, and what to ask it for. */
    private record Lookup(Chains chains, long key) {
        int newest() {
            return chains.newest(key);
        }
    }

    int size() {
        return subjects.size();
    }

    int subject(int row) {
        return subjects.get(row);
    }

    int predicate(int row) {
        return predicates.get(row);
    }

    int object(int row) {
        return objects.get(row);
    }

    /** The row of a triple, which is added where it is new. */
    int add(int subject, int predicate, int object) {
        int known = find(subject, predicate, object);
        if (known != NONE) {
            return known;
        }
        subjects.add(subject);
        predicates.add(predicate);
        objects.add(object);
        all.add(EVERYTHING);
        bySubject.add(subject);
        byPredicate.add(predicate);
        byObject.add(object);
        bySubjectPredicate.add(pair(subject, predicate));
        byPredicateObject.add(pair(predicate, object));
        byTriple.add(hash(subject, predicate, object));
        return size() - 1;
    }

    /** The newest row that matches, or {@link #NONE}; {@link #ANY} matches every node. */
    int find(int subject, int predicate, int object) {
        Lookup lookup = lookup(subject, predicate, object);
        int row = lookup.newest();
        while (row != NONE && !matches(row, subject, predicate, object)) {
            row = lookup.chains().older(row);
        }
        return row;
    }

    /** The matching rows from one number up to another (exclusive), newest first; rows may be added meanwhile. */
    void forEach(int subject, int predicate, int object, int from, int to, IntConsumer action) {
        Lookup lookup = lookup(subject, predicate, object);
        int row = lookup.newest();
        while (row != NONE && row >= from) {
            if (row < to && matches(row, subject, predicate, object)) {
                action.accept(row);
            }
            row = lookup.chains().older(row);
        }
    }

    private Lookup lookup(int subject, int predicate, int object) {
        if (predicate == ANY) {
            return subject != ANY
                    ? new Lookup(bySubject, subject)
                    : object != ANY ? new Lookup(byObject, object) : new Lookup(all, EVERYTHING);
        }
        if (subject == ANY) {
            return object == ANY
                    ? new Lookup(byPredicate, predicate)
                    : new Lookup(byPredicateObject, pair(predicate, object));
        }
        return object == ANY
                ? new Lookup(bySubjectPredicate, pair(subject, predicate))
                : new Lookup(byTriple, hash(subject, predicate, object));
    }

    private boolean matches(int row, int subject, int predicate, int object) {
        return (subject == ANY || subject == subjects.get(row))
                && (predicate == ANY || predicate == predicates.get(row))
                && (object == ANY || object == objects.get(row));
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    /** Not unique, but never negative; whoever asks compares the triple itself. */
    private static long hash(int subject, int predicate, int object) {
        return ((pair(subject, object) * HASH_FACTOR) ^ (predicate * HASH_FACTOR)) & Long.MAX_VALUE;
    }
}
