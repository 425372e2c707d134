package io.spillover.source.feed;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads XML, ill-formed XML too, as a tree of bounded size and depth. Reads nothing but the text it is given. */
final class XmlTree {
    private static final int MOST_TAGS = 500_000;
    private static final int DEEPEST = 200;

    private XmlTree() {}

    /** The tree, or why there is none: the end of the sentence "The feed …". */
    record Parsed(Optional<Document> document, Optional<String> refusal) {}

    static Parsed of(String text) {
        long tags = text.chars().filter(c -> c == '<').limit(MOST_TAGS + 1).count();
        if (tags > MOST_TAGS) {
            return refused("has more than " + MOST_TAGS + " tags");
        }
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        int[] depth = {0};
        NodeTraversor.traverse((node, at) -> depth[0] = Math.max(depth[0], at), document);
        return depth[0] > DEEPEST
                ? refused("is nested " + depth[0] + " deep, and at most " + DEEPEST + " is read")
                : new Parsed(Optional.of(document), Optional.empty());
    }

    private static Parsed refused(String why) {
        return new Parsed(Optional.empty(), Optional.of(why));
    }
}
