package io.spillover.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spillover.document.Article;
import io.spillover.document.SpilloverException;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.source.Read;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was read as one line of JSON, and back. An article goes without its id, title and layout, which follow from its text.
 * Safe for all threads.
 */
final class ReadText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Articles articles = new Articles(new ArticleLayout());

    String of(Read read) {
        ObjectNode line = JSON.createObjectNode();
        if (read instanceof Read.Found found) {
            article(line, found.article());
        } else if (read instanceof Read.Failed failed) {
            line.put("name", failed.name())
                    .put("reason", failed.reason())
                    .put("kind", failed.kind().name());
        } else if (read instanceof Read.Unchanged unchanged) {
            line.put("unchanged", unchanged.name());
        }
        return line.toString();
    }

    private static void article(ObjectNode line, Article article) {
        line.put("text", article.text()).put("location", article.location());
        article.published().ifPresent(day -> line.put("published", day.toString()));
        article.modified().ifPresent(day -> line.put("modified", day.toString()));
        article.publisher().ifPresent(name -> line.put("publisher", name));
        article.language().ifPresent(tag -> line.put("language", tag));
        article.authors().forEach(line.putArray("authors")::add);
    }

    Read read(String line) {
        try {
            JsonNode fields = JSON.readTree(line);
            if (fields.has("text")) {
                return new Read.Found(article(fields));
            }
            if (fields.has("reason")) {
                return new Read.Failed(
                        text(fields, "name").orElse(""),
                        text(fields, "reason").orElse(""),
                        SpilloverException.Kind.valueOf(fields.path("kind").asText()));
            }
            return new Read.Unchanged(text(fields, "unchanged").orElse(""));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not what was read: " + line, e);
        }
    }

    private Article article(JsonNode fields) {
        Optional<LocalDate> published = text(fields, "published").map(LocalDate::parse);
        Article plain = articles.of(
                fields.path("text").asText(), fields.path("location").asText(), published);
        List<String> authors = new ArrayList<>();
        fields.path("authors").forEach(author -> authors.add(author.asText()));
        return new Article(
                plain.id(),
                plain.title(),
                plain.text(),
                plain.sections(),
                plain.location(),
                published,
                text(fields, "modified").map(LocalDate::parse),
                text(fields, "publisher"),
                authors,
                text(fields, "language"));
    }

    private static Optional<String> text(JsonNode fields, String name) {
        return Optional.ofNullable(fields.path(name).textValue());
    }
}
