package io.spillover.source.feed;

import io.spillover.source.fetch.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** What an element of a feed says: as HTML, as plain text, as an address; each as its attributes ask for. */
final class ElementText {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\w+|\\w+);");

    private ElementText() {}

    /** Escaped, in CDATA, as elements, or in Base64: HTML in the end. */
    static String html(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isEncodedType(type)) {
            return fromBase64(element.wholeText());
        }
        if (!element.children().isEmpty()) {
            return element.html();
        }
        String text = element.wholeText().strip();
        boolean plain = type.equals("text") || (type.equals("text/plain") && !mode.equals("escaped"));
        return plain ? Entities.escape(text) : text;
    }

    /** A title often holds HTML that its version has no place for; what looks like none is taken as it is. */
    static String plain(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        String html = html(element);
        boolean plain = element.children().isEmpty()
                && (type.equals("text") || !MARKUP.matcher(html).find());
        return plain
                ? oneLine(element.children().isEmpty() && !type.equals("text") ? html : decoded(html))
                : text(html);
    }

    private static String decoded(String escaped) {
        return Parser.unescapeEntities(escaped, false);
    }

    private static String text(String html) {
        return oneLine(Jsoup.parseBodyFragment(html).text());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Atom's rule: no type of text, and neither of XML, is in Base64. */
    private static boolean isEncodedType(String type) {
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("/xml") && !type.endsWith("+xml");
    }

    private static String fromBase64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The address that links within an element are seen from: each {@code xml:base} from the one around it. */
    static URI base(Element element, URI document) {
        Deque<String> written = new ArrayDeque<>();
        for (Element each = element; each != null; each = each.parent()) {
            if (each.hasAttr("xml:base")) {
                written.push(each.attr("xml:base"));
            }
        }
        URI base = document;
        for (String each : written) {
            base = WebAddress.resolve(base, each).orElse(base);
        }
        return base;
    }

    /** The language that an element is said to be in, by itself or around it; an empty name says that it is in none. */
    static Optional<String> language(Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (each.hasAttr("xml:lang")) {
                return Optional.of(each.attr("xml:lang").strip().replace('_', '-'));
            }
        }
        return Optional.empty();
    }
}
