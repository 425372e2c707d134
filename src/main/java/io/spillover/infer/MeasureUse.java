package io.spillover.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a rule uses weights: whether from a greater one it draws at least as much, as every rule in a circle of weighing
 * must, or whether it must wait until the weight is settled.
 */
final class MeasureUse {
    private final InferenceRule rule;
    private final Set<Integer> growing = new HashSet<>();
    private final Set<Integer> others = new HashSet<>();

    MeasureUse(InferenceRule rule) {
        this.rule = rule;
        measured().forEach(pattern -> Term.variablesOf(List.of(pattern.object()))
                .forEach(variable -> growing.add(variable.index())));
        assignments();
    }

    /** The conditions on weights that must be settled before the rule fires; none where more gives more. */
    List<Atom.Pattern> notMonotone() {
        boolean monotone = others.isEmpty()
                && measured().stream().allMatch(pattern -> pattern.object() instanceof Term.Variable)
                && rule.body().stream().allMatch(this::growsWithMore)
                && rule.head().stream().allMatch(this::isMeasureOrNone);
        return monotone ? List.of() : measured();
    }

    private List<Atom.Pattern> measured() {
        return rule.patterns().stream().filter(MeasureUse::isMeasure).toList();
    }

    private static boolean isMeasure(Atom.Pattern pattern) {
        return pattern.predicate() instanceof Term.Constant constant && Descriptions.isMeasure(constant.node());
    }

    /** Follows weights through what is computed of them, in whatever order the rule has it. */
    private void assignments() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Atom atom : rule.body()) {
                if (atom instanceof Atom.Assignment made
                        && made.inputs().stream().anyMatch(this::isGrowing)) {
                    grown |= (growsWithMore(made) ? growing : others)
                            .add(made.output().index());
                }
            }
        }
    }

    private boolean growsWithMore(Atom.Assignment made) {
        return switch (made.computation()) {
            case SUM, MIN, MAX -> true;
            case PRODUCT -> made.inputs().stream().noneMatch(MeasureUse::isNegative);
            case DIFFERENCE, QUOTIENT ->
                !isGrowing(made.inputs().get(1)) && made.inputs().stream().noneMatch(MeasureUse::isNegative);
            case SKOLEM -> false;
        };
    }

    private boolean growsWithMore(Atom atom) {
        if (!(atom instanceof Atom.Check check) || check.arguments().stream().noneMatch(this::isGrowing)) {
            return true;
        }
        return switch (check.condition()) {
            case GREATER_THAN, AT_LEAST -> !isGrowing(check.arguments().get(1));
            case LESS_THAN, AT_MOST -> !isGrowing(check.arguments().get(0));
            case EQUAL, NOT_EQUAL -> false;
            case IS_LITERAL, NOT_LITERAL -> true;
        };
    }

    private boolean isMeasureOrNone(Atom.Pattern conclusion) {
        return !isGrowing(conclusion.object()) || isMeasure(conclusion);
    }

    private boolean isGrowing(Term term) {
        return term instanceof Term.Variable variable && growing.contains(variable.index());
    }

    private static boolean isNegative(Term term) {
        return term instanceof Term.Constant constant
                && Values.number(constant.node())
                        .filter(number -> number.signum() < 0)
                        .isPresent();
    }
}
