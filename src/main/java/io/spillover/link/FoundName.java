package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.lexicon.NameMatch;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * A name of the lexicon where it stands, not yet decided whom it means.
 *
 * @param tokens of the sentence, from 0
 */
record FoundName(AnnotatedSentence sentence, Span tokens, NameMatch match) {

    CoreLabel first() {
        return sentence.tokens().get(tokens.begin());
    }

    /** Whether it stands in a headline that capitalises its words, so that capitals say nothing. */
    boolean inCapitalisedTitle() {
        return sentence.sentence().section() == Section.Kind.TITLE && Words.isTitleCase(sentence.tokens());
    }

    boolean isWritten(IntPredicate with) {
        return match.text().codePoints().anyMatch(with);
    }

    /** The token behind the name, counted from 1, or none. */
    boolean isFollowedBy(int distance, String words) {
        int at = tokens.end() + distance - 1;
        return at < sentence.tokens().size() && sentence.tokens().get(at).word().matches(words);
    }

    /** The word behind the name, behind its "'s" where it has one, in lower case; empty at the end. */
    String next() {
        List<CoreLabel> all = sentence.tokens();
        int at = tokens.end();
        if (at < all.size() && all.get(at).tag().equals("POS")) {
            at++;
        }
        return at < all.size() ? all.get(at).word().toLowerCase(Locale.ROOT) : "";
    }

    boolean isPrecededBy(String words) {
        return tokens.begin() > 0
                && sentence.tokens().get(tokens.begin() - 1).word().matches(words);
    }

    List<CoreLabel> words() {
        return sentence.tokens().subList(tokens.begin(), tokens.end());
    }
}
