package io.spillover.link;

import io.spillover.document.Entity;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import io.spillover.lexicon.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An entity that bears a name, as far as the name alone tells.
 *
 * @param behind by how much the likeliest bearer is likelier; 0 for that one
 */
public record Bearer(Entity entity, Name name, double score, double behind) {

    /** All who bear a name, the likeliest first; letter case, hyphens and accents do not matter. */
    public static List<Bearer> of(Lexicon lexicon, String name) {
        List<Bearer> bearers = lexicon.named(name).stream()
                .flatMap(entry -> bearer(lexicon, entry, name))
                .sorted(Comparator.comparingDouble(Bearer::score).reversed())
                .toList();
        return bearers.stream()
                .map(bearer -> bearer.behind(bearers.get(0).score() - bearer.score()))
                .toList();
    }

    private static Stream<Bearer> bearer(Lexicon lexicon, LexiconEntry entry, String name) {
        return entry.names().stream()
                .filter(known -> lexicon.isSameName(known.text(), name))
                .map(known -> new Bearer(entry.entity(), known, Witnesses.prior(known), 0))
                .max(Comparator.comparingDouble(Bearer::score))
                .stream();
    }

    private Bearer behind(double distance) {
        return new Bearer(entity, name, score, distance);
    }

    /** Whether the name alone is enough, without a witness in the text. */
    public boolean believed() {
        return score >= LexiconNames.BELIEVED;
    }

    /** Why it ranks where it does, in words. */
    public String reason() {
        String kind = name.kind().name().toLowerCase(Locale.ROOT);
        String trust =
                switch (name.trust()) {
                    case SURE -> "";
                    case AMBIGUOUS -> ", also an ordinary word: needs one witness in the text";
                    case DOUBTFUL -> ", mostly something else: needs a sign of its own kind";
                };
        String lost = behind > 0 ? String.format(Locale.ROOT, ", behind the likeliest by %.2f", behind) : "";
        return kind + " \"" + name.text() + "\"" + trust + lost;
    }
}
