package io.spillover.infer;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Triples of numbered nodes, each once, in the order they came, with a hash index for every way to ask. */
final class RowIndex {
    private static final int NONE = Chains.END;
    private static final int ANY = Rows.ANY;
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private final Numbers subjects = new Numbers();
    private final Numbers predicates = new Numbers();
    private final Numbers objects = new Numbers();
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

    /** Adds a triple that is not there yet, and gives its row. */
    int append(int subject, int predicate, int object) {
        subjects.add(subject);
        predicates.add(predicate);
        objects.add(object);
        bySubject.add(subject);
        byPredicate.add(predicate);
        byObject.add(object);
        bySubjectPredicate.add(pair(subject, predicate));
        byPredicateObject.add(pair(predicate, object));
        byTriple.add(hash(subject, predicate, object));
        return size() - 1;
    }

    /** The row of a triple; {@link Rows#NONE} where it is not there. */
    int find(int subject, int predicate, int object) {
        int row = byTriple.newest(hash(subject, predicate, object));
        while (row != NONE && !matches(row, subject, predicate, object)) {
            row = byTriple.older(row);
        }
        return row;
    }

    /** Whether there is a row with a predicate and an object; {@link Rows#ANY} is every object. */
    boolean has(int predicate, int object) {
        return (object == ANY ? byPredicate.newest(predicate) : byPredicateObject.newest(pair(predicate, object)))
                != NONE;
    }

    /** The matching rows, newest first; {@link Rows#ANY} matches every node, and rows may be added meanwhile. */
    void forEach(int subject, int predicate, int object, IntConsumer action) {
        if (subject == ANY && predicate == ANY && object == ANY) {
            int size = size();
            for (int row = 0; row < size; row++) {
                action.accept(row);
            }
            return;
        }
        Lookup lookup = lookup(subject, predicate, object);
        for (int row = lookup.newest(); row != NONE; row = lookup.chains().older(row)) {
            if (matches(row, subject, predicate, object)) {
                action.accept(row);
            }
        }
    }

    /** Whether a matching row passes a test; asks no further then. */
    boolean some(int subject, int predicate, int object, IntPredicate test) {
        if (subject == ANY && predicate == ANY && object == ANY) {
            return IntStream.range(0, size()).anyMatch(test);
        }
        Lookup lookup = lookup(subject, predicate, object);
        int row = lookup.newest();
        while (row != NONE && !(matches(row, subject, predicate, object) && test.test(row))) {
            row = lookup.chains().older(row);
        }
        return row != NONE;
    }

    private Lookup lookup(int subject, int predicate, int object) {
        if (predicate == ANY) {
            return subject != ANY ? new Lookup(bySubject, subject) : new Lookup(byObject, object);
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
