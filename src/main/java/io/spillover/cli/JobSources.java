package io.spillover.cli;

import io.spillover.source.ArticleSource;
import io.spillover.source.Read;
import io.spillover.source.WatchedFiles;
import io.spillover.source.Web;
import io.spillover.source.fetch.FetchTerms;
import io.spillover.source.fetch.MemoryFile;
import io.spillover.source.fetch.WebFetcher;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the jobs of a store read from, run after run: the pace at which a server is asked, and what it answered before, are
 * kept from one run to the next, and what it answered also from one process to the next.
 */
final class JobSources {
    private static final Logger log = LoggerFactory.getLogger(JobSources.class);
    private static final String FILE = "fetched.json";

    private final Surroundings surroundings;
    private final FetchTerms terms;
    private final Path file;
    private MemoryFile memory;
    private ArticleSource source;

    JobSources(Surroundings surroundings, FetchTerms terms, Path store) {
        this.surroundings = surroundings;
        this.terms = terms;
        this.file = store.resolve(FILE);
        this.memory = MemoryFile.open(file, surroundings.clock());
        this.source = source(memory);
    }

    synchronized Stream<Read> read(String place) {
        return source.read(place);
    }

    /** Keeps in mind what was read, for it is in the store. */
    synchronized void keep() {
        memory.save();
    }

    /** Forgets what was read since it was last kept. */
    synchronized void drop() {
        memory = MemoryFile.open(file, surroundings.clock());
        source = source(memory);
    }

    private ArticleSource source(MemoryFile remembered) {
        RandomGenerator random = RandomGenerator.getDefault();
        WebFetcher fetcher =
                new WebFetcher(terms, remembered, surroundings.clock(), surroundings.pause(), random::nextDouble);
        return new ArticleSource(
                InputStream.nullInputStream(),
                Optional.empty(),
                Optional.of(new Web(fetcher, remembered, log::info)),
                Optional.of(new WatchedFiles(remembered, surroundings.clock(), surroundings.pause())));
    }
}
