package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.CONDITIONAL;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Article;
import io.spillover.document.Entity;
import io.spillover.document.Reading;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GateTest {

    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity FREEDONIA = entity("place/freedonia", "Freedonia", "Jurisdiction");
    private static final Entity SOMETHING = entity("thing/something", "something", "Entity");

    private final KnowledgeGraph graph = TestGraph.inMemory();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_claim_with_a_subject_of_the_wrong_kind_goes_to_quarantine_and_the_rest_comes_in() {
        Admission admission = graph.add(new WrittenReading("On Acme")
                .says("Freedonia leads Acme.", FREEDONIA, "headOf", ACME, ASSERTED)
                .says("Acme avoids Freedonia.", ACME, "avoids", FREEDONIA, ASSERTED)
                .reading());
        assertThat(admission.quarantined()).singleElement().satisfies(held -> {
            assertThat(held.statement()).isEqualTo("Freedonia headOf Acme");
            assertThat(held.reason())
                    .isEqualTo("Its subject is a Jurisdiction, which headOf does not take as a subject.");
            assertThat(held.sentence()).isEqualTo("Freedonia leads Acme.");
        });
        assertThat(graph.facts(Selector.wholeStore(), Set.of()))
                .extracting(FactRow::predicate)
                .containsExactly("avoids");
    }

    @Test
    void what_is_refused_leaves_quarantine_with_its_article() {
        Reading reading = new WrittenReading("On Acme")
                .says("Freedonia leads Acme.", FREEDONIA, "headOf", ACME, ASSERTED)
                .reading();
        graph.add(reading);
        Node quarantine = graph.iris().quarantine();
        assertThat(graph.copyOf(quarantine).isEmpty()).isFalse();
        graph.forget(reading.article().id());
        assertThat(graph.copyOf(quarantine).isEmpty()).isTrue();
    }

    @Test
    void an_entity_of_whose_kind_no_more_is_known_passes() {
        assertThat(graph.add(new WrittenReading("On Acme")
                                .says("Acme avoids something.", ACME, "avoids", SOMETHING, CONDITIONAL)
                                .reading())
                        .quarantined())
                .isEmpty();
    }

    @Test
    void an_unknown_predicate_and_a_fact_on_itself_are_refused_with_reasons() {
        assertThat(graph.add(new WrittenReading("On Acme")
                                .says("Acme adores Freedonia.", ACME, "adores", FREEDONIA, ASSERTED)
                                .says("Acme sues Acme.", ACME, "sues", ACME, ASSERTED)
                                .reading())
                        .quarantined())
                .extracting(Admission.Quarantined::reason)
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).contains("one of the ontology's predicates of facts"),
                        reason -> assertThat(reason).contains("must not be the same"));
    }

    @Test
    void an_unknown_metric_is_refused() {
        assertThat(graph.add(new WrittenReading("On Acme")
                                .measures("Acme has 5 moods.", ACME, "moods", "5", Optional.empty())
                                .reading())
                        .quarantined())
                .singleElement()
                .satisfies(held -> assertThat(held.reason()).contains("one of the ontology's metrics"));
    }

    @Test
    void a_quote_that_does_not_stand_in_the_article_is_refused() {
        Reading honest = new WrittenReading("On Acme")
                .says("Acme avoids Freedonia.", ACME, "avoids", FREEDONIA, ASSERTED)
                .reading();
        Article other = new Article(
                "0".repeat(64),
                "",
                honest.article().text().replace("avoids", "adores"),
                honest.article().sections(),
                "by hand",
                honest.article().published(),
                honest.article().publisher());
        Reading misquoting =
                new Reading(other, honest.sentences(), honest.mentions(), honest.claims(), honest.observations());
        assertThat(graph.add(misquoting).quarantined()).singleElement().satisfies(held -> assertThat(held.reason())
                .contains("The quote is not what stands at"));
    }
}
