package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import io.spillover.document.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** A Semgrex pattern over the logical form, with the nodes {@code trigger}, {@code subject} and {@code object}. */
final class TreePattern implements ClaimPattern {

    private final PatternLine line;
    private final SemgrexPattern pattern;
    private final Nominals nominals;

    TreePattern(PatternLine line, Nominals nominals) {
        this.line = line;
        this.pattern = SemgrexPattern.compile(line.text());
        this.nominals = nominals;
    }

    @Override
    public PatternLine line() {
        return line;
    }

    /** None in a sentence that was too long to be parsed. */
    @Override
    public List<Match> in(Scene scene, MentionTokens tokens) {
        if (scene.loose().getRoots().isEmpty()) {
            return List.of();
        }
        LinkedHashSet<Match> matches = new LinkedHashSet<>();
        SemgrexMatcher matcher = pattern.matcher(scene.loose());
        while (matcher.find()) {
            Optional<IndexedWord> subject = Optional.ofNullable(matcher.getNode("subject"));
            Optional<IndexedWord> object = Optional.ofNullable(matcher.getNode("object"));
            IndexedWord trigger = Optional.ofNullable(matcher.getNode("trigger"))
                    .or(() -> object)
                    .or(() -> subject)
                    .orElseThrow(() -> new IllegalStateException("The pattern " + line.name() + " names no node"));
            matches.add(new Match(trigger, mentions(scene, subject, "subject"), mentions(scene, object, "object")));
        }
        return new ArrayList<>(matches);
    }

    private List<Mention> mentions(Scene scene, Optional<IndexedWord> word, String role) {
        boolean literal = role.equals(line.options().get("literal"));
        return word.map(found -> literal ? nominals.literal(scene, found) : nominals.resolve(scene, found))
                .orElse(List.of());
    }
}
