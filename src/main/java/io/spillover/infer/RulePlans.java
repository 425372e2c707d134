package io.spillover.infer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The plans of all rules, by layer. */
final class RulePlans {
    private final Dictionary dictionary;
    private final List<List<Plan>> ofConditions;
    private final List<List<Plan>> ofSettled;
    private final List<List<Plan>> ofUnsettled;
    private final List<List<Plan>> ofNothing;

    RulePlans(RuleSet rules, Dictionary dictionary) {
        this.dictionary = dictionary;
        this.ofConditions = plans(rules, rule -> Plan.ofConditions(rule).stream());
        this.ofSettled = plans(rules, rule -> Plan.ofSettled(rule).stream());
        this.ofUnsettled = plans(rules, rule -> Plan.ofUnsettled(rule).stream());
        this.ofNothing =
                plans(rules, rule -> rule.patterns().isEmpty() ? Stream.of(Plan.ofNothing(rule)) : Stream.of());
    }

    List<Plan> ofConditions(int layer) {
        return ofConditions.get(layer);
    }

    List<Plan> ofSettled(int layer) {
        return ofSettled.get(layer);
    }

    List<Plan> ofUnsettled(int layer) {
        return ofUnsettled.get(layer);
    }

    List<Plan> ofNothing(int layer) {
        return ofNothing.get(layer);
    }

    /** The number of the predicate with which a plan begins, or {@link Rows#ANY}. */
    int predicate(Plan plan) {
        return plan.seed().predicate() instanceof Term.Constant constant
                ? dictionary.number(constant.node())
                : Rows.ANY;
    }

    private static List<List<Plan>> plans(RuleSet rules, Function<InferenceRule, Stream<Plan>> of) {
        return rules.layers().stream()
                .map(layer -> layer.stream().flatMap(of).toList())
                .toList();
    }
}
