package io.spillover.evaluate;

import io.spillover.document.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A name that is labelled as an organization's or a product's.
 *
 * @param kind {@code ORG} or {@code PRO}
 * @param span UTF-16 offsets into the article's text
 * @param page last part of the DBpedia page's address, as {@code Airbus_Group}
 */
record NamedMention(String kind, Span span, String text, Optional<String> page) {

    /** The names of a file, in the order of the text. Where several labelled phrases end in one name, the shortest counts. */
    static List<NamedMention> of(NafFile file) {
        Map<Span, NamedMention> names = new LinkedHashMap<>();
        List<NafMention> shortestFirst = file.mentions().stream()
                .sorted(Comparator.comparingInt(mention -> mention.end() - mention.begin()))
                .toList();
        List<Span> seen = new ArrayList<>();
        for (NafMention mention : shortestFirst) {
            NameSpan.within(file.words(), mention).ifPresent(words -> {
                boolean joined =
                        seen.stream().anyMatch(part -> part.begin() == words.begin() && joins(file, part.end()));
                seen.add(words);
                if (!joined) {
                    Span span = file.words()
                            .get(words.begin())
                            .span()
                            .union(file.words().get(words.end() - 1).span());
                    names.putIfAbsent(
                            span,
                            new NamedMention(
                                    mention.type(),
                                    span,
                                    span.of(file.article().text()),
                                    mention.page().map(NamedMention::title)));
                }
            });
        }
        return names.values().stream()
                .filter(name -> name.kind().equals("ORG") || name.kind().equals("PRO"))
                .sorted(Comparator.comparingInt(name -> name.span().begin()))
                .toList();
    }

    /** Two names that "and" joins are labelled together too; the two are counted, not their union. */
    private static boolean joins(NafFile file, int word) {
        return word < file.words().size() && file.words().get(word).text().matches("and|or|,");
    }

    private static String title(String page) {
        return URLDecoder.decode(page.substring(page.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    }
}
