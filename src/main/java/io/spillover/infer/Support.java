package io.spillover.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a row still has a proof that goes back to what is said, after firings have ended.
 *
 * <p>Backward and forward search after Motik, Nenov, Piro and Horrocks (Incremental Update of Datalog Materialisation:
 * the Backward/Forward Algorithm, AAAI 2015): back from the row over the firings that stand, and forward again from
 * where the search meets what is said or what earlier layers drew. Firings that prove each other in a circle prove
 * nothing. An answer stays right while firings only end of rows that have none. For one layer and one thread.
 */
final class Support {
    private final Firings firings;
    private final Rows rows;
    private final int layer;
    private final Set<Integer> proved = new HashSet<>();
    private final Set<Integer> unproved = new HashSet<>();

    Support(Firings firings, Rows rows, int layer) {
        this.firings = firings;
        this.rows = rows;
        this.layer = layer;
    }

    boolean has(int row) {
        if (!proved.contains(row) && !unproved.contains(row)) {
            new Search(false).from(row);
        }
        if (!proved.contains(row) && !unproved.contains(row)) {
            new Search(true).from(row);
        }
        return proved.contains(row);
    }

    /** One search, over what it has met so far: first over a few proofs of each row, and if that fails over all. */
    private final class Search {
        private final boolean overAll;
        private final Set<Integer> met = new HashSet<>();
        private final Map<Integer, List<Waiting>> waiting = new HashMap<>();
        private final Deque<Integer> open = new ArrayDeque<>();

        Search(boolean overAll) {
            this.overAll = overAll;
        }

        void from(int wanted) {
            meet(wanted);
            while (!open.isEmpty() && !proved.contains(wanted)) {
                back(open.pop());
            }
            if (overAll && !proved.contains(wanted)) {
                met.stream().filter(row -> !proved.contains(row)).forEach(unproved::add);
            }
        }

        private void meet(int row) {
            if (met.add(row)) {
                open.push(row);
            }
        }

        private void back(int row) {
            if (proved.contains(row) || unproved.contains(row)) {
                return;
            }
            if (rows.isSaid(row)) {
                prove(row);
                return;
            }
            if (overAll) {
                firings.fetchConcluding(row);
            } else {
                firings.fetchSome(row);
            }
            List<Integer> concluding = new ArrayList<>();
            firings.forEachKnownConcluding(row, concluding::add);
            for (int firing : concluding) {
                if (firings.layer(firing) < layer) {
                    prove(row);
                } else if (firings.layer(firing) == layer) {
                    await(new Waiting(firing));
                }
            }
        }

        private void await(Waiting firing) {
            Set<Integer> premises = new HashSet<>();
            for (int premise : firings.table().premises(firing.firing)) {
                if (!proved.contains(premise)) {
                    premises.add(premise);
                }
            }
            firing.missing = premises.size();
            for (int premise : premises) {
                waiting.computeIfAbsent(premise, row -> new ArrayList<>()).add(firing);
                meet(premise);
            }
            if (premises.isEmpty()) {
                conclude(firing);
            }
        }

        private void conclude(Waiting firing) {
            for (int conclusion : firings.table().conclusions(firing.firing)) {
                if (met.contains(conclusion)) {
                    prove(conclusion);
                }
            }
        }

        private void prove(int first) {
            Deque<Integer> fresh = new ArrayDeque<>(List.of(first));
            while (!fresh.isEmpty()) {
                int row = fresh.pop();
                if (proved.add(row)) {
                    for (Waiting firing : waiting.getOrDefault(row, List.of())) {
                        firing.missing--;
                        if (firing.missing == 0) {
                            for (int conclusion : firings.table().conclusions(firing.firing)) {
                                if (met.contains(conclusion)) {
                                    fresh.push(conclusion);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /** A firing all but some of whose premises are proved. */
    private static final class Waiting {
        private final int firing;
        private int missing;

        Waiting(int firing) {
            this.firing = firing;
        }
    }
}
