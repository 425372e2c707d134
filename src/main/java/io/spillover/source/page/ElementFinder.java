package io.spillover.source.page;

import java.net.URI;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes the text of the element that is said to hold an article, else of the whole page. */
final class ElementFinder implements TextFinder {

    @Override
    public String text(Document document, URI location) {
        return Stream.of("[itemprop=articleBody]", "article", "main, [role=main]")
                .map(query -> document.select(query).stream()
                        .map(PlainText::of)
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> wholePage(document.body()));
    }

    private static String wholePage(Element body) {
        return PlainText.of(body);
    }
}
