package io.spillover.cluster;

import io.spillover.document.Article;
import io.spillover.graph.ArticleBlock;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reader that a process has loaded, with the language models that all of its slots share.
 *
 * <p>The one thing of the project that is kept in a static field: slots of a TaskManager have nothing in common but their
 * process, and models for each slot would take its start and its memory as many times. It stays when a job ends, because
 * the next attempt or the next job wants the same, and makes room only for another. Safe for all threads.
 */
final class LoadedReader {
    private static final LoadedReader OF_PROCESS = new LoadedReader();

    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(String key, Function<Article, ArticleBlock> reader) {}

    static LoadedReader ofProcess() {
        return OF_PROCESS;
    }

    synchronized Function<Article, ArticleBlock> of(TravellingReader wanted) {
        Loaded there = loaded.filter(one -> one.key().equals(wanted.key())).orElse(null);
        if (there == null) {
            loaded = Optional.empty();
            there = new Loaded(wanted.key(), wanted.load());
            loaded = Optional.of(there);
        }
        return there.reader();
    }
}
