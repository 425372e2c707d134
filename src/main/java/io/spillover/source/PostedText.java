package io.spillover.source;

import io.spillover.document.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An article's text that came over the network, with what its sender knows of it.
 *
 * @param title the headline, where the text does not begin with it; becomes the first line of the article
 */
public record PostedText(
        String text, Optional<String> title, Optional<LocalDate> published, Optional<String> publisher) {

    /** Where such an article is said to be from. */
    static final String NAME = "POST /api/articles";

    /** The same text gives the same article as a file does. */
    public Read read() {
        TextReader reader = new TextReader(new Articles(new ArticleLayout()), new ForeignLanguage(), published);
        Read read = reader.read(NAME, new ByteArrayInputStream(whole()));
        return read instanceof Read.Found found ? new Read.Found(withPublisher(found.article())) : read;
    }

    private byte[] whole() {
        String body = Articles.normalised(text);
        return title.map(String::strip)
                .filter(line -> !line.isEmpty()
                        && !body.isEmpty()
                        && !body.lines().findFirst().equals(Optional.of(line)))
                .map(line -> line + "\n\n" + body)
                .orElse(body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Article withPublisher(Article article) {
        return new Article(
                article.id(),
                article.title(),
                article.text(),
                article.sections(),
                article.location(),
                article.published(),
                publisher);
    }
}
