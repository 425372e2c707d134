package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import io.spillover.lexicon.Candidate;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.NameMatch;
import java.util.EnumSet;
import java.util.List;
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

    private final Lexicon lexicon;

    KnownNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void tag(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        int offset = tokens.get(0).beginPosition();
        String text = sentence.get(CoreAnnotations.TextAnnotation.class);
        for (NameMatch match : lexicon.find(text)) {
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
}
