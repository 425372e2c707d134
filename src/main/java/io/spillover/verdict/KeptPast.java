package io.spillover.verdict;

import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a store as it was on a day, as {@link Past} does, and keeps what had to be drawn anew for the last few days until the
 * store changes: who looks at a day asks more than once. Threads may share one.
 */
public final class KeptPast {
    private static final int MOST = 3;

    private final KnowledgeGraph graph;
    private final Past past;
    private final Map<AsOf, Part> parts = new LinkedHashMap<>();
    private long version = -1;

    public KeptPast(KnowledgeGraph graph, Past past) {
        this.graph = graph;
        this.past = past;
    }

    /** What an answer was as of a day, with all that followed then. */
    public <T> T asOf(AsOf day, Function<KnowledgeGraph, T> question) {
        Optional<Part> part = take(day);
        if (part.isEmpty()) {
            return past.asOf(day, true, question);
        }
        try {
            return question.apply(part.get().graph);
        } finally {
            part.get().leave();
        }
    }

    /** One at a time, so that no day is drawn twice. */
    private synchronized Optional<Part> take(AsOf day) {
        return graph.read(() -> {
            long now = graph.version().orElseThrow();
            if (now != version) {
                drop(parts.size());
                version = now;
            }
            Optional<Part> part = Optional.ofNullable(parts.remove(day))
                    .or(() -> past.inMemory(day).map(Part::new));
            part.ifPresent(one -> {
                one.enter();
                parts.put(day, one);
                drop(parts.size() - MOST);
            });
            return part;
        });
    }

    /** Those that were not asked for longest. */
    private void drop(int count) {
        List<AsOf> days = new ArrayList<>(parts.keySet());
        for (AsOf day : days.subList(0, Math.max(0, count))) {
            Optional.ofNullable(parts.remove(day)).ifPresent(Part::leave);
        }
    }

    /** A store of a day, closed when it is no longer kept and nobody asks it. */
    private static final class Part {
        private final KnowledgeGraph graph;
        private int users = 1;

        Part(KnowledgeGraph graph) {
            this.graph = graph;
        }

        synchronized void enter() {
            users++;
        }

        synchronized void leave() {
            users--;
            if (users == 0) {
                graph.close();
            }
        }
    }
}
