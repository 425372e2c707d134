package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class InferredRowsTest {

    private static final KnowledgeGraph GRAPH = Story.graph();
    private static final String ARTICLE = Story.reading().article().id();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void an_inference_is_a_row_with_its_rule_its_measure_and_the_article_it_rests_on() {
        assertThat(inferred(Selector.wholeStore()))
                .extracting(
                        FactRow::article,
                        FactRow::subject,
                        FactRow::predicate,
                        FactRow::object,
                        FactRow::attribution,
                        row -> row.kind().orElse(""),
                        row -> row.weight().orElse(""),
                        row -> row.severity().orElse(""))
                .contains(
                        tuple(ARTICLE, "Acme", "exposedTo", "Freedonia", "Exposure by revenue", "revenue", "0.6", ""),
                        tuple(
                                ARTICLE,
                                "Globex",
                                "atRiskFrom",
                                "Freedonia",
                                "Restrictions weigh",
                                "hypothetical",
                                "",
                                "0.2"),
                        tuple(ARTICLE, "Freedonia", "impacts", "Acme", "Restrictions weigh", "direct", "-0.3", ""),
                        tuple("*", "Acme", "mitigatedBy", "guardrails", "", "theft", "", ""));
    }

    @Test
    void the_inferences_of_an_article_are_those_that_rest_on_it() {
        assertThat(inferred(new Selector.OfArticle(ARTICLE)))
                .extracting(FactRow::predicate)
                .containsExactlyInAnyOrder("exposedTo", "atRiskFrom", "impacts");
        assertThat(inferred(new Selector.OfArticle("0".repeat(64)))).isEmpty();
    }

    @Test
    void the_inferences_of_an_entity_are_those_that_it_begins_or_ends() {
        assertThat(inferred(GRAPH.selector("Globex").orElseThrow()))
                .extracting(FactRow::predicate)
                .containsExactly("atRiskFrom");
    }

    private static List<FactRow> inferred(Selector selector) {
        return GRAPH.facts(selector, Set.of(FactRow.Include.INFERRED)).stream()
                .filter(row -> row.origin() == FactRow.Origin.INFERRED)
                .toList();
    }
}
