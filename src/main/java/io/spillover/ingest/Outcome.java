package io.spillover.ingest;

import io.spillover.graph.ArticleBlock;
import io.spillover.source.Read;

/** What became of one article before it reached the writer. */
sealed interface Outcome {

    record Understood(ArticleBlock block) implements Outcome {}

    /** In the store already, or met before in this run. */
    record Known() implements Outcome {}

    record Failed(Failure failure) implements Outcome {}

    static Outcome of(Read.Failed failed) {
        return new Failed(new Failure(failed.name(), failed.reason(), failed.kind()));
    }

    /** Not begun, since the run is to stop; the next one meets it again. */
    record Left() implements Outcome {}
}
