package io.spillover.benchmark;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.source.ArticleSource;
import io.spillover.source.Read;
import io.spillover.verdict.GeneratedStore;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What measurements are made with, as the properties of the process say.
 *
 * @param articles a folder of real articles
 * @param data a folder of labelled sets, where there is one
 * @param home where {@code ontology} and {@code queries} are
 * @param layout the runnable layout that the build leaves
 * @param folder for what is made on the way; stores that took minutes are kept there for the next run
 * @param rounds how often a series of turns is repeated
 */
public record Setting(Path articles, Optional<Path> data, Path home, Path layout, Path folder, int rounds) {
    private static final String COMPLETE = "complete";

    static Setting ofProperties() {
        Optional<Path> data = property("spillover.data");
        Path articles = property("benchmark.articles")
                .or(() -> data.map(folder -> folder.resolve("articles")))
                .orElseThrow(() -> new SpilloverException(
                        Kind.USAGE,
                        "No articles to measure with; name a folder of them by -Dbenchmark.articles=FOLDER"));
        return new Setting(
                articles,
                data,
                property("spillover.home").orElse(Path.of("")).toAbsolutePath(),
                property("spillover.layout").orElse(Path.of("target/spillover")).toAbsolutePath(),
                property("benchmark.folder").orElse(Path.of("target/benchmark")).toAbsolutePath(),
                Integer.getInteger("benchmark.rounds", 2));
    }

    /** The build passes a property on that nobody set as nothing. */
    private static Optional<Path> property(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    public Path ontology() {
        return home.resolve("ontology");
    }

    /** The real articles, in the order of their names. */
    public List<Article> corpus() {
        try (Stream<Read> reads =
                new ArticleSource(InputStream.nullInputStream(), Optional.empty()).read(articles.toString())) {
            List<Article> found = reads.filter(Read.Found.class::isInstance)
                    .map(read -> ((Read.Found) read).article())
                    .toList();
            if (found.isEmpty()) {
                throw new SpilloverException(
                        Kind.UNREADABLE_INPUT, "There is no article in " + articles + "; name a folder that has some");
            }
            return found;
        }
    }

    /** An empty folder of a name. */
    public Path emptyFolder(String name) {
        return Folders.emptied(folder.resolve(name));
    }

    /** A store of generated articles of this number, made now unless an earlier run has left it. */
    public Path store(int size) throws Exception {
        Path kept = folder.resolve("store-" + size);
        Path complete = kept.resolve(COMPLETE);
        if (!Files.exists(complete)) {
            Folders.emptied(kept);
            try (KnowledgeGraph graph = GeneratedStore.open(kept.resolve("store"))) {
                GeneratedStore.grow(graph, size);
                graph.keeping().compact();
            }
            Files.createFile(complete);
        }
        return kept.resolve("store");
    }
}
