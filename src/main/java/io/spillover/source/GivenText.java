package io.spillover.source;

import io.spillover.document.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article's text that is no file of its own, with what its source knows of it.
 *
 * @param name where it is from: an address, or a place in a file
 * @param title the headline, where the text does not begin with it; becomes the first line of the article
 * @param published where it is unknown, what the user says of all articles holds
 */
record GivenText(
        String name,
        String text,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<LocalDate> modified,
        Optional<String> publisher,
        List<String> authors,
        Optional<String> language) {

    GivenText {
        authors = List.copyOf(authors);
    }

    /** As the file would be that has both: the same text gives the same article wherever it is from. */
    String whole() {
        String body = Articles.normalised(text);
        return title.map(String::strip)
                .filter(line -> !line.isEmpty()
                        && !body.isEmpty()
                        && !body.lines().findFirst().equals(Optional.of(line)))
                .map(line -> line + "\n\n" + body)
                .orElse(body);
    }

    /** The article with what the text alone does not say. */
    Article completed(Article article) {
        return new Article(
                article.id(),
                article.title(),
                article.text(),
                article.sections(),
                article.location(),
                published.or(article::published),
                modified,
                publisher,
                authors,
                language);
    }
}
