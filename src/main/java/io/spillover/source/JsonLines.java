package io.spillover.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.feed.FeedDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads articles that stand one a line in a file:
 * {@code {"text": …, "title"?: …, "published"?: …, "publisher"?: …, "authors"?: […], "language"?: …, "url"?: …}}.
 *
 * <p>A line that is no such object is a failure of its own; blank lines and other names are passed over.
 */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Between a file and the number of a line in the name of an article. */
    static final String LINE = ", line ";

    private static final String PUBLISHED = "published";
    private static final String MODIFIED = "modified";
    private static final String NEXT = "; write one object with \"text\" a line.";

    private final TextReader reader;

    JsonLines(TextReader reader) {
        this.reader = reader;
    }

    /** What comes of each line, read when it is asked for. */
    Stream<Read> read(String name, Stream<BoundedLines.Line> lines) {
        return lines.filter(line -> !line.text().isBlank()).map(line -> read(name, line));
    }

    private Read read(String name, BoundedLines.Line line) {
        String place = name + LINE + line.number();
        if (line.fault().isPresent()) {
            return failed(place, "The article in " + place + " " + line.fault().get() + NEXT);
        }
        return message(place, line.text());
    }

    /** What comes of one object. */
    Read message(String place, String json) {
        try {
            JsonNode article = JSON.readTree(json);
            if (!article.isObject() || !article.path("text").isTextual()) {
                return failed(place, "There is no \"text\" in " + place + NEXT);
            }
            return read(place, article);
        } catch (JsonProcessingException e) {
            return failed(place, "There is no JSON in " + place + NEXT);
        }
    }

    private Read read(String place, JsonNode article) {
        for (String name : List.of(PUBLISHED, MODIFIED)) {
            Optional<String> written = text(article, name);
            if (written.isPresent() && day(article, name).isEmpty()) {
                return failed(
                        place,
                        "\"" + written.get() + "\" in " + place + " is no date under \"" + name
                                + "\"; write it as 2026-01-31.");
            }
        }
        return reader.read(new GivenText(
                text(article, "url").orElse(place),
                article.path("text").asText(),
                text(article, "title"),
                day(article, PUBLISHED),
                day(article, MODIFIED),
                text(article, "publisher"),
                authors(article),
                text(article, "language")));
    }

    private static Optional<LocalDate> day(JsonNode article, String name) {
        return text(article, name).flatMap(FeedDates::of).map(Days::of);
    }

    private static List<String> authors(JsonNode article) {
        List<String> names = new ArrayList<>();
        article.path("authors").forEach(author -> names.add(author.asText()));
        text(article, "author").ifPresent(names::add);
        names.removeIf(String::isBlank);
        return names;
    }

    private static Optional<String> text(JsonNode article, String name) {
        return Optional.of(article.path(name))
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }

    private static Read failed(String place, String reason) {
        return new Read.Failed(place, reason, Kind.UNREADABLE_INPUT);
    }
}
