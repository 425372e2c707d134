package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;
import java.util.OptionalLong;

/** Keeps the overview of a store until the store changes. Threads may share one. */
final class Overviews {
    private final KnowledgeGraph kept;
    private Overview overview = new Overview();
    private long version = -1;

    /** @param kept the store whose overview is worth keeping; of others each question makes its own */
    Overviews(KnowledgeGraph kept) {
        this.kept = kept;
    }

    /** The overview of the state that a question sees: within its transaction. */
    synchronized Overview of(KnowledgeGraph graph) {
        OptionalLong seen = graph == kept ? graph.version() : OptionalLong.empty();
        if (seen.isEmpty() || seen.getAsLong() < version) {
            return new Overview();
        }
        if (seen.getAsLong() > version) {
            version = seen.getAsLong();
            overview = new Overview();
        }
        return overview;
    }
}
