package io.spillover.source.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta tags of a page by their names: OpenGraph's, Dublin Core's, and those that newsrooms' tools agree on. */
final class MetaTags {
    private final Map<String, String> values = new HashMap<>();

    MetaTags(Document document) {
        for (Element tag : document.select("meta[content]")) {
            String content = tag.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop")) {
                String name = tag.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    values.putIfAbsent(name, content);
                }
            }
        }
    }

    /** The first of these that says something. */
    Optional<String> first(String... names) {
        return Arrays.stream(names).map(values::get).filter(Objects::nonNull).findFirst();
    }
}
