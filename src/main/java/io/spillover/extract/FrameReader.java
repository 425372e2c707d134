package io.spillover.extract;

import io.spillover.document.Observation.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what surrounds a figure by walking along the line of words, to the left and to the right. */
final class FrameReader {

    private static final String FILLERS = "DT|PDT|RB|RBR|RBS|JJ|JJS|PRP\\$|``|-LRB-|CD";
    private static final String PREPOSITIONS =
            "to|from|of|at|by|in|near|above|below|around|under|over|for|with|toward|towards|against|versus|vs|vs\\.|than|worth"
                    + "|on|between|past|as|into|through|across|every|within|per|after|before|about|than|compared";
    private static final String LINKS = "in|of|to|into|for|on|from|toward|towards|worth|at|by|across|per";

    /** In tokens: how far behind a figure its verb may stand. */
    private static final int REACH = 9;

    private static final int MOST_LINKS = 3;

    private final Movement movement;
    private final MetricFinder metrics;

    FrameReader(Movement movement, MetricFinder metrics) {
        this.movement = movement;
        this.metrics = metrics;
    }

    Frame read(FigureLine line, Figure figure) {
        Left left = left(line, figure);
        Optional<Integer> counted = counted(line, figure);
        return new Frame(
                figure,
                left.preposition,
                left.noun,
                left.adjacent,
                left.anchor,
                left.crossed,
                left.comma,
                counted,
                links(line, counted.map(head -> head + 1).orElse(figure.end())),
                behind(line, figure));
    }

    /** "$1 billion worth in bitcoin (BTC) to its reserves" is followed by two. */
    private static List<Frame.Link> links(FigureLine line, int begin) {
        List<Frame.Link> links = new ArrayList<>();
        int token = begin;
        while (links.size() < MOST_LINKS) {
            token = skipBracket(line, token);
            token = line.word(token).equals("worth") && line.word(token + 1).matches("of|in") ? token + 1 : token;
            if (!line.word(token).matches(LINKS)) {
                return links;
            }
            Optional<Integer> noun = line.chunkHead(skipDeterminers(line, token + 1));
            if (noun.isEmpty()) {
                return links;
            }
            links.add(new Frame.Link(line.word(token), noun.get()));
            token = noun.get() + 1;
        }
        return links;
    }

    private static int skipBracket(FigureLine line, int token) {
        boolean bracket = line.tag(token).equals("-LRB-") && line.tag(token + 2).equals("-RRB-");
        return bracket ? token + 3 : token;
    }

    private static int skipDeterminers(FigureLine line, int begin) {
        int token = begin;
        while (line.tag(token).matches("DT|PDT|RB|PRP\\$")) {
            token++;
        }
        return token;
    }

    private static Optional<Integer> counted(FigureLine line, Figure figure) {
        return line.chunkHead(behindRange(line, figure))
                .filter(head -> !line.isTime(head) || figure.quantity().unit().isEmpty());
    }

    /** "A 3-4 % dip": both ends of a range count what is behind the upper one. */
    private static int behindRange(FigureLine line, Figure figure) {
        return Stream.of(figure.end(), figure.end() + 1)
                .flatMap(token -> line.figureAt(token).stream())
                .filter(next -> figure.quantity().bound() == Bound.AT_LEAST
                        && next.quantity().bound() == Bound.AT_MOST)
                .findFirst()
                .map(Figure::end)
                .orElse(figure.end());
    }

    private static Optional<Integer> behind(FigureLine line, Figure figure) {
        for (int token = figure.end(); token < Math.min(line.size(), figure.end() + REACH); token++) {
            if (line.tag(token).matches("[.,:]|-LRB-") || line.figureAt(token).isPresent()) {
                return Optional.empty();
            }
            if (line.isVerb(token)) {
                return Optional.of(lastOfGroup(line, token));
            }
        }
        return Optional.empty();
    }

    /** "has been stolen" is "stolen". */
    private static int lastOfGroup(FigureLine line, int verb) {
        int last = verb;
        while (line.tag(last + 1).matches("VB.*|RB") && line.lemma(last).matches("be|have|do|not|\\w+ly")) {
            last++;
        }
        return line.isVerb(last) ? last : verb;
    }

    /** What is gathered on the way to the left. */
    private static final class Left {
        private String preposition = "";
        private Optional<Integer> noun = Optional.empty();
        private boolean adjacent;
        private Optional<Integer> anchor = Optional.empty();
        private Optional<Figure> crossed = Optional.empty();
        private boolean comma;
    }

    private Left left(FigureLine line, Figure figure) {
        Left left = new Left();
        int token = figure.begin() - 1;
        while (token >= 0 && isFiller(line, token)) {
            token--;
        }
        if (line.word(token).matches(PREPOSITIONS) && !movement.moves(line, token)) {
            left.preposition = line.word(token);
            token--;
            if (left.preposition.matches("with|to") && line.word(token).equals("compared")) {
                left.preposition = "compared";
                token--;
            }
            while (token >= 0 && isFiller(line, token) && !line.tag(token).startsWith("JJ")) {
                token--;
            }
        }
        if (line.word(token).equals(":") && left.preposition.isEmpty()) {
            token--;
        }
        left.adjacent = line.isNoun(token) && !line.isTime(token);
        while (token >= 0 && left.anchor.isEmpty() && !isEnd(line, token, left)) {
            token = step(line, figure, token, left);
        }
        return left;
    }

    private boolean isFiller(FigureLine line, int token) {
        return line.tag(token).matches(FILLERS)
                && line.figureAt(token).isEmpty()
                && !line.word(token).matches(PREPOSITIONS)
                && !movement.moves(line, token)
                && !line.word(token).matches("up|down");
    }

    /** A dash or semicolon parts clauses; so does a bracket that the figure is not in. */
    private static boolean isEnd(FigureLine line, int token, Left left) {
        return line.tag(token).matches(":|-RRB-|''")
                && left.crossed.isEmpty()
                && !line.word(token).equals("'s");
    }

    private int step(FigureLine line, Figure figure, int token, Left left) {
        Optional<Figure> other = line.figureAt(token);
        if (other.isPresent()) {
            left.crossed = left.crossed.or(() -> other);
            return beforeFigure(line, other.get());
        }
        // "a loss of $5 million" is no movement, "a loss of 5 %" is one
        boolean nominal = line.isNoun(token)
                && (left.comma
                        || (!figure.quantity().isRelative()
                                && metrics.named(line, token).isPresent()));
        if (movement.moves(line, token) && !nominal) {
            left.anchor = Optional.of(token);
        } else if (line.isVerb(token) && !isModifier(line, token)) {
            left.anchor = Optional.of(token);
        } else if (line.isNoun(token) && left.noun.isEmpty() && !line.isTime(token) && left.crossed.isEmpty()) {
            left.noun = Optional.of(token);
        } else if (line.tag(token).equals(",")) {
            left.comma = true;
        }
        return token - 1;
    }

    /** Past "to" in "177 % to $210 million": the preposition belongs to the figure that is crossed. */
    private static int beforeFigure(FigureLine line, Figure figure) {
        int token = figure.begin() - 1;
        return line.word(token).matches(PREPOSITIONS) ? token - 1 : token;
    }

    /** "preferred dividends", "leading bank": a participle in front of its noun. */
    private static boolean isModifier(FigureLine line, int token) {
        return line.tag(token).matches("VBN|VBG")
                && line.isNoun(token + 1)
                && line.tag(token - 1).matches("DT|PRP\\$|JJ|IN|HYPH|CC");
    }
}
