package io.spillover.benchmark;

import io.spillover.document.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts made by lot of real articles' paragraphs, where more articles are wanted than there are. */
public final class RemixedArticles {
    private static final int PARAGRAPHS = 10;
    private static final long SEED = 5;

    private RemixedArticles() {}

    /** The folder, with so many files in it. */
    public static Path write(List<Article> articles, int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(SEED);
        List<String> titles = articles.stream().map(Article::title).toList();
        List<String> paragraphs = articles.stream()
                .flatMap(article -> Stream.of(article.text().split("\n+", -1)).skip(1))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        for (int number = 0; number < count; number++) {
            List<String> parts = new ArrayList<>();
            parts.add(titles.get(random.nextInt(titles.size())) + ", part " + number);
            for (int part = 0; part < PARAGRAPHS && !paragraphs.isEmpty(); part++) {
                parts.add(paragraphs.get(random.nextInt(paragraphs.size())));
            }
            Files.writeString(folder.resolve("text-" + number + ".txt"), String.join("\n\n", parts));
        }
        return folder;
    }
}
