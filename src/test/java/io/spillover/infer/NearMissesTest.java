package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NearMissesTest {
    private static final Path HOME = Path.of(System.getProperty("spillover.home"), "ontology");
    private static final Ontology ONTOLOGY = Ontology.load(HOME, Iris.standard());
    private static final RuleSet RULES = RuleSet.load(List.of(HOME.resolve("rules")), ONTOLOGY);

    /** A rule's example without one of its facts, so that the link behind the arrow does not follow any more. */
    static Stream<Arguments> examplesWithoutOneFact() {
        return RULES.rules().stream().filter(NearMissesTest::concludesLinks).flatMap(rule -> rule.examples().stream()
                .filter(example -> !example.contains("=> not ") && example.matches(".*(exposedTo|atRiskFrom).*"))
                .flatMap(example -> withoutOneFact(rule.name(), example)));
    }

    private static boolean concludesLinks(InferenceRule rule) {
        List<Term> links =
                List.of(new Term.Constant(Vocabulary.EXPOSED_TO), new Term.Constant(Vocabulary.AT_RISK_FROM));
        return rule.head().stream().map(Atom.Pattern::predicate).anyMatch(links::contains);
    }

    private static Stream<Arguments> withoutOneFact(String rule, String example) {
        String[] sides = example.split("=>", 2);
        List<String> sentences = RuleExample.sentences(sides[0]);
        String link = RuleExample.sentences(sides[1])
                .get(0)
                .replaceFirst(" \\(.*\\)$", "")
                .strip();
        if (link.startsWith("risk of ")) {
            return Stream.empty();
        }
        return sentences.stream()
                .filter(sentence -> !sentence.contains(" is a "))
                .map(dropped -> {
                    List<String> rest = new ArrayList<>(sentences);
                    rest.remove(dropped);
                    return Arguments.of(rule, String.join(". ", rest), link);
                })
                .filter(arguments -> {
                    Story story = new Story(arguments.get()[1].toString());
                    return !story.holds(story.triple(link));
                });
    }

    @ParameterizedTest(name = "{0}: {1}, and not {2}")
    @MethodSource("examplesWithoutOneFact")
    void a_rule_whose_example_lacks_a_fact_is_near(String rule, String facts, String link) {
        Story story = new Story(facts);
        List<NearMiss> near = story.misses().of(story.triple(link));
        assertThat(near).extracting(miss -> miss.rule().name()).contains(rule);
    }

    @Test
    void what_is_denied_comes_before_what_nobody_speaks_of() {
        Story story = new Story("OpenLab is a Company. OpenLab makes Oracle-1. Oracle-1 hostedIn Taiwan (denied)."
                + " Acme Cloud operatesIn Taiwan. Acme Cloud is a Product");
        NearMiss nearest =
                story.misses().of(story.triple("OpenLab exposedTo Taiwan")).get(0);
        assertThat(nearest.rule().name()).isEqualTo("exposureByHosting");
        assertThat(nearest.met()).contains(story.triple("OpenLab makes Oracle-1"));
        assertThat(nearest.missing()).containsExactly(List.of(story.triple("Oracle-1 hostedIn Taiwan")));
        assertThat(story.misses().isDefeated(nearest)).isTrue();
    }

    @Test
    void a_figure_that_is_only_possible_is_missing_by_its_certainty_alone() {
        Story story = new Story("figure: Acme revenue change 3.0 place China factuality possible");
        NearMiss nearest =
                story.misses().of(story.triple("Acme exposedTo China")).get(0);
        assertThat(nearest.rule().name()).isEqualTo("exposureByRevenue");
        assertThat(nearest.missing())
                .containsExactly(List.of(Triple.create(
                        Vocabulary.term("Possible"), Vocabulary.term("riskState"), Vocabulary.term("Actual"))));
    }

    @Test
    void what_stands_in_the_way_of_an_absence_is_named() {
        Story story =
                new Story("United States is a Jurisdiction. China is a Jurisdiction. United States restricts China."
                        + " Acme sellsTo China. Acme sellsTo Globex. Globex is a Company. Globex basedIn France");
        assertThat(story.misses().of(story.triple("Globex atRiskFrom export controls")))
                .filteredOn(miss -> miss.rule().name().equals("policyOnSupplierOfUnknownPlace"))
                .singleElement()
                .satisfies(miss -> assertThat(miss.inTheWay()).containsExactly(story.triple("Globex basedIn France")));
    }

    @Test
    void a_test_that_fails_is_named_with_its_values() {
        Story story = new Story("Acme uses Acme Cloud. Acme makes Acme Cloud");
        assertThat(story.misses().of(story.triple("Acme exposedTo Acme")))
                .filteredOn(miss -> miss.rule().name().equals("exposureToMaker"))
                .singleElement()
                .satisfies(miss -> assertThat(miss.unmet())
                        .containsExactly(
                                new NearMiss.Unmet("notEqual", List.of(story.entity("Acme"), story.entity("Acme")))));
    }

    @Test
    void a_push_on_a_target_is_near_where_only_a_risk_is_missing() {
        Story story = new Story("Acme is a Company. figure: Acme revenue change 3.0");
        NearMisses misses = story.misses();
        assertThat(misses.of(
                        story.entity("Acme"),
                        Map.of(
                                RDF.type.asNode(),
                                Vocabulary.SIGNAL_CLASS,
                                Vocabulary.TARGET,
                                story.entity("Acme"),
                                Vocabulary.HORIZON,
                                Vocabulary.SHORT,
                                Vocabulary.DIRECTION,
                                NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger))))
                .extracting(miss -> miss.rule().name())
                .contains("effectOfRisk");
    }

    @Test
    void a_rule_that_counts_is_near_by_its_number() {
        RuleSet counting = RuleSet.parse(Path.of("own.rules"), """
                @prefix so: <https://w3id.org/spillover/ontology#> .

                # A big user
                # Who uses two things is exposed to what they run on.
                # Example: Acme uses A. Acme uses B. A runsOn C => Acme exposedTo C
                [bigUser: (?who so:uses ?product) (?product so:runsOn ?base) count(?who so:uses ?any ?number) ge(?number 2)
                 -> (?who so:exposedTo ?base)]
                """, ONTOLOGY);
        Story story = new Story("Acme uses Cloud. Cloud runsOn Base");
        assertThat(story.misses(counting).of(story.triple("Acme exposedTo Base")))
                .singleElement()
                .satisfies(miss -> assertThat(miss.unmet())
                        .extracting(NearMiss.Unmet::test)
                        .containsExactly("ge"));
    }

    @Test
    void nothing_is_missing_that_holds_and_nothing_joins_a_thing_with_itself() {
        Story story = new Story("Acme is a Company. Bitsy is a CryptoAsset. Bitsy belongsTo crypto. Acme buys Bitsy");
        for (int direction : new int[] {1, -1}) {
            List<NearMiss> misses = story.misses()
                    .of(
                            story.entity("crypto"),
                            Map.of(
                                    RDF.type.asNode(),
                                    Vocabulary.SIGNAL_CLASS,
                                    Vocabulary.TARGET,
                                    story.entity("crypto"),
                                    Vocabulary.HORIZON,
                                    Vocabulary.SHORT,
                                    Vocabulary.DIRECTION,
                                    NodeFactory.createLiteralDT(Integer.toString(direction), XSDDatatype.XSDinteger)));
            assertThat(misses).allSatisfy(miss -> assertThat(miss.missing()).allSatisfy(thing -> assertThat(thing)
                    .noneMatch(story::holds)
                    .noneMatch(triple -> triple.getSubject().equals(triple.getObject()))));
        }
    }

    @Test
    void what_no_rule_concludes_is_told() {
        NearMisses misses = new Story("Acme is a Company").misses();
        assertThat(misses.isConcluded(Vocabulary.term("sellsTo"))).isFalse();
        assertThat(misses.isConcluded(Vocabulary.EXPOSED_TO)).isTrue();
    }

    /** The facts of a text, and all that follows from them. */
    private static final class Story {
        private final RuleExample example = new RuleExample(ONTOLOGY);
        private final Graph all = GraphFactory.createDefaultGraph();

        Story(String text) {
            Graph facts = example.facts(text);
            facts.find().forEach(all::add);
            new SemiNaiveEngine(Iris.standard().base())
                    .infer(facts, RULES, List.of())
                    .triples()
                    .forEach(all::add);
        }

        Node entity(String name) {
            return example.entity(name);
        }

        Triple triple(String words) {
            for (String predicate : List.of("exposedTo", "atRiskFrom", "makes", "hostedIn", "basedIn")) {
                String[] sides = words.split(" " + predicate + " ", 2);
                if (sides.length == 2) {
                    return Triple.create(
                            example.entity(sides[0]), Vocabulary.term(predicate), example.entity(sides[1]));
                }
            }
            throw new IllegalArgumentException("No predicate of this test in \"" + words + "\"");
        }

        boolean holds(Triple triple) {
            return triple.isConcrete() && all.contains(triple);
        }

        NearMisses misses() {
            return misses(RULES);
        }

        NearMisses misses(RuleSet rules) {
            return new NearMisses(
                    rules, Iris.standard(), new Holdings(ONTOLOGY, (subject, predicate, object) -> all.find(
                                    subject, predicate, object)
                            .toList()));
        }
    }
}
