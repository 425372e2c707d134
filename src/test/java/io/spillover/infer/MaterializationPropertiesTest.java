package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Iris;
import io.spillover.graph.Saying;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** Whatever is said and taken back, in whatever order: what follows is what follows from what is said in the end. */
class MaterializationPropertiesTest {
    private static final SkolemIris SKOLEMS = new SkolemIris(RandomRules.BASE);

    /** Says, denies or takes back some triples. */
    private record Turn(boolean said, boolean denied, Set<Triple> triples) {}

    @Property(tries = 600)
    void changes_end_in_what_the_engine_of_jena_draws_from_scratch(
            @ForAll("turns") List<Turn> turns, @ForAll("rules") List<String> rules) {
        AccumulatedMemory end = after(withoutDenials(turns), RandomRules.ruleSet(rules));
        assertThat(all(end)).isEqualTo(drawnByJena(end.said(), rules));
    }

    @Property(tries = 800)
    void changes_end_in_the_same_triples_and_proofs_as_a_beginning(
            @ForAll("turns") List<Turn> turns,
            @ForAll("positiveRules") List<String> rules,
            @ForAll("furtherRules") List<String> further) {
        RuleSet set = ruleSet(rules, further);
        AccumulatedMemory end = after(turns, set);
        AccumulatedMemory beginning = beginningWith(end, set);
        assertThat(end.drawn()).isEqualTo(beginning.drawn());
        assertThat(end.proofs()).isEqualTo(beginning.proofs());
        assertThat(end.describing()).isEqualTo(beginning.describing());
    }

    @Property(tries = 800)
    void it_is_the_same_when_all_from_before_must_be_remembered(
            @ForAll("turns") List<Turn> turns,
            @ForAll("positiveRules") List<String> rules,
            @ForAll("furtherRules") List<String> further) {
        RuleSet set = ruleSet(rules, further);
        AccumulatedMemory memory = beginningWith(new AccumulatedMemory(), set);
        for (Turn turn : turns) {
            Saying change = saying(turn, memory);
            memory.take(change, new Materialization(set, SKOLEMS, memory).change(change));
        }
        AccumulatedMemory beginning = beginningWith(memory, set);
        assertThat(memory.drawn()).isEqualTo(beginning.drawn());
        assertThat(memory.proofs()).isEqualTo(beginning.proofs());
        assertThat(memory.describing()).isEqualTo(beginning.describing());
    }

    @Property(tries = 400)
    void every_proof_that_is_kept_rests_on_what_holds_and_checks_from_its_code(
            @ForAll("turns") List<Turn> turns,
            @ForAll("positiveRules") List<String> rules,
            @ForAll("furtherRules") List<String> further) {
        AccumulatedMemory end = after(turns, ruleSet(rules, further));
        Set<Triple> holds = new HashSet<>(end.said());
        holds.addAll(end.drawn());
        FiringCode code = new FiringCode(new Iris(RandomRules.BASE));
        assertThat(end.proofs()).allSatisfy(proof -> {
            Firing firing = proof.firing();
            assertThat(holds.containsAll(firing.premises())).isEqualTo(!proof.held());
            assertThat(code.decode(firing.rule(), code.encode(firing))).contains(firing);
        });
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Set<Triple>> triples =
                RandomRules.triples().set().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(Arbitraries.of(true, true, false), Arbitraries.of(false, false, true), triples)
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> rules() {
        return RandomRules.rules(Arbitraries.frequencyOf(
                Tuple.of(8, RandomRules.namedPredicates()), Tuple.of(1, Arbitraries.just("?p"))));
    }

    /** A condition on any predicate would hang on what an absence draws. */
    @Provide
    Arbitrary<List<String>> positiveRules() {
        return RandomRules.rules(RandomRules.namedPredicates());
    }

    @Provide
    Arbitrary<List<String>> furtherRules() {
        return RandomRules.furtherRules();
    }

    /** Some together can't be stratified, which other tests are about. */
    private static RuleSet ruleSet(List<String> rules, List<String> further) {
        try {
            return RandomRules.ruleSet(RandomRules.joined(rules, further));
        } catch (RuleMistake notStratified) {
            Assume.that(!notStratified.toString().contains("follows from itself"));
            throw notStratified;
        }
    }

    private static List<Turn> withoutDenials(List<Turn> turns) {
        return turns.stream()
                .map(turn -> new Turn(turn.said(), false, turn.triples()))
                .toList();
    }

    private static AccumulatedMemory after(List<Turn> turns, RuleSet rules) {
        AccumulatedMemory state = new AccumulatedMemory();
        Materialization materialization = new Materialization(rules, SKOLEMS, Memory.NONE);
        take(Saying.first(List.of(), List.of()), state, materialization);
        turns.forEach(turn -> take(saying(turn, state), state, materialization));
        return state;
    }

    private static AccumulatedMemory beginningWith(AccumulatedMemory said, RuleSet rules) {
        AccumulatedMemory state = new AccumulatedMemory();
        take(Saying.first(said.said(), said.denied()), state, new Materialization(rules, SKOLEMS, Memory.NONE));
        return state;
    }

    private static void take(Saying change, AccumulatedMemory state, Materialization materialization) {
        state.take(change, materialization.change(change));
    }

    /** What a turn changes: what is said is not denied any more. */
    private static Saying saying(Turn turn, AccumulatedMemory state) {
        Set<Triple> said = new LinkedHashSet<>(state.said());
        Set<Triple> denied = new LinkedHashSet<>(state.denied());
        Set<Triple> meant = turn.denied() ? denied : said;
        if (turn.said()) {
            meant.addAll(turn.triples());
        } else {
            meant.removeAll(turn.triples());
        }
        denied.removeAll(said);
        return new Saying(
                without(said, state.said()),
                without(state.said(), said),
                without(denied, state.denied()),
                without(state.denied(), denied));
    }

    private static List<Triple> without(Set<Triple> all, Set<Triple> some) {
        List<Triple> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<Triple> all(AccumulatedMemory state) {
        Set<Triple> all = new HashSet<>(state.said());
        all.addAll(state.drawn());
        return all;
    }

    private static Set<Triple> drawnByJena(Set<Triple> said, List<String> rules) {
        List<Rule> parsed = Rule.parseRules(
                String.join("\n", rules.stream().map(rule -> "[" + rule + "]").toList()));
        GenericRuleReasoner reasoner = new GenericRuleReasoner(parsed);
        reasoner.setMode(GenericRuleReasoner.HYBRID);
        Graph graph = GraphFactory.createDefaultGraph();
        said.forEach(graph::add);
        Set<Triple> all = new HashSet<>(reasoner.bind(graph).find().toList());
        all.addAll(said);
        return all;
    }
}
