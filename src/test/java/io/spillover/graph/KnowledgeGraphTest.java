package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.CONDITIONAL;
import static io.spillover.document.Factuality.DENIED;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spillover.document.Entity;
import io.spillover.document.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KnowledgeGraphTest {

    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final Entity FREEDONIA = entity("place/freedonia", "Freedonia", "Jurisdiction");
    private static final Entity THEFT = entity("topic/theft", "theft", "RiskTopic");

    private static final Reading READING = new WrittenReading("Acme grows")
            .says("Acme sells to Globex.", ACME, "sellsTo", GLOBEX, ASSERTED, List.of("Reuters"))
            .says("Acme does not run in Freedonia.", ACME, "operatesIn", FREEDONIA, DENIED)
            .says("If it did, Acme would face theft.", ACME, "faces", THEFT, CONDITIONAL)
            .saysOpenly("Acme admires Globex.", ACME, "admires", GLOBEX)
            .measures("Acme made $5 in Freedonia.", ACME, "revenue", "5", Optional.of(FREEDONIA))
            .prints("Bullish")
            .opines("We think Globex avoids Freedonia.", GLOBEX, "avoids", FREEDONIA, ASSERTED)
            .reading();

    private final KnowledgeGraph graph = TestGraph.inMemory();
    private final Iris iris = graph.iris();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void what_is_added_is_there_with_nothing_in_quarantine() {
        assertThat(graph.add(READING))
                .isEqualTo(new Admission(READING.article().id(), true, List.of(), List.of(), Optional.empty()));
        assertThat(graph.contains(READING.article().id())).isTrue();
        assertThat(graph.articles()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Acme grows");
            assertThat(row.publisherLabel()).contains("Bullish");
        });
    }

    @Test
    void the_same_article_twice_changes_nothing() {
        graph.add(READING);
        String once = TestGraph.nquads(graph);
        assertThat(graph.add(READING).added()).isFalse();
        assertThat(TestGraph.nquads(graph)).isEqualTo(once);
    }

    @Test
    void facts_come_in_the_order_of_the_text_and_open_ones_when_asked_for() {
        graph.add(READING);
        assertThat(graph.facts(Selector.wholeStore(), Set.of()))
                .extracting(FactRow::subject, FactRow::predicate, FactRow::object, FactRow::factuality)
                .containsExactly(
                        tuple("Acme", "sellsTo", "Globex", "asserted"),
                        tuple("Acme", "operatesIn", "Freedonia", "denied"),
                        tuple("Acme", "faces", "theft", "conditional"),
                        tuple("Globex", "avoids", "Freedonia", "asserted"));
        assertThat(graph.facts(Selector.wholeStore(), Set.of(FactRow.Include.OPEN)))
                .extracting(FactRow::predicate)
                .contains("admires");
    }

    @Test
    void a_fact_tells_its_sentence_where_it_stands_and_who_says_it() {
        graph.add(READING);
        FactRow row = graph.facts(Selector.wholeStore(), Set.of()).get(0);
        assertThat(row.span().orElseThrow().of(READING.article().text())).isEqualTo(row.sentence());
        assertThat(row.attribution()).isEqualTo("Reuters");
        assertThat(row.cells()).hasSameSizeAs(FactRow.COLUMNS);
    }

    @Test
    void a_figure_is_a_row() {
        graph.add(READING);
        assertThat(graph.observations(Selector.wholeStore())).singleElement().satisfies(row -> {
            assertThat(row.entity()).isEqualTo("Acme");
            assertThat(row.value()).contains("5");
            assertThat(row.place()).contains("Freedonia");
            assertThat(row.cells()).hasSameSizeAs(ObservationRow.COLUMNS);
        });
    }

    @Test
    void an_article_is_selected_by_hash_its_beginning_its_iri_and_where_it_was_read_from() {
        graph.add(READING);
        String id = READING.article().id();
        graph.recordRun(
                new Run(Instant.EPOCH, Instant.EPOCH, "Spillover", Optional.empty(), Map.of(id, "news/acme.txt")));
        assertThat(List.of(id, id.substring(0, 8), iris.article(id).getURI(), "news/acme.txt"))
                .allSatisfy(words -> assertThat(graph.resolveArticle(words)).contains(id));
        assertThat(graph.resolveArticle("news/other.txt")).isEmpty();
    }

    @Test
    void an_entity_is_selected_by_name_and_by_path_and_its_facts_are_those_that_name_it() {
        graph.add(READING);
        assertThat(graph.resolveEntity("Globex")).containsExactly(iris.entity(GLOBEX));
        assertThat(graph.resolveEntity("organization/globex")).containsExactly(iris.entity(GLOBEX));
        assertThat(graph.facts(graph.selector("Globex").orElseThrow(), Set.of()))
                .extracting(FactRow::predicate)
                .containsExactly("sellsTo", "avoids");
        assertThat(graph.selector("Initech")).isEmpty();
    }

    @Test
    void rules_see_what_holds_and_the_factuality_of_the_rest() {
        graph.add(READING);
        Graph facts = graph.factsOf(Optional.of(READING.article().id()));
        assertThat(facts.contains(iris.entity(ACME), Vocabulary.term("sellsTo"), iris.entity(GLOBEX)))
                .isTrue();
        assertThat(facts.contains(iris.entity(ACME), Vocabulary.term("operatesIn"), Node.ANY))
                .isFalse();
        assertThat(facts.contains(Node.ANY, Vocabulary.FACTUALITY, Vocabulary.DENIED))
                .isTrue();
        assertThat(facts.contains(iris.entity(ACME), RDF.type.asNode(), Vocabulary.ENTITY_CLASS))
                .isTrue();
    }

    @Test
    void rules_see_neither_opinions_nor_publishers_verdicts_nor_runs_nor_open_claims() {
        graph.add(READING);
        graph.recordRun(new Run(
                Instant.EPOCH,
                Instant.EPOCH,
                "Spillover",
                Optional.of("wire"),
                Map.of(READING.article().id(), "a.txt")));
        Graph facts = graph.factsOf(Optional.empty());
        assertThat(facts.contains(Node.ANY, Vocabulary.term("avoids"), Node.ANY))
                .isFalse();
        assertThat(facts.contains(Node.ANY, Vocabulary.PREDICATE, Vocabulary.term("avoids")))
                .isFalse();
        assertThat(facts.contains(Node.ANY, Vocabulary.PRINTED_LABEL, Node.ANY)).isFalse();
        assertThat(facts.contains(Node.ANY, ReusedTerms.AT_LOCATION, Node.ANY)).isFalse();
        assertThat(facts.contains(Node.ANY, Vocabulary.PHRASE, Node.ANY)).isFalse();
    }

    @Test
    void an_article_that_is_forgotten_and_added_in_one_change_is_whole() {
        graph.add(READING);
        String before = TestGraph.nquads(graph);
        graph.write(() -> {
            graph.forget(READING.article().id());
            graph.add(READING);
        });
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void forgetting_removes_the_record_of_its_run_too() {
        String id = READING.article().id();
        graph.add(READING);
        graph.recordRun(new Run(Instant.EPOCH, Instant.EPOCH, "Spillover", Optional.empty(), Map.of(id, "a.txt")));
        assertThat(graph.forget(id)).isTrue();
        assertThat(graph.forget(id)).isFalse();
        assertThat(graph.resolveArticle("a.txt")).isEmpty();
    }

    @Test
    void a_change_that_fails_leaves_nothing() {
        String before = TestGraph.nquads(graph);
        assertThatThrownBy(() -> graph.write(() -> {
                    graph.add(READING);
                    throw new IllegalStateException("in the midst of it");
                }))
                .hasMessage("in the midst of it");
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void inferences_are_replaced_as_a_whole() {
        Triple one = Triple.create(iris.entity(ACME), Vocabulary.EXPOSED_TO, iris.entity(GLOBEX));
        Triple other = Triple.create(iris.entity(ACME), Vocabulary.EXPOSED_TO, iris.entity(FREEDONIA));
        graph.replaceInferred(Set.of(one));
        graph.replaceInferred(Set.of(other));
        assertThat(graph.inferred()).containsExactly(other);
    }
}
