package io.spillover.ingest;

import io.spillover.graph.ArticleBlock;
import io.spillover.source.Read;

/** What became of one article before it reached the writer. */
public sealed interface Outcome {

    /** Read, and ready for the store. */
    record Understood(ArticleBlock block) implements Outcome {}

    /** In the store already, or met before in this run. */
    record Known() implements Outcome {}

    /** Told and counted. */
    record Failed(Failure failure) implements Outcome {}

    /** Not begun, since the run is to stop; the next one meets it again. */
    record Left() implements Outcome {}

    /** The failure of what could not even be read. */
    static Outcome of(Read.Failed failed) {
        return new Failed(new Failure(failed.name(), failed.reason(), failed.kind()));
    }
}
