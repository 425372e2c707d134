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

    /** What an answer was as of a day, with all that followed then. Nobody waits who writes, unless too much came later. */
    public <T> T asOf(AsOf day, Function<KnowledgeGraph, T> question) {
        // In the transaction in which the part was looked up: it may be a change that lies over the store's state.
        Optional<Answer<T>> answer = graph.read(() -> take(day).map(part -> {
            try {
                return new Answer<>(question.apply(part.graph));
            } finally {
                part.leave();
            }
        }));
        return answer.isPresent() ? answer.get().value : past.asOf(day, true, question);
    }

    private record Answer<T>(T value) {}

    /** One at a time, so that no day is drawn twice; within a transaction. */
    private synchronized Optional<Part> take(AsOf day) {
        long now = graph.version().orElseThrow();
        if (now > version) {
            drop(parts.size());
            version = now;
        }
        if (now < version) {
            return past.inMemory(day).map(Part::new);
        }
        Optional<Part> part = Optional.ofNullable(parts.remove(day))
                .or(() -> past.inMemory(day).map(Part::new));
        part.ifPresent(one -> {
            one.enter();
            parts.put(day, one);
            drop(parts.size() - MOST);
        });
        return part;
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
