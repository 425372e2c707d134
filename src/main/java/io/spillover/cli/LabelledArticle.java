package io.spillover.cli;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException;
import io.spillover.source.ArticleSource;
import io.spillover.source.Read;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article with its gold file of facts.
 *
 * @param name tells its lines apart from those of others; empty where there are none
 */
record LabelledArticle(Path text, Path gold, Optional<String> name) {

    /**
     * One article and its gold file, or each of a folder of gold files with the article of its name.
     *
     * @throws SpilloverException of kind UNREADABLE_INPUT where a folder has no gold files
     */
    static List<LabelledArticle> of(Path article, Path gold) {
        return Files.isDirectory(gold)
                ? goldFiles(gold).stream().map(file -> ofFolder(article, file)).toList()
                : List.of(new LabelledArticle(article, gold, Optional.empty()));
    }

    private static LabelledArticle ofFolder(Path articles, Path goldFile) {
        String name = goldFile.getFileName().toString().replaceFirst("\\.tsv$", "");
        return new LabelledArticle(articles.resolve(name + ".txt"), goldFile, Optional.of(name));
    }

    private static List<Path> goldFiles(Path folder) {
        return GoldFolder.files(
                folder, ".tsv", 1, "has no gold files; give one with NAME.tsv for each article NAME.txt.");
    }

    /** The article as a source reads it. */
    Article article() {
        ArticleSource source = new ArticleSource(InputStream.nullInputStream(), Optional.empty());
        try (Stream<Read> reads = source.read(text.toString())) {
            Read read = reads.iterator().next();
            if (read instanceof Read.Failed failed) {
                throw new SpilloverException(failed.kind(), failed.reason());
            }
            return ((Read.Found) read).article();
        }
    }
}
