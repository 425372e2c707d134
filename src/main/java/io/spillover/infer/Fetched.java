package io.spillover.infer;

/** Which questions about triples of numbered nodes have been answered, and with them which others. */
final class Fetched {
    private static final int ANY = Rows.ANY;

    private final LongSet subjects = new LongSet();
    private final LongSet predicates = new LongSet();
    private final LongSet objects = new LongSet();
    private final LongSet subjectsAndPredicates = new LongSet();
    private final LongSet predicatesAndObjects = new LongSet();
    private boolean everything;

    /** Notes that a question was answered; one for a single triple is not kept. */
    void add(int subject, int predicate, int object) {
        if (subject != ANY && object != ANY) {
            return;
        }
        if (predicate == ANY) {
            everything |= subject == ANY && object == ANY;
            (subject == ANY ? objects : subjects).add(subject == ANY ? object : subject);
        } else if (subject != ANY) {
            subjectsAndPredicates.add(pair(subject, predicate));
        } else if (object != ANY) {
            predicatesAndObjects.add(pair(predicate, object));
        } else {
            predicates.add(predicate);
        }
    }

    /** Whether all that matches is known already. */
    boolean covers(int subject, int predicate, int object) {
        return everything
                || (subject != ANY && subjects.contains(subject))
                || (object != ANY && objects.contains(object))
                || (predicate != ANY
                        && (predicates.contains(predicate)
                                || (subject != ANY && subjectsAndPredicates.contains(pair(subject, predicate)))
                                || (object != ANY && predicatesAndObjects.contains(pair(predicate, object)))));
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }
}
