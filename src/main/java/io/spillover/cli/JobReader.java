package io.spillover.cli;

import io.spillover.cluster.TravellingReader;
import io.spillover.document.Article;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.ArticleBlock;
import io.spillover.link.Coreference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reads articles on the machines of a cluster, with the settings of the run that sent the job.
 *
 * @param readers makes the reader
 * @param additions the folder of the user's own names and patterns, which all machines see under this path; empty where there
 *     is none
 * @param knowledge the digest of what the run's own machine knows, which theirs must equal
 */
record JobReader(Readers readers, String base, String additions, Coreference.Method coreference, String knowledge)
        implements TravellingReader {

    /** For a run with these settings, from a machine with this home. */
    static JobReader of(Readers readers, Settings settings, Path home) {
        Optional<Path> additions = settings.additions().map(Path::toAbsolutePath);
        return new JobReader(
                readers,
                settings.base(),
                additions.map(Path::toString).orElse(""),
                settings.coreference(),
                new KnowledgeDigest(home, additions).hex());
    }

    @Override
    public String key() {
        return String.join("|", knowledge, base, additions, coreference.name());
    }

    @Override
    public Function<Article, ArticleBlock> load() {
        Surroundings here = Surroundings.ofProcess();
        Optional<Path> own = additions.isEmpty() ? Optional.empty() : Optional.of(Path.of(additions));
        if (!new KnowledgeDigest(here.home(), own).hex().equals(knowledge)) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED,
                    "The Spillover in " + here.home()
                            + " on a machine of the cluster knows other names, patterns or classes than the one that"
                            + " sent the job; give all machines of the cluster the same, and the same additions.");
        }
        return new Wiring(here, Settings.DEFAULTS.asRead(base, own, coreference), readers).blockReader();
    }
}
