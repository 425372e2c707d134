package io.spillover.infer;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The plans of all rules, by layer. Immutable; threads may share one. */
final class RulePlans {
    private final List<List<Plan>> ofConditions;
    private final List<List<Plan>> ofSettled;
    private final List<List<Plan>> ofUnsettled;
    private final List<List<Plan>> ofNothing;

    private final ConclusionKinds kinds;
    private final Constants constants = new Constants();
    private final IdentityHashMap<Plan, Places> places = new IdentityHashMap<>();

    RulePlans(List<List<InferenceRule>> layers) {
        this.kinds = ConclusionKinds.of(layers);
        this.ofConditions = plans(layers, rule -> Plan.ofConditions(rule).stream());
        this.ofSettled = plans(layers, rule -> Plan.ofSettled(rule).stream());
        this.ofUnsettled = plans(layers, rule -> Plan.ofUnsettled(rule).stream());
        this.ofNothing =
                plans(layers, rule -> rule.patterns().isEmpty() ? Stream.of(Plan.ofNothing(rule)) : Stream.of());
        Stream.of(ofConditions, ofSettled, ofUnsettled, ofNothing)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .forEach(plan -> places.put(plan, Places.of(plan, constants)));
    }

    /** The numbers of all that rules name. */
    Constants constants() {
        return constants;
    }

    /** The terms of a plan by those numbers. */
    Places places(Plan plan) {
        return Objects.requireNonNull(places.get(plan));
    }

    /** What rules may conclude. */
    ConclusionKinds kinds() {
        return kinds;
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

    private static List<List<Plan>> plans(List<List<InferenceRule>> layers, Function<InferenceRule, Stream<Plan>> of) {
        return layers.stream().map(layer -> layer.stream().flatMap(of).toList()).toList();
    }
}
