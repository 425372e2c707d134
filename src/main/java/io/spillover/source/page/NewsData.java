package io.spillover.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD, in the terms of schema.org. */
final class NewsData {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int MOST_NODES = 10_000;

    private final List<JsonNode> articles;

    private NewsData(List<JsonNode> articles) {
        this.articles = articles;
    }

    /** All of it that can be read; a script that is no JSON is passed over. */
    static NewsData of(Document document) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : document.select("script[type~=(?i)ld\\+json]")) {
            parsed(script.data()).ifPresent(root -> articlesIn(root, articles));
        }
        return new NewsData(articles);
    }

    private static Optional<JsonNode> parsed(String script) {
        try {
            return Optional.ofNullable(JSON.readTree(script));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Articles are at the top, in arrays, in {@code @graph}, or what the page is about. */
    private static void articlesIn(JsonNode root, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int met = 0; !open.isEmpty() && met < MOST_NODES; met++) {
            JsonNode node = open.remove();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isArticle(node)) {
                    articles.add(node);
                }
                Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                        .map(node::path)
                        .forEach(open::add);
            }
        }
    }

    /** NewsArticle, ReportageNewsArticle, BlogPosting and all the others. */
    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        return (type.isArray() ? Stream.of(type).flatMap(NewsData::each) : Stream.of(type))
                .map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("BlogPosting") || name.endsWith("/Report"));
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    Optional<String> text(String property) {
        return articles.stream()
                .map(article -> article.path(property))
                .map(value -> value.isArray() ? value.path(0) : value)
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The names of the persons or organizations that are the property's values. */
    List<String> names(String property) {
        return articles.stream()
                .map(article -> article.path(property))
                .flatMap(value -> value.isArray() ? each(value) : Stream.of(value))
                .map(value -> value.isObject() ? value.path("name") : value)
                .map(value -> value.isArray() ? value.path(0) : value)
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        List<JsonNode> values = new ArrayList<>();
        array.forEach(values::add);
        return values.stream();
    }
}
