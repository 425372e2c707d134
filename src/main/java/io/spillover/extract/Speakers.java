package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.stream.IntStream;

/** Tells who only says a figure from whose figure it is. */
final class Speakers {

    /** In tokens: how long an apposition is ("Jane Roe, an analyst at a bank, said"). */
    private static final int REACH = 12;

    private final TypeHierarchy types;
    private final WordList governors = WordList.named("governors");

    Speakers(TypeHierarchy types) {
        this.types = types;
    }

    /** "S&P Global noted", "according to Reuters": who says it is not whose it is. */
    boolean reports(FigureLine line, LinkedMention mention) {
        int verb = mention.end();
        while (line.tag(verb).matches("RB|MD|,")
                || line.isSymbol(verb)
                || line.word(verb).matches("research|data|analysts?|report|economists?")) {
            verb++;
        }
        verb = behindApposition(line, mention, verb);
        boolean says = line.tag(verb).matches("VBD|VBZ|VBP")
                && governors.meaning(line.lemma(verb)).filter("report"::equals).isPresent()
                && (!line.lemma(verb).matches("add|report|post|see|find|note")
                        || line.word(verb + 1).matches("that|just"));
        boolean source = line.word(mention.begin() - 1).equals("per")
                || line.word(mention.begin() - 2).equals("according")
                || line.word(mention.begin() - 3).equals("according");
        return says || source;
    }

    /** "Jane Roe, an analyst at a bank, said". */
    private int behindApposition(FigureLine line, LinkedMention mention, int verb) {
        boolean person = types.isA(mention.entity().type(), "Person")
                && line.tag(mention.end()).equals(",");
        if (!person) {
            return verb;
        }
        return IntStream.range(mention.end() + 1, mention.end() + REACH)
                .filter(token -> line.tag(token).equals(","))
                .map(comma -> comma + 1)
                .findFirst()
                .orElse(verb);
    }

    /** "The bank kept its $30 target": a target is of whom is rated. */
    boolean ratesOthers(FigureLine line, LinkedMention mention) {
        int verb = mention.end();
        while (line.tag(verb).matches("RB|MD")) {
            verb++;
        }
        return line.tag(mention.begin()).equals("PRP$")
                || line.lemma(verb)
                        .matches(
                                "keep|reiterate|maintain|lower|raise|cut|set|lift|hike|slash|trim|boost|assign|reaffirm");
    }
}
