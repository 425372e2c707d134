package io.spillover.source.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.source.fetch.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;

/** Reads JSON Feed, versions 1 and 1.1. */
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final URI location;

    private JsonFeed(JsonNode root, URI location) {
        this.root = root;
        this.location = location;
    }

    static Feed read(String text, URI location) {
        try {
            JsonNode root = JSON.readTree(text);
            boolean hasItems = root != null && root.path("items").isArray();
            return hasItems
                    ? new JsonFeed(root, location).feed()
                    : Feed.of(List.of()).withFault(Optional.of("is JSON, but no JSON Feed: it has no \"items\""));
        } catch (JsonProcessingException e) {
            return Feed.of(List.of())
                    .withFault(Optional.of("is ill-formed JSON in line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())));
        }
    }

    private Feed feed() {
        Optional<String> language = text(root, "language");
        return new Feed(
                text(root, "title"),
                text(root, "home_page_url").map(this::resolved),
                language,
                each(root.path("items")).map(item -> entry(item, language)).toList(),
                List.of(),
                Optional.empty());
    }

    private FeedEntry entry(JsonNode item, Optional<String> language) {
        return new FeedEntry(
                scalar(item, "id"),
                text(item, "url").or(() -> text(item, "external_url")).map(this::resolved),
                text(item, "title"),
                text(item, "summary").map(Entities::escape),
                text(item, "content_html").or(() -> text(item, "content_text").map(JsonFeed::paragraphs)),
                text(item, "date_published").flatMap(FeedDates::of),
                text(item, "date_modified").flatMap(FeedDates::of),
                authors(item),
                text(item, "language").or(() -> language),
                Optional.empty());
    }

    private List<String> authors(JsonNode item) {
        List<String> own = named(item);
        return own.isEmpty() ? named(root) : own;
    }

    private static List<String> named(JsonNode node) {
        return Stream.concat(each(node.path("authors")), Stream.of(node.path("author")))
                .map(author -> text(author, "name"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private String resolved(String written) {
        return WebAddress.resolve(location, written).map(URI::toString).orElse(written);
    }

    /** Lines stay lines where the text becomes HTML. */
    private static String paragraphs(String text) {
        return "<p>" + Entities.escape(text).replaceAll("\\R", "</p><p>") + "</p>";
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }

    /** An id should be a string, and a number is taken for one. */
    private static Optional<String> scalar(JsonNode node, String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(value -> !value.isEmpty());
    }
}
