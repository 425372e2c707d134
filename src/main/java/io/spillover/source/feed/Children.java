package io.spillover.source.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The children of an element by their names, as {@link FeedNames} has them. */
final class Children {
    private final Map<String, List<Element>> byName = new LinkedHashMap<>();

    Children(Element parent) {
        for (Element child : parent.children()) {
            byName.computeIfAbsent(FeedNames.of(child), name -> new ArrayList<>())
                    .add(child);
        }
    }

    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Of the first of these names that says anything, the first element that does. */
    Optional<Element> first(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> all(name).stream()
                        .filter(element -> !element.wholeText().isBlank())
                        .limit(1))
                .findFirst();
    }

    Optional<String> text(String... names) {
        return first(names).map(element -> element.wholeText().strip());
    }
}
