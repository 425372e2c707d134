package io.spillover.extract;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import io.spillover.document.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A TokensRegex pattern over a sentence in which each mention is one token, its types being the token's {@code ner}.
 *
 * <p>Groups: {@code (?$subject ...)}, {@code (?$object ...)} and, where another word decides the factuality,
 * {@code (?$trigger ...)}.
 */
final class TextPattern implements ClaimPattern {

    private final PatternLine line;
    private final TokenSequencePattern pattern;
    private final Nominals nominals;

    TextPattern(PatternLine line, Nominals nominals) {
        this.line = line;
        this.pattern = TokenSequencePattern.compile(line.text());
        this.nominals = nominals;
    }

    @Override
    public PatternLine line() {
        return line;
    }

    @Override
    public List<Match> in(Scene scene, MentionTokens tokens) {
        List<Match> matches = new ArrayList<>();
        TokenSequenceMatcher matcher = pattern.getMatcher(tokens.labels());
        while (matcher.find()) {
            List<Mention> subjects = mentions(scene, tokens, matcher, "$subject");
            List<Mention> objects = mentions(scene, tokens, matcher, "$object");
            trigger(scene, tokens, matcher).ifPresent(word -> matches.add(new Match(word, subjects, objects)));
        }
        return matches;
    }

    private static Optional<IndexedWord> trigger(Scene scene, MentionTokens tokens, TokenSequenceMatcher matcher) {
        for (String group : List.of("$trigger", "$object", "$subject")) {
            List<CoreLabel> words = labels(matcher, group);
            if (!words.isEmpty()) {
                return tokens.head(scene, words.get(words.size() - 1));
            }
        }
        return Optional.empty();
    }

    private List<Mention> mentions(Scene scene, MentionTokens tokens, TokenSequenceMatcher matcher, String group) {
        List<CoreLabel> words = labels(matcher, group);
        if (words.isEmpty()) {
            return List.of();
        }
        return tokens.head(scene, words.get(words.size() - 1))
                .map(head -> nominals.resolve(scene, head))
                .orElse(List.of());
    }

    private static List<CoreLabel> labels(TokenSequenceMatcher matcher, String group) {
        return Optional.ofNullable(matcher.groupNodes(group)).orElse(List.of()).stream()
                .map(CoreLabel.class::cast)
                .toList();
    }
}
