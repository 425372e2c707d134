package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.lexicon.Candidate;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.NameMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the lexicon in an article.
 *
 * <p>A name that is also an ordinary word ("Circle", "Strategy") needs support: the name recognizer takes it for a name,
 * it is capitalised where no sentence begins, or it opens a sentence as the one who acts; once it has support somewhere in the article, it is believed everywhere.
 */
final class LexiconNames {

    private final Lexicon lexicon;

    LexiconNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<LinkedMention> find(AnnotatedArticle article) {
        List<Found> found = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            for (NameMatch match : lexicon.find(sentence.sentence().text())) {
                Span inArticle = new Span(
                        match.span().begin() + sentence.sentence().span().begin(),
                        match.span().end() + sentence.sentence().span().begin());
                Words.tokens(sentence, inArticle).ifPresent(tokens -> found.add(new Found(sentence, tokens, match)));
            }
        }
        Set<String> supported = new HashSet<>();
        for (Found each : found) {
            each.match().candidates().stream()
                    .filter(candidate -> candidate.ambiguous() && isSupported(each))
                    .forEach(candidate ->
                            supported.add(candidate.entry().entity().id()));
        }
        List<LinkedMention> mentions = new ArrayList<>();
        for (Found each : found) {
            choose(each, supported).ifPresent(mentions::add);
        }
        return mentions;
    }

    private record Found(AnnotatedSentence sentence, Span tokens, NameMatch match) {
        CoreLabel first() {
            return sentence.tokens().get(tokens.begin());
        }
    }

    private static boolean isSupported(Found found) {
        if (!Words.isCapitalised(found.first())) {
            return false;
        }
        boolean title = found.sentence().sentence().section() == Section.Kind.TITLE;
        boolean recognized = !found.first().ner().equals("O");
        boolean inside = found.tokens().begin() > 0 && !hasOpeningQuote(found);
        return recognized
                || isPersonsOwn(found)
                || (!title && (inside ? Words.isProper(found.first()) : opensClause(found)));
    }

    /** "Michael Saylor's Strategy". */
    private static boolean isPersonsOwn(Found found) {
        List<CoreLabel> tokens = found.sentence().tokens();
        int begin = found.tokens().begin();
        return begin > 1
                && tokens.get(begin - 1).tag().equals("POS")
                && tokens.get(begin - 2).ner().equals("PERSON");
    }

    /** "Visa uses", "Strategy sold": a singular noun without an article that acts is a name. */
    private static boolean opensClause(Found found) {
        List<CoreLabel> tokens = found.sentence().tokens();
        int next = found.tokens().end();
        return found.first().tag().matches("NNP|NN")
                && next < tokens.size()
                && tokens.get(next).tag().matches("VBD|VBZ|MD")
                && !tokens.get(next).lemma().equals("be");
    }

    private static boolean hasOpeningQuote(Found found) {
        return found.sentence().tokens().get(found.tokens().begin() - 1).tag().equals("``");
    }

    private static Optional<LinkedMention> choose(Found found, Set<String> supported) {
        return found.match().candidates().stream()
                .filter(candidate -> !candidate.ambiguous()
                        || supported.contains(candidate.entry().entity().id()))
                .findFirst()
                .map(candidate -> mention(found, candidate));
    }

    private static LinkedMention mention(Found found, Candidate candidate) {
        boolean only = found.match().candidates().size() == 1;
        double score = (candidate.ambiguous() ? 0.8 : 0.95) * (only ? 1 : 0.8);
        return Words.mention(
                found.sentence(),
                found.tokens().begin(),
                found.tokens().end(),
                candidate.entry().entity(),
                kindOf(candidate.kind()),
                score,
                candidate.kind().name().toLowerCase(Locale.ROOT) + " of the lexicon: "
                        + candidate.name().text());
    }

    private static LinkedMention.Kind kindOf(NameKind kind) {
        return switch (kind) {
            case DEMONYM -> LinkedMention.Kind.DEMONYM;
            case PHRASE -> LinkedMention.Kind.PHRASE;
            case LABEL, ALIAS, TICKER, METONYM -> LinkedMention.Kind.NAME;
        };
    }
}
