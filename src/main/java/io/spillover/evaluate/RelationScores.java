package io.spillover.evaluate;

import java.util.List;

/** Precision, recall and their harmonic mean, micro-averaged: every relation counts once. 0 where nothing is there. */
record RelationScores(double precision, double recall, double f1) {

    /** The scores of lines that hold what is in the data, what was found, or both. */
    static RelationScores of(List<ScoredLine> lines) {
        double right = lines.stream().mapToDouble(ScoredLine::score).sum();
        double found =
                lines.stream().filter(line -> !line.predicted().isEmpty()).count();
        double gold = lines.stream().filter(line -> !line.gold().isEmpty()).count();
        return new RelationScores(
                share(right, found), share(right, gold), found + gold == 0 ? 0 : 2 * right / (found + gold));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
