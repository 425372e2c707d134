package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.NameMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of the lexicon in an article, each linked to the likeliest of those who bear it, or to nobody where the word is
 * likelier no name.
 *
 * <p>Two passes: the first collects what speaks for each bearer anywhere in the article ({@link Witnesses}), the second
 * decides every place by it, so that an article means one thing by a name.
 */
final class LexiconNames {

    /** Below, the words are taken for ordinary ones. The same for every bearer, so that scores can be compared. */
    static final double BELIEVED = 0.6;

    private final Lexicon lexicon;
    private final NameSigns signs = new NameSigns();
    private final OrdinaryCompounds compounds = new OrdinaryCompounds();

    LexiconNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<LinkedMention> find(AnnotatedArticle article) {
        List<FoundName> found = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            for (NameMatch match : lexicon.find(sentence.sentence().text())) {
                Span inArticle = new Span(
                        match.span().begin() + sentence.sentence().span().begin(),
                        match.span().end() + sentence.sentence().span().begin());
                Words.tokens(sentence, inArticle)
                        .map(tokens -> new FoundName(sentence, tokens, match))
                        .filter(name -> !compounds.covers(
                                sentence.tokens(),
                                name.tokens().begin(),
                                name.tokens().end()))
                        .ifPresent(found::add);
            }
        }
        Witnesses witnesses = Witnesses.of(lexicon, signs, found);
        List<LinkedMention> mentions = new ArrayList<>();
        for (FoundName each : found) {
            choose(each, witnesses).ifPresent(mentions::add);
        }
        return mentions;
    }

    private static Optional<LinkedMention> choose(FoundName found, Witnesses witnesses) {
        List<Belief> beliefs = found.match().candidates().stream()
                .map(candidate -> witnesses.belief(found, candidate))
                .sorted(Comparator.comparingDouble(Belief::score).reversed())
                .toList();
        Belief best = beliefs.get(0);
        return best.score() < BELIEVED
                ? Optional.empty()
                : Optional.of(
                        mention(found, best, beliefs.size() > 1 ? Optional.of(beliefs.get(1)) : Optional.empty()));
    }

    private static LinkedMention mention(FoundName found, Belief best, Optional<Belief> rival) {
        String lost = rival.map(other -> String.format(
                        Locale.ROOT,
                        "; before %s by %.2f",
                        other.candidate().entry().entity().id(),
                        best.score() - other.score()))
                .orElse("");
        return Words.mention(
                found.sentence(),
                found.tokens().begin(),
                endWithLegalForm(found, best),
                best.candidate().entry().entity(),
                kindOf(found, best.candidate().kind()),
                Math.min(best.score(), 1),
                best.reason() + lost);
    }

    /** "Acme, Inc." and "Acme Corp." are the name whole. */
    private static int endWithLegalForm(FoundName found, Belief best) {
        int end = found.tokens().end();
        List<CoreLabel> tokens = found.sentence().tokens();
        if (!best.candidate().entry().entity().id().startsWith("organization/")
                || best.candidate().kind() == NameKind.PHRASE) {
            return end;
        }
        return Words.endWithLegalForm(tokens, end);
    }

    private static LinkedMention.Kind kindOf(FoundName found, NameKind kind) {
        return switch (kind) {
            case DEMONYM -> LinkedMention.Kind.DEMONYM;
            case PHRASE -> LinkedMention.Kind.PHRASE;
            case LABEL, ALIAS, TICKER, METONYM ->
                found.isWritten(Character::isUpperCase) || found.isWritten(Character::isDigit)
                        ? LinkedMention.Kind.NAME
                        : LinkedMention.Kind.PHRASE;
        };
    }
}
