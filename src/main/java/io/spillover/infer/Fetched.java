package io.spillover.infer;

/** Which questions about triples of numbered nodes have been answered, and with them which others. */
final class Fetched {
    private static final int ANY = Rows.ANY;

    private final Chains subjects = new Chains();
    private final Chains predicates = new Chains();
    private final Chains objects = new Chains();
    private final Chains subjectsAndPredicates = new Chains();
    private final Chains predicatesAndObjects = new Chains();
    private boolean everything;

    /** Notes that a question was answered; one for a single triple is not kept. */
    void add(int subject, int predicate, int object) {
        if (subject != ANY && object != ANY) {
            return;
        }
        if (predicate == ANY) {
            everything |= subject == ANY && object == ANY;
            add(subject == ANY ? objects : subjects, subject == ANY ? object : subject);
        } else if (subject != ANY) {
            add(subjectsAndPredicates, pair(subject, predicate));
        } else if (object != ANY) {
            add(predicatesAndObjects, pair(predicate, object));
        } else {
            add(predicates, predicate);
        }
    }

    /** Whether all that matches is known already. */
    boolean covers(int subject, int predicate, int object) {
        return everything
                || (subject != ANY && has(subjects, subject))
                || (object != ANY && has(objects, object))
                || (predicate != ANY
                        && (has(predicates, predicate)
                                || (subject != ANY && has(subjectsAndPredicates, pair(subject, predicate)))
                                || (object != ANY && has(predicatesAndObjects, pair(predicate, object)))));
    }

    private static boolean has(Chains keys, long key) {
        return keys.newest(key) != Chains.END;
    }

    private static void add(Chains keys, long key) {
        if (key >= 0 && !has(keys, key)) {
            keys.add(key);
        }
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }
}
