package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether rules can conclude anything is told without matching them, and never wrongly denied. */
class ReachTest {
    private static final Path HOME = Path.of(System.getProperty("spillover.home"), "ontology");
    private static final Ontology ONTOLOGY = Ontology.load(HOME, Iris.standard());
    private static final RuleSet RULES = RuleSet.load(List.of(HOME.resolve("rules")), ONTOLOGY);
    private static final Inferences INFERENCES = new Inferences(RULES, Iris.standard());

    static Stream<String> examples() {
        return RULES.rules().stream().flatMap(rule -> rule.examples().stream()).map(example -> example.split("=>", 2)[
                0]);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_article_by_itself_concludes_what_is_drawn_from_all_that_its_rules_see(String facts) {
        Graph all = GraphFactory.createDefaultGraph();
        new RuleExample(ONTOLOGY).facts(facts).find().forEach(all::add);
        ONTOLOGY.seenAlways().find().forEach(all::add);
        Graph own = GraphFactory.createDefaultGraph();
        all.find().filterDrop(ONTOLOGY.seenAlways()::contains).forEach(own::add);
        assertThat(INFERENCES.conclude(ONTOLOGY, own))
                .containsExactlyInAnyOrderElementsOf(INFERENCES.draw(all).statements());
    }

    @Test
    void of_a_company_of_which_nothing_is_said_nothing_can_follow() {
        Triple typed = Triple.create(
                NodeFactory.createURI(Iris.DEFAULT_BASE + "entity/acme"),
                RDF.type.asNode(),
                Vocabulary.term("Company"));
        assertThat(new Reach(RULES, ONTOLOGY.seenAlways()).someRuleMayFire(List.of(typed)))
                .isFalse();
    }
}
