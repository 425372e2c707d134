package io.spillover.graph;

import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleFactsTest {
    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");

    private final KnowledgeGraph graph = KnowledgeGraph.inMemory(Background.load(Path.of("ontology"), Iris.standard()));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void where_rules_see_something_there_may_be_something() {
        news(1);
        assertThat(maySee(Vocabulary.term("sellsTo"))).isTrue();
    }

    @Test
    void where_the_few_quads_that_match_are_none_that_rules_see_there_is_certainly_nothing() {
        news(1);
        assertThat(graph.find(Node.ANY, Vocabulary.ENTITY, Node.ANY)).isNotEmpty();
        assertThat(maySee(Vocabulary.ENTITY)).isFalse();
    }

    @Test
    void where_many_quads_match_that_rules_do_not_see_there_may_be_one_that_they_see() {
        news(60);
        assertThat(graph.find(Node.ANY, Vocabulary.ENTITY, Node.ANY)).hasSizeGreaterThan(100);
        assertThat(maySee(Vocabulary.ENTITY)).isTrue();
    }

    @Test
    void there_always_may_be_types() {
        assertThat(maySee(RDF.type.asNode())).isTrue();
    }

    private void news(int articles) {
        IntStream.range(0, articles)
                .forEach(number -> graph.add(new WrittenReading("Acme sells, number " + number)
                        .says("Acme sells to Globex: " + number + ".", ACME, "sellsTo", GLOBEX, Factuality.ASSERTED)
                        .reading()));
    }

    private boolean maySee(Node predicate) {
        return graph.read(() -> graph.ruleFacts().maySee(Node.ANY, predicate, Node.ANY));
    }
}
