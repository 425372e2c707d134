package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.graph.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class SemiNaiveEngineTest {
    private static final String HEADER = "# Title\n# Meaning.\n# Example: none\n";

    private final SemiNaiveEngine engine = new SemiNaiveEngine("https://example.org/id/");

    @Test
    void what_follows_from_what_follows_is_found() {
        Inference inference = infer(
                "[chain: (?x ex:feeds ?y) (?y ex:feeds ?z) -> (?x ex:feeds ?z)]",
                ":a ex:feeds :b . :b ex:feeds :c . :c ex:feeds :d .");
        assertThat(inference.triples())
                .containsExactlyInAnyOrder(
                        triples(":a ex:feeds :c, :d . :b ex:feeds :d .").toArray(new Triple[0]));
    }

    @Test
    void every_proof_is_kept_and_none_twice() {
        Inference inference = infer(
                "[chain: (?x ex:feeds ?y) (?y ex:feeds ?z) -> (?x ex:feeds ?z)]",
                ":a ex:feeds :b . :b ex:feeds :c . :c ex:feeds :d .");
        assertThat(inference.firings()).hasSize(4).doesNotHaveDuplicates();
        assertThat(inference.firings())
                .filteredOn(firing -> firing.conclusions().equals(triples(":a ex:feeds :d .")))
                .extracting(Firing::premises)
                .containsExactlyInAnyOrder(
                        triples(":a ex:feeds :b . :b ex:feeds :d ."), triples(":a ex:feeds :c . :c ex:feeds :d ."));
    }

    @Test
    void one_triple_may_meet_two_conditions() {
        Inference inference =
                infer("[self: (?x ex:is ?x) (?y ex:is ?y) -> (?x ex:near ?y)]", ":a ex:is :a ; ex:is :b .");
        assertThat(inference.triples()).isEqualTo(triples(":a ex:near :a ."));
    }

    @Test
    void a_circle_ends() {
        Inference inference = infer(
                "[chain: (?x ex:feeds ?y) (?y ex:feeds ?z) -> (?x ex:feeds ?z)]", ":a ex:feeds :b . :b ex:feeds :a .");
        assertThat(inference.triples())
                .containsExactlyInAnyOrder(
                        triples(":a ex:feeds :a . :b ex:feeds :b .").toArray(new Triple[0]));
    }

    @Test
    void an_absence_is_asked_when_all_that_could_fill_it_is_drawn() {
        Inference inference = infer(
                "[lonely: (?x ex:is ex:Node) noValue(?y ex:reaches ?x) -> (?x ex:is ex:Lonely)]\n\n" + HEADER
                        + "[reach: (?x ex:feeds ?y) -> (?x ex:reaches ?y)]",
                ":a ex:is ex:Node ; ex:feeds :b . :b ex:is ex:Node .");
        assertThat(inference.triples()).contains(triples(":a ex:is ex:Lonely .").get(0));
        assertThat(inference.triples())
                .doesNotContain(triples(":b ex:is ex:Lonely .").get(0));
    }

    @Test
    void a_rule_that_needs_its_own_absence_is_refused_with_the_circle() {
        assertThatThrownBy(() -> rules("[win: (?x ex:moves ?y) noValue(?y ex:is ex:Won) -> (?x ex:is ex:Lost)]\n\n"
                        + HEADER + "[turn: (?x ex:is ex:Lost) (?y ex:moves ?x) -> (?y ex:is ex:Won)]"))
                .hasMessageContaining("test.rules:")
                .hasMessageContaining("\"win\" feeds \"turn\"")
                .hasMessageContaining("take the noValue away");
    }

    @Test
    void numbers_are_exact_decimals() {
        Inference inference = infer(
                "[twice: (?x ex:part ?a) (?x ex:share ?b) product(?a ?b ?c) greaterThan(?c 0.02) -> (?x ex:has ?c)]",
                ":a ex:part 0.1 ; ex:share 0.3 . :b ex:part 0.1 ; ex:share 0.1 .");
        assertThat(inference.triples()).isEqualTo(triples(":a ex:has 0.03 ."));
    }

    @Test
    void what_a_rule_counts_is_all_that_is_said_and_all_that_follows() {
        Inference inference = infer(
                "[reach: (?x ex:feeds ?y) (?y ex:feeds ?z) -> (?x ex:feeds ?z)]\n\n" + HEADER
                        + "[fed: (?x ex:is ex:Node) count(?x ex:feeds ?any ?number) -> (?x ex:feeding ?number)]",
                ":a ex:is ex:Node ; ex:feeds :b . :b ex:feeds :c . :c ex:is ex:Node .");
        assertThat(inference.triples())
                .contains(triples(":a ex:feeding 2 . :c ex:feeding 0 .").toArray(new Triple[0]));
    }

    @Test
    void what_was_counted_stands_in_the_proof() {
        Inference inference = infer(
                "[total: (?x ex:is ex:Node) sum(?x ex:pays ?amount ?total) -> (?x ex:paid ?total)]",
                ":a ex:is ex:Node ; ex:pays 2, 3.5 .");
        assertThat(inference.triples()).isEqualTo(triples(":a ex:paid 5.5 ."));
        assertThat(inference.firings()).singleElement().satisfies(firing -> assertThat(firing.premises())
                .containsExactlyElementsOf(triples(":a ex:is ex:Node . :a ex:pays 2 . :a ex:pays 3.5 .")));
    }

    @Test
    void the_greatest_of_nothing_is_no_value() {
        assertThat(infer(
                                "[most: (?x ex:is ex:Node) max(?x ex:pays ?amount ?most) -> (?x ex:paid ?most)]",
                                ":a ex:is ex:Node . :b ex:is ex:Node ; ex:pays 1, 4 .")
                        .triples())
                .isEqualTo(triples(":b ex:paid 4 ."));
    }

    @Test
    void a_rule_that_counts_what_follows_from_itself_is_refused() {
        assertThatThrownBy(() -> rules("[more: (?x ex:is ?y) count(?x ex:has ?any ?number) -> (?x ex:has ?number)]"))
                .hasMessageContaining("the last word (count) on what follows from itself");
    }

    @Test
    void a_rule_that_draws_less_from_a_greater_weight_may_not_feed_itself() {
        assertThatThrownBy(() -> RuleSet.of(
                        RuleFile.cut(
                                Path.of("test.rules"),
                                "@prefix so: <https://w3id.org/spillover/ontology#> .\n\n" + HEADER
                                        + "[weak: (?x so:weight ?w) lessThan(?w 0.5) -> (?x so:weight 0.9)]"),
                        new OntologyTerms(Set.of(Vocabulary.WEIGHT))))
                .hasMessageContaining("test of a weight that holds for less and not for more");
    }

    @Test
    void a_node_with_several_weights_has_the_greatest_and_all_its_proofs() {
        RuleSet rules = RuleSet.of(
                RuleFile.cut(
                        Path.of("test.rules"),
                        "@prefix so: <https://w3id.org/spillover/ontology#> . \n@prefix ex: <https://example.org/> .\n\n"
                                + HEADER + "[near: (?x ex:feeds ?y) -> (?x so:weight 0.8)]\n\n"
                                + HEADER + "[far: (?x ex:feeds ?y) -> (?x so:weight 0.3)]\n\n"
                                + HEADER + "[use: (?x so:weight ?w) product(?w 0.5 ?v) -> (?x ex:has ?v)]"),
                new OntologyTerms(Set.of(Vocabulary.WEIGHT)));
        Inference inference = engine.infer(graph(":a ex:feeds :b ."), rules, List.of());
        assertThat(inference.triples())
                .hasSize(2)
                .anyMatch(triple -> triple.getObject().getLiteralLexicalForm().equals("0.8"))
                .anyMatch(triple -> triple.getObject().getLiteralLexicalForm().equals("0.4"));
        assertThat(inference.firings())
                .extracting(firing -> firing.rule().name())
                .containsExactlyInAnyOrder("near", "far", "use");
    }

    @Test
    void a_made_node_is_the_same_in_every_run() {
        String rule = "[make: (?x ex:feeds ?y) makeSkolem(?e ex:Link ?x ?y) -> (?e ex:from ?x)]";
        assertThat(infer(rule, ":a ex:feeds :b .").triples())
                .isEqualTo(infer(rule, ":a ex:feeds :b .").triples())
                .first()
                .satisfies(triple ->
                        assertThat(triple.getSubject().getURI()).matches("https://example.org/id/link/[0-9a-f]{16}"));
    }

    @Test
    void what_a_denial_holds_back_is_told_with_all_else_that_would_prove_it() {
        RuleSet rules = rules("[hosting: (?o ex:makes ?p) (?p ex:hostedIn ?c) -> (?o ex:exposedTo ?c)]");
        List<Triple> denied = triples(":gpt ex:hostedIn :China .");
        Inference inference = engine.infer(graph(":lab ex:makes :gpt ."), rules, denied);
        assertThat(inference.triples()).isEmpty();
        assertThat(inference.heldBack()).hasSize(1).first().satisfies(held -> {
            assertThat(held.denied()).isEqualTo(denied);
            assertThat(held.firing().premises()).isEqualTo(triples(":lab ex:makes :gpt . :gpt ex:hostedIn :China ."));
            assertThat(held.firing().conclusions()).isEqualTo(triples(":lab ex:exposedTo :China ."));
        });
    }

    @Test
    void a_rule_without_conditions_holds_once() {
        assertThat(infer("[always: -> (ex:a ex:b ex:c)]", "").triples()).isEqualTo(triples("ex:a ex:b ex:c ."));
    }

    private Inference infer(String rules, String facts) {
        return engine.infer(graph(facts), rules(rules), List.of());
    }

    private static RuleSet rules(String text) {
        String file = "@prefix ex: <https://example.org/> .\n\n" + HEADER + text;
        return RuleSet.of(RuleFile.cut(Path.of("test.rules"), file), new OntologyTerms(Set.of()));
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples(turtle).forEach(graph::add);
        return graph;
    }

    /** In the order of the text. */
    private static List<Triple> triples(String turtle) {
        List<Triple> triples = new ArrayList<>();
        String text = "@prefix ex: <https://example.org/> . @prefix : <https://example.org/things/> .\n" + turtle;
        RDFParser.fromString(text, Lang.TURTLE).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return triples;
    }
}
