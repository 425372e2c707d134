package io.spillover.source.page;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text that HTML shows, a paragraph a line, without what is there to navigate, to fill in or to look at. */
public final class PlainText {
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "form",
            "button",
            "select",
            "textarea",
            "input",
            "nav",
            "aside",
            "footer",
            "figure",
            "figcaption",
            "menu",
            "dialog");
    private static final Set<String> NO_TEXT_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "alert");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "main",
            "blockquote",
            "pre",
            "address",
            "title",
            "body");
    private static final Set<String> CELLS = Set.of("td", "th");

    private PlainText() {}

    /** Of a part of a page. */
    public static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element element) {
        Lines lines = new Lines();
        element.filter(lines);
        return lines.text();
    }

    private static final class Lines implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (depth > 0 && isNoText(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            separate(element);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void separate(Element element) {
            if (LINES.contains(element.normalName())) {
                text.append('\n');
            } else if (CELLS.contains(element.normalName())) {
                text.append(' ');
            }
        }

        /** White space is one space, line feeds too: lines are made by elements alone. */
        private void add(String words) {
            words.codePoints().forEach(c -> text.appendCodePoint(Character.isWhitespace(c) || c == 0xa0 ? ' ' : c));
        }

        String text() {
            StringBuilder kept = new StringBuilder();
            text.toString()
                    .lines()
                    .map(line -> line.replaceAll(" +", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> kept.append(line).append('\n'));
            return kept.toString().strip();
        }
    }

    private static boolean isNoText(Element element) {
        return NO_TEXT.contains(element.normalName())
                || NO_TEXT_ROLES.contains(element.attr("role"))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
