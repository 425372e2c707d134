package io.spillover.cli;

import io.spillover.graph.remote.Endpoint;
import io.spillover.link.Coreference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a settings file may set; the command line wins over it.
 *
 * @param store the folder of the store; of its jobs alone, where it is elsewhere
 * @param elsewhere where the store is, if not in a folder
 * @param base what the IRIs of all instances begin with
 * @param additions a folder of the user's own {@code lexicon/*.tsv}, {@code rules/*.rules}, {@code queries/*.rq}, {@code patterns/*.txt},
 *     {@code transmission.ttl} and {@code verdict.ttl}, read after those that come with the tool
 * @param threads how many a run of ingestion may use
 * @param batch how many articles are written in one commit, at most
 * @param targets labels or ids of what gets a verdict even where no signal speaks of it
 * @param allowPrivate whether addresses of this machine and its network may be read
 * @param coreference how words that stand for a name ("it", "the company") are resolved
 * @param jobs the jobs that the file describes, and what holds for all jobs
 */
record Settings(
        Path store,
        Optional<Endpoint> elsewhere,
        String base,
        Optional<Path> additions,
        int threads,
        int batch,
        List<String> targets,
        boolean allowPrivate,
        Coreference.Method coreference,
        JobSettings jobs) {

    static final int MOST_THREADS = 256;
    static final int MOST_ARTICLES_A_COMMIT = 10_000;

    static final Settings DEFAULTS = new Settings(
            Path.of("spillover-store"),
            Optional.empty(),
            "https://w3id.org/spillover/id/",
            Optional.empty(),
            Runtime.getRuntime().availableProcessors(),
            200,
            List.of("crypto"),
            false,
            Coreference.Method.OWN,
            JobSettings.NONE);

    Settings {
        targets = List.copyOf(targets);
    }

    Settings withStore(Path other) {
        return new Settings(
                other, Optional.empty(), base, additions, threads, batch, targets, allowPrivate, coreference, jobs);
    }

    Settings withStore(Endpoint other) {
        return new Settings(
                StoreAddress.folder(other.address()),
                Optional.of(other),
                base,
                additions,
                threads,
                batch,
                targets,
                allowPrivate,
                coreference,
                jobs);
    }

    Settings withPrivateAddresses() {
        return new Settings(store, elsewhere, base, additions, threads, batch, targets, true, coreference, jobs);
    }

    Settings withCoreference(Coreference.Method other) {
        return new Settings(store, elsewhere, base, additions, threads, batch, targets, allowPrivate, other, jobs);
    }

    /** The same with what the reading of an article hangs on. */
    Settings asRead(String otherBase, Optional<Path> otherAdditions, Coreference.Method method) {
        return new Settings(
                store, elsewhere, otherBase, otherAdditions, threads, batch, targets, allowPrivate, method, jobs);
    }

    Settings with(Optional<Integer> otherThreads, Optional<Integer> otherBatch) {
        return new Settings(
                store,
                elsewhere,
                base,
                additions,
                otherThreads.orElse(threads),
                otherBatch.orElse(batch),
                targets,
                allowPrivate,
                coreference,
                jobs);
    }
}
