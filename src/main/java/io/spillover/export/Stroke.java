package io.spillover.export;

import java.util.Locale;

/**
 * How an edge is drawn: what is denied dashed, what is only possible or under a condition dotted, what rules drew thinner
 * and in another colour.
 *
 * @param colour six hexadecimal digits behind a hash sign
 */
record Stroke(String colour, double width, Line line) {

    /** A kind of line. */
    enum Line {
        SOLID,
        DASHED,
        DOTTED
    }

    static final double THICK = 1.6;
    static final double THIN = 0.9;
    static final String ASSERTED = "#5f6b7a";
    static final String INFERRED = "#c2571a";
    static final String DENIED = "#b3261e";
    static final String BACKGROUND = "#c4cad1";

    static Stroke of(Edge edge) {
        Line line = line(edge);
        return switch (edge.origin()) {
            case INFERRED -> new Stroke(INFERRED, THIN, line);
            case BACKGROUND -> new Stroke(BACKGROUND, THIN, line);
            case ASSERTED -> new Stroke(line == Line.DASHED ? DENIED : ASSERTED, THICK, line);
        };
    }

    /** By the surest that is said: what is asserted and denied in one is a solid line. */
    private static Line line(Edge edge) {
        if (edge.has("asserted") || edge.has("probable") || edge.has("actual")) {
            return Line.SOLID;
        }
        if (edge.has("denied") || edge.has("former")) {
            return Line.DASHED;
        }
        return edge.has("possible") || edge.has("conditional") || edge.has("hypothetical") ? Line.DOTTED : Line.SOLID;
    }

    /** The word of yEd for the line. */
    String yEd() {
        return switch (line) {
            case SOLID -> "line";
            case DASHED -> "dashed";
            case DOTTED -> "dotted";
        };
    }

    /** Lengths of dashes and gaps in pixels; empty for a line without gaps. */
    String dashes() {
        return switch (line) {
            case SOLID -> "";
            case DASHED -> "6 4";
            case DOTTED -> "0.5 3.5";
        };
    }

    /** The word of DOT and of Cytoscape for the line. */
    String word() {
        return line.name().toLowerCase(Locale.ROOT);
    }
}
