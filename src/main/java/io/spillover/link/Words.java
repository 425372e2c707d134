package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import java.util.List;
import java.util.Optional;

/** The words of a sentence that a mention covers. */
final class Words {
    /** In letters. Shorter words stay small in headlines: "of", "for". */
    private static final int SHORTEST_CAPITALISED = 4;

    private Words() {}

    static LinkedMention mention(
            AnnotatedSentence sentence,
            int begin,
            int end,
            Entity entity,
            LinkedMention.Kind kind,
            double score,
            String reason) {
        Span span = sentence.span(begin, end);
        return new LinkedMention(
                new Mention(span, sentence.quote(span), entity, score, reason),
                sentence.sentence().index(),
                begin,
                end,
                head(sentence.graph(), begin, end),
                kind);
    }

    /** Words that stand for what an antecedent names. */
    static LinkedMention anaphor(
            AnnotatedSentence sentence, int begin, int end, LinkedMention antecedent, double score) {
        boolean before = antecedent.mention().span().begin()
                < sentence.tokens().get(begin).beginPosition();
        return mention(
                sentence,
                begin,
                end,
                antecedent.entity(),
                LinkedMention.Kind.ANAPHOR,
                Math.min(score, antecedent.mention().score()),
                "stands for " + antecedent.entity().label() + ", named " + (before ? "before" : "later"));
    }

    /** The last token that hangs on a word outside the mention; the last token where the graph does not tell. */
    private static int head(SemanticGraph graph, int begin, int end) {
        for (int token = end - 1; token >= begin; token--) {
            IndexedWord word = graph.getNodeByIndexSafe(token + 1);
            if (word != null && hangsOutside(graph, word, begin, end)) {
                return token;
            }
        }
        return end - 1;
    }

    private static boolean hangsOutside(SemanticGraph graph, IndexedWord word, int begin, int end) {
        return graph.getRoots().contains(word)
                || graph.getParentList(word).stream()
                        .anyMatch(parent -> parent.index() - 1 < begin || parent.index() - 1 >= end);
    }

    /** The tokens that a span of the text begins and ends with, if it cuts none. */
    static Optional<Span> tokens(AnnotatedSentence sentence, Span span) {
        int begin = -1;
        for (int token = 0; token < sentence.tokens().size(); token++) {
            CoreLabel label = sentence.tokens().get(token);
            if (label.beginPosition() == span.begin()) {
                begin = token;
            }
            if (label.endPosition() == span.end() && begin >= 0) {
                return Optional.of(new Span(begin, token + 1));
            }
        }
        return Optional.empty();
    }

    /** "Inc.", "Ltd": what registers put behind a name. */
    static boolean isLegalForm(CoreLabel token) {
        return token.word()
                .matches(
                        "(?i:inc|corp|ltd|plc|llc|l\\.p)\\.?|Co\\.?|AG|SA|S\\.A\\.?|N\\.V\\.?|NV|SE|SpA|GmbH|Incorporated|Limited");
    }

    /** The end of a name that ends here, with "Inc." or ", Inc." where it stands behind. */
    static int endWithLegalForm(List<CoreLabel> tokens, int end) {
        int form = end < tokens.size() && tokens.get(end).word().equals(",") ? end + 1 : end;
        return form < tokens.size() && isLegalForm(tokens.get(form)) ? form + 1 : end;
    }

    static boolean isProper(CoreLabel token) {
        return token.tag().startsWith("NNP")
                && Character.isLetterOrDigit(token.word().charAt(0));
    }

    static boolean isCapitalised(CoreLabel token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }

    /** Whether the longer words of a sentence behind its first one are capitalised, most of them. */
    static boolean isTitleCase(List<CoreLabel> tokens) {
        List<CoreLabel> words = tokens.stream()
                .skip(1)
                .filter(token -> token.word().length() >= SHORTEST_CAPITALISED
                        && Character.isLetter(token.word().charAt(0)))
                .toList();
        return words.stream().filter(Words::isCapitalised).count() * 2 > words.size();
    }
}
