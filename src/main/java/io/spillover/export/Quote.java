package io.spillover.export;

import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Vocabulary;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;

/**
 * The words of an article that say something, so that they can be found again in its text.
 *
 * @param of the claim or figure
 * @param prefix the words just before
 * @param suffix the words just after
 * @param start in Unicode code points, as Web Annotations count; the store's own offsets are UTF-16
 */
record Quote(Node of, Node article, String exact, String prefix, String suffix, int start, int end) {

    private static final int AROUND = 32;

    /** None of what has no sentence behind it. */
    static Optional<Quote> of(Thing said, String text) {
        OptionalInt begin = index(said, ReusedTerms.NIF_BEGIN_INDEX);
        OptionalInt end = index(said, ReusedTerms.NIF_END_INDEX);
        Optional<Node> article = said.value(ReusedTerms.NIF_REFERENCE_CONTEXT);
        if (said.value(Vocabulary.SENTENCE).isEmpty()
                || begin.isEmpty()
                || end.isEmpty()
                || article.isEmpty()
                || end.getAsInt() > text.length()) {
            return Optional.empty();
        }
        int from = begin.getAsInt();
        int to = end.getAsInt();
        return Optional.of(new Quote(
                said.node(),
                article.get(),
                text.substring(from, to),
                text.substring(whole(text, Math.max(0, from - AROUND)), from),
                text.substring(to, whole(text, Math.min(text.length(), to + AROUND))),
                text.codePointCount(0, from),
                text.codePointCount(0, to)));
    }

    private static OptionalInt index(Thing said, Node property) {
        return said.value(property).stream()
                .mapToInt(literal -> Integer.parseInt(literal.getLiteralLexicalForm()))
                .findFirst();
    }

    /** Not amid a character of two units. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
