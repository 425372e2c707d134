package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** On random small graphs and rules the engine draws what Jena's own draws, and every proof checks. */
class EnginePropertiesTest {
    private static final String BASE = "https://example.org/";
    private static final String HEADER = "# Title\n# Meaning.\n# Example: none\n";

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
                .filter(triple -> triple.getPredicate().equals(node("p0")))
                .filter(triple -> all.stream()
                        .noneMatch(other -> other.getPredicate().equals(node("p1"))
                                && other.getSubject().equals(triple.getObject())))
                .map(triple -> Triple.create(triple.getSubject(), node("lacks"), triple.getObject()))
                .collect(Collectors.toSet());
        assertThat(infer(facts, withAbsence).triples().stream()
                        .filter(triple -> triple.getPredicate().equals(node("lacks"))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<Set<Triple>> graphs() {
        Arbitrary<Node> nodes = Arbitraries.integers().between(0, 4).map(number -> node("n" + number));
        return Combinators.combine(nodes, predicates(), nodes)
                .as(Triple::create)
                .set()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> rules() {
        return rules(Arbitraries.frequencyOf(Tuple.of(8, namedPredicates()), Tuple.of(1, Arbitraries.just("?p"))));
    }

    /** A condition on any predicate would hang on what an absence draws. */
    @Provide
    Arbitrary<List<String>> rulesOfNamedPredicates() {
        return rules(namedPredicates());
    }

    /**
     * Rules of one to three conditions over few variables and predicates, so that they chain and run in circles. No
     * condition has one variable twice: Jena's engine misses matches of {@code (?a p ?a) (?c p ?c)}.
     */
    private static Arbitrary<List<String>> rules(Arbitrary<String> predicates) {
        Arbitrary<String> terms = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of("?a", "?b", "?c")),
                Tuple.of(1, Arbitraries.of("n0", "n1").map(name -> "<" + BASE + name + ">")));
        Arbitrary<String> conditions = Combinators.combine(terms, predicates, terms)
                .filter((subject, predicate, object) -> !subject.equals(object))
                .as("(%s %s %s)"::formatted);
        Arbitrary<List<String>> bodies = conditions.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Boolean> unlike = Arbitraries.of(true, false, false);
        return Combinators.combine(bodies, predicates(), unlike)
                .as(EnginePropertiesTest::rule)
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    private static Arbitrary<String> namedPredicates() {
        return predicates().map(predicate -> "<" + predicate + ">");
    }

    private static Arbitrary<Node> predicates() {
        return Arbitraries.integers().between(0, 2).map(number -> node("p" + number));
    }

    /** Concludes between the first and the last variable of the conditions, so that all of them are bound. */
    private static String rule(List<String> conditions, Node predicate, boolean unlike) {
        List<String> variables = Pattern.compile("\\?[abc]")
                .matcher(String.join(" ", conditions))
                .results()
                .map(MatchResult::group)
                .toList();
        if (variables.isEmpty()) {
            return String.join(" ", conditions) + " -> (<" + BASE + "n0> <" + predicate + "> <" + BASE + "n1>)";
        }
        String first = variables.get(0);
        String last = variables.get(variables.size() - 1);
        String test = unlike ? " notEqual(" + first + " " + last + ")" : "";
        return String.join(" ", conditions) + test + " -> (" + last + " <" + predicate + "> " + first + ")";
    }

    private static Inference infer(Set<Triple> facts, List<String> rules) {
        StringBuilder file = new StringBuilder();
        for (int number = 0; number < rules.size(); number++) {
            file.append(HEADER).append("[rule%d: %s]%n%n".formatted(number, rules.get(number)));
        }
        RuleSet set = RuleSet.of(RuleFile.cut(Path.of("random.rules"), file.toString()), new OntologyTerms(Set.of()));
        return new SemiNaiveEngine(BASE).infer(graph(facts), set, List.of());
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

    private static Node node(String name) {
        return NodeFactory.createURI(BASE + name);
    }
}
