package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.TypeHierarchy;
import java.util.Optional;

/**
 * Finds owners of figures that no name stands for: "the model" is what the article is about, "39 validators were
 * slashed" is of the validators themselves.
 */
final class PlainOwners {

    /** How sure it is that a plain noun is worth an entity. */
    private static final double UNSURE = 0.4;

    /** In tokens: how far behind "stolen" stands what was robbed. */
    private static final int BEHIND = 8;

    private final TypeHierarchy types;
    private final WordList described = WordList.named("described");
    private final WordList parts = WordList.named("parts");
    private final WordList wholes = WordList.named("wholes");

    PlainOwners(TypeHierarchy types) {
        this.types = types;
    }

    /** Whether the subject is a description without a name ("the model") or a pronoun that stands for a fact ("this"). */
    boolean isDescribed(FigureLine line, Measurement measurement) {
        return Subjects.all(line, measurement.anchor()).stream()
                        .anyMatch(token -> token != measurement.metric().token() && describes(line, token))
                || isThis(line, measurement.anchor());
    }

    private boolean describes(FigureLine line, int token) {
        if (!line.isNoun(token) || line.mentionAt(token).isPresent()) {
            return false;
        }
        String before = line.word(line.chunkBegin(token) - 1);
        boolean definite = before.matches("the|this|its|our") && described.contains(line.lemma(token));
        boolean part = token == 0 && parts.contains(line.word(token));
        return definite || part;
    }

    /** "This increased it by 57 days". */
    private static boolean isThis(FigureLine line, int verb) {
        return line.isVerb(verb) && line.word(verb - 1).matches("this|that") && verb == 1;
    }

    /** The plain noun that a figure is of: the robbed, the counted, the only subject, or a market. */
    Optional<Mention> named(FigureLine line, Measurement measurement) {
        if (line.isTitle()) {
            return Optional.empty();
        }
        if (measurement.metric().name().equals("stolen")) {
            return robbed(line, measurement);
        }
        return counted(line, measurement).or(() -> subject(line, measurement));
    }

    private Optional<Mention> robbed(FigureLine line, Measurement measurement) {
        int from = measurement.metric().token();
        for (int token = from + 1; token < Math.min(line.size(), from + BEHIND); token++) {
            if (line.word(token).equals("from")) {
                int begin = line.figureAt(token + 1).map(Figure::end).orElse(token + 1);
                return line.chunkHead(begin).filter(head -> !line.isTime(head)).map(head -> coined(line, head));
            }
        }
        return Optional.empty();
    }

    /** "39 validators were slashed", "stolen from 7,300 addresses". */
    private Optional<Mention> counted(FigureLine line, Measurement measurement) {
        int noun = measurement.metric().token();
        boolean passive = line.lemma(noun + 1).matches("be|have")
                || (line.word(noun + 1).equals("out") && line.word(noun + 2).equals("of"));
        boolean counts = line.isNoun(noun)
                && line.tag(noun).equals("NNS")
                && measurement
                        .value()
                        .filter(value -> isRightBefore(line, value, noun))
                        .isPresent()
                && line.mentionAt(noun).isEmpty();
        boolean robbed = line.word(beforeFigure(line, noun)).equals("from")
                && line.lemma(beforeFigure(line, noun) - 1).equals("steal");
        return Optional.of(noun).filter(head -> counts && (passive || robbed)).map(head -> coined(line, head));
    }

    private static int beforeFigure(FigureLine line, int noun) {
        return line.figureAt(line.chunkBegin(noun) - 1).map(Figure::begin).orElse(noun) - 1;
    }

    private static boolean isRightBefore(FigureLine line, Quantity value, int noun) {
        return line.figureAt(line.chunkBegin(noun) - 1)
                .filter(figure -> figure.quantity().core().equals(value.core()))
                .isPresent();
    }

    /** "One validator lost $1,300", "the market could reach $5 billion". */
    private Optional<Mention> subject(FigureLine line, Measurement measurement) {
        return Subjects.of(line, measurement.anchor())
                .filter(noun -> line.isVerb(measurement.anchor()) && line.isNoun(noun))
                .filter(noun -> line.mentionAt(noun).isEmpty() && !line.isTime(noun))
                .filter(noun -> wholes.contains(line.lemma(noun)) || isOne(line, noun))
                .map(noun -> coined(line, noun));
    }

    private static boolean isOne(FigureLine line, int noun) {
        return line.word(line.chunkBegin(noun) - 1).equals("one")
                || line.word(line.chunkBegin(noun)).equals("one");
    }

    private Mention coined(FigureLine line, int head) {
        int begin = line.chunkBegin(head);
        Span span = line.span(begin).union(line.span(head));
        String name = line.scene().annotated().quote(span);
        Entity entity = new Entity(EntityId.of(types, "Entity", name), name, "Entity", Entity.Origin.COINED);
        return new Mention(span, name, entity, UNSURE, "the noun itself, which no name stands for");
    }
}
