package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** On random small graphs and rules the engine draws what Jena's own draws, and every proof checks. */
class EnginePropertiesTest {
    private static final String BASE = RandomRules.BASE;

    @Property(tries = 300)
    void the_same_follows_as_by_the_engine_of_jena(
            @ForAll("graphs") Set<Triple> facts, @ForAll("rules") List<String> rules) {
        assertThat(new HashSet<>(infer(facts, rules).triples())).isEqualTo(inferByJena(facts, rules));
    }

    @Property(tries = 300)
    void every_proof_checks_and_everything_drawn_has_one_that_goes_back_to_facts(
            @ForAll("graphs") Set<Triple> facts, @ForAll("rules") List<String> rules) {
        Inference inference = infer(facts, rules);
        Set<Triple> proved = new HashSet<>(facts);
        boolean grown = true;
        while (grown) {
            grown = inference.firings().stream()
                    .filter(firing -> proved.containsAll(firing.premises()))
                    .map(firing -> proved.addAll(firing.conclusions()))
                    .reduce(false, Boolean::logicalOr);
        }
        assertThat(proved).containsAll(inference.triples());
        assertThat(inference.firings()).doesNotHaveDuplicates().allSatisfy(firing -> assertThat(proved)
                .containsAll(firing.premises()));
    }

    @Property(tries = 200)
    void what_follows_does_not_hang_on_the_order_of_the_rules(
            @ForAll("graphs") Set<Triple> facts, @ForAll("rules") List<String> rules) {
        List<String> reversed = IntStream.range(0, rules.size())
                .mapToObj(number -> rules.get(rules.size() - 1 - number))
                .toList();
        assertThat(proofs(infer(facts, reversed))).isEqualTo(proofs(infer(facts, rules)));
    }

    @Property(tries = 200)
    void an_absence_is_what_nothing_fills(
            @ForAll("graphs") Set<Triple> facts, @ForAll("rulesOfNamedPredicates") List<String> rules) {
        List<String> withAbsence = new ArrayList<>(rules);
        withAbsence.add("(?x <https://example.org/p0> ?y) noValue(?y <https://example.org/p1> ?z)"
                + " -> (?x <https://example.org/lacks> ?y)");
        Set<Triple> all = new HashSet<>(facts);
        all.addAll(inferByJena(facts, rules));
        Set<Triple> expected = all.stream()
                .filter(triple -> triple.getPredicate().equals(RandomRules.node("p0")))
                .filter(triple -> all.stream()
                        .noneMatch(other -> other.getPredicate().equals(RandomRules.node("p1"))
                                && other.getSubject().equals(triple.getObject())))
                .map(triple -> Triple.create(triple.getSubject(), RandomRules.node("lacks"), triple.getObject()))
                .collect(Collectors.toSet());
        assertThat(infer(facts, withAbsence).triples().stream()
                        .filter(triple -> triple.getPredicate().equals(RandomRules.node("lacks"))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<Set<Triple>> graphs() {
        return RandomRules.graphs();
    }

    @Provide
    Arbitrary<List<String>> rules() {
        return RandomRules.rules(Arbitraries.frequencyOf(
                Tuple.of(8, RandomRules.namedPredicates()), Tuple.of(1, Arbitraries.just("?p"))));
    }

    /** A condition on any predicate would hang on what an absence draws. */
    @Provide
    Arbitrary<List<String>> rulesOfNamedPredicates() {
        return RandomRules.rules(RandomRules.namedPredicates());
    }

    private static Inference infer(Set<Triple> facts, List<String> rules) {
        return new SemiNaiveEngine(BASE).infer(graph(facts), RandomRules.ruleSet(rules), List.of());
    }

    private static Set<Triple> inferByJena(Set<Triple> facts, List<String> rules) {
        List<Rule> parsed = Rule.parseRules(
                String.join("\n", rules.stream().map(rule -> "[" + rule + "]").toList()));
        GenericRuleReasoner reasoner = new GenericRuleReasoner(parsed);
        reasoner.setMode(GenericRuleReasoner.HYBRID);
        InfGraph inferred = reasoner.bind(graph(facts));
        Set<Triple> drawn = new HashSet<>(inferred.find().toList());
        drawn.removeAll(facts);
        return drawn;
    }

    private static Set<List<List<Triple>>> proofs(Inference inference) {
        return inference.firings().stream()
                .map(firing -> List.of(firing.premises(), firing.conclusions()))
                .collect(Collectors.toSet());
    }

    private static Graph graph(Set<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }
}
