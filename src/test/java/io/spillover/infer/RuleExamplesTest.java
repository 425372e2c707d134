package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
    private static final Path HOME = Path.of(System.getProperty("spillover.home"), "ontology");
    private static final Ontology ONTOLOGY = Ontology.load(HOME, Iris.standard());
    private static final RuleSet RULES = RuleSet.load(List.of(HOME.resolve("rules")), ONTOLOGY);

    static Stream<Arguments> examples() {
        return RULES.rules().stream()
                .flatMap(rule -> rule.examples().stream().map(example -> Arguments.of(rule.name(), example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void what_an_example_says_follows(String rule, String text) {
        String[] sides = text.split("=>", 2);
        RuleExample example = new RuleExample(ONTOLOGY);
        Graph facts = example.facts(sides[0]);
        Inference inference = new SemiNaiveEngine(Iris.standard().base()).infer(facts, RULES, List.of());
        Graph inferred = GraphFactory.createDefaultGraph();
        inference.triples().forEach(inferred::add);
        List<RuleConclusion> conclusions = RuleExample.sentences(sides[1]).stream()
                .map(sentence -> new RuleConclusion(sentence, example))
                .toList();
        assertThat(conclusions).isNotEmpty().allSatisfy(conclusion -> assertThat(conclusion.holdsIn(inferred))
                .as(conclusion.sentence() + " among " + inference.triples())
                .isEqualTo(!conclusion.isDenied()));
        if (conclusions.stream().noneMatch(RuleConclusion::isDenied)) {
            assertThat(inference.firings())
                    .as("firings of " + rule)
                    .anyMatch(firing -> firing.rule().name().equals(rule));
        }
    }

    @Test
    void every_rule_has_an_example_in_which_it_fires() {
        assertThat(RULES.rules()).hasSizeGreaterThan(40).allSatisfy(rule -> assertThat(rule.examples())
                .anyMatch(example -> !example.contains("=> not ")));
    }
}
