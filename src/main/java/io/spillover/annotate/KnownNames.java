package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import io.spillover.lexicon.Candidate;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.NameMatch;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the tagger which words are names, before the parser reads them.
 *
 * <p>CoreNLP's tagger takes "OpenAI" for a common noun and "Anthropic" for an adjective, and the parser then loses the
 * clause around them ("as OpenAI and Anthropic have avoided China"). A capitalised name that the lexicon is sure of is a
 * proper noun.
 */
final class KnownNames {

    private static final Set<NameKind> NAMES = EnumSet.of(NameKind.LABEL, NameKind.ALIAS, NameKind.TICKER);

    /** In letters, of a word that is taken for a whole name. */
    private static final int SHORTEST = 4;

    private final Lexicon lexicon;

    KnownNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Where the tokens of sure names begin, as offsets into the article's text. */
    Set<Integer> beginnings(List<CoreMap> sentences) {
        Set<Integer> beginnings = new HashSet<>();
        for (CoreMap sentence : sentences) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            int offset = tokens.get(0).beginPosition();
            for (NameMatch match : names(sentence)) {
                if (!match.best().ambiguous() && match.best().kind() != NameKind.PHRASE) {
                    tokens.stream()
                            .map(CoreLabel::beginPosition)
                            .filter(at -> at >= match.span().begin() + offset
                                    && at < match.span().end() + offset)
                            .forEach(beginnings::add);
                }
            }
        }
        return beginnings;
    }

    /** Tags the sentences of an article. */
    void tag(List<CoreMap> sentences) {
        List<Named> named = sentences.stream()
                .map(sentence -> new Named(sentence.get(CoreAnnotations.TokensAnnotation.class), names(sentence)))
                .toList();
        Set<String> shortNames = shortNames(named);
        for (Named sentence : named) {
            tag(sentence);
            sentence.tokens().stream()
                    .filter(token ->
                            shortNames.contains(token.word()) && token.tag().matches("JJ|NN|VB|VBP"))
                    .forEach(token -> token.setTag("NNP"));
        }
    }

    /**
     * "Epic" of "Epic Games", named elsewhere: the first words of organizations' names, if the article has them in capitals
     * alone.
     */
    private static Set<String> shortNames(List<Named> sentences) {
        Set<String> firstWords = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Named sentence : sentences) {
            for (NameMatch match : sentence.names()) {
                int space = match.text().indexOf(' ');
                if (space >= SHORTEST
                        && NAMES.contains(match.best().kind())
                        && !match.best().ambiguous()
                        && match.best().entry().entity().id().startsWith("organization/")) {
                    firstWords.add(match.text().substring(0, space));
                }
            }
            sentence.tokens().forEach(token -> words.add(token.word()));
        }
        firstWords.removeIf(word -> words.contains(word.toLowerCase(Locale.ROOT)));
        return firstWords;
    }

    private static void tag(Named sentence) {
        List<CoreLabel> tokens = sentence.tokens();
        int offset = tokens.get(0).beginPosition();
        for (NameMatch match : sentence.names()) {
            Candidate best = match.best();
            if (NAMES.contains(best.kind()) && !best.ambiguous()) {
                int begin = match.span().begin() + offset;
                int end = match.span().end() + offset;
                tokens.stream()
                        .filter(token -> token.beginPosition() >= begin && token.endPosition() <= end)
                        .filter(token -> Character.isUpperCase(token.word().codePointAt(0)))
                        .filter(token -> !token.tag().matches("NNP.*|CC|IN|DT|POS|CD"))
                        .forEach(token -> token.setTag("NNP"));
            }
        }
    }

    private List<NameMatch> names(CoreMap sentence) {
        return lexicon.find(sentence.get(CoreAnnotations.TextAnnotation.class));
    }

    /** A sentence's tokens, and what the lexicon knows in it. */
    private record Named(List<CoreLabel> tokens, List<NameMatch> names) {}
}
