package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Reading;
import io.spillover.source.OwnPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final Entity FREEDONIA = entity("place/freedonia", "Freedonia", "Jurisdiction");
    private static final String ADDRESS = "https://courier.example/acme";
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final Reading first = article("Acme sells engines to Globex.", "sellsTo", GLOBEX, ADDRESS);
    private final Reading second =
            article("Acme sells nothing, but works in Freedonia.", "operatesIn", FREEDONIA, ADDRESS);
    private final Reading third = article("Acme stays out of Freedonia.", "avoids", FREEDONIA, ADDRESS);
    private final KnowledgeGraph graph = TestGraph.inMemory();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_changed_text_from_the_same_address_takes_the_place_of_the_older_one() {
        graph.add(first);
        Admission admission = graph.add(second);
        assertThat(admission.added()).isTrue();
        assertThat(admission.corrects()).contains(id(first));
        assertThat(admission.nearDuplicates()).isEmpty();
        assertThat(graph.articles()).extracting(ArticleRow::id).containsExactly(id(second));
        assertThat(predicates()).containsExactly("operatesIn");
        assertThat(graph.contains(
                        Node.ANY,
                        graph.iris().entity(ACME),
                        Vocabulary.term("sellsTo"),
                        graph.iris().entity(GLOBEX)))
                .isFalse();
    }

    @Test
    void the_older_version_stays_as_history_that_nothing_counts() {
        graph.add(first);
        graph.add(second);
        assertThat(graph.copyOf(graph.iris().history())
                        .contains(node(second), ReusedTerms.WAS_REVISION_OF, node(first)))
                .isTrue();
        assertThat(graph.find(Node.ANY, Vocabulary.CONTENT_HASH, Node.ANY)).hasSize(1);
        assertThat(graph.find(Node.ANY, Vocabulary.STATED_BY, Node.ANY)).hasSize(1);
        assertThat(graph.knows(id(first))).isTrue();
        assertThat(graph.contains(id(first))).isFalse();
    }

    @Test
    void an_older_version_that_is_met_again_changes_nothing() {
        graph.add(first);
        graph.add(second);
        String before = TestGraph.nquads(graph);
        assertThat(graph.add(first).added()).isFalse();
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void forgetting_the_newer_version_brings_the_older_one_back() {
        graph.add(first);
        String before = TestGraph.nquads(graph);
        graph.add(second);
        assertThat(graph.forget(id(second))).isTrue();
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void of_three_versions_the_one_in_the_middle_can_be_forgotten() {
        List.of(first, third).forEach(graph::add);
        String without = TestGraph.nquads(graph);
        List.of(id(third), id(first)).forEach(graph::forget);
        List.of(first, second, third).forEach(graph::add);
        assertThat(graph.forget(id(second))).isTrue();
        assertThat(TestGraph.nquads(graph)).isEqualTo(without);
    }

    @Test
    void an_older_version_read_anew_stands_again_and_the_newer_one_is_history() {
        graph.add(first);
        graph.add(second);
        graph.write(() -> graph.replace(graph.block(first), graph.inputChange()));
        assertThat(predicates()).containsExactly("sellsTo");
        assertThat(graph.copyOf(graph.iris().history())
                        .contains(node(first), ReusedTerms.WAS_REVISION_OF, node(second)))
                .isTrue();
    }

    @Test
    void a_version_read_anew_keeps_its_history() {
        graph.add(first);
        graph.add(second);
        String before = TestGraph.nquads(graph);
        graph.write(() -> graph.replace(graph.block(second), graph.inputChange()));
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void dates_tell_which_version_is_the_newer_one_whatever_comes_first() {
        Reading monday = dated(first, "Acme sells engines to Globex.", "sellsTo", GLOBEX, MONDAY);
        Reading tuesday = dated(second, "Acme avoids Globex.", "sellsTo", GLOBEX, MONDAY.plusDays(1));
        Reading friday = dated(second, "Acme works in Freedonia.", "operatesIn", FREEDONIA, MONDAY.plusDays(4));
        List.of(monday, tuesday, friday).forEach(graph::add);
        String inOrder = TestGraph.nquads(graph);
        try (KnowledgeGraph other = TestGraph.inMemory()) {
            List.of(friday, monday, tuesday).forEach(other::add);
            assertThat(TestGraph.nquads(other)).isEqualTo(inOrder);
        }
    }

    @Test
    void of_versions_that_were_published_on_one_day_the_one_that_was_changed_later_is_the_newer() {
        Reading changedOnTuesday = changed("Acme sells engines to Globex.", "sellsTo", GLOBEX, MONDAY.plusDays(1));
        Reading changedOnFriday = changed("Acme works in Freedonia.", "operatesIn", FREEDONIA, MONDAY.plusDays(4));
        Reading unchanged = dated(first, "Acme stays out of Globex.", "avoids", GLOBEX, MONDAY);
        List.of(unchanged, changedOnFriday).forEach(graph::add);
        assertThat(graph.add(changedOnTuesday).added()).isFalse();
        assertThat(predicates()).containsExactly("operatesIn");
    }

    @Test
    void a_changed_version_is_known_since_the_day_of_its_change() {
        Reading unchanged = dated(first, "Acme stays out of Globex.", "avoids", GLOBEX, MONDAY);
        Reading changed = changed("Acme works in Freedonia.", "operatesIn", FREEDONIA, MONDAY.plusDays(4));
        List.of(unchanged, changed).forEach(graph::add);
        assertThat(known(MONDAY.plusDays(3))).containsExactly(id(unchanged));
        assertThat(known(MONDAY.plusDays(4))).containsExactly(id(changed));
    }

    @Test
    void an_article_that_corrects_none_is_known_since_it_was_published() {
        Reading changed = changed("Acme works in Freedonia.", "operatesIn", FREEDONIA, MONDAY.plusDays(4));
        graph.add(changed);
        assertThat(known(MONDAY)).containsExactly(id(changed));
    }

    @Test
    void a_text_that_is_all_new_is_another_article() {
        graph.add(first);
        Reading other = new WrittenReading("Ships of the season")
                .says("Globex avoids Freedonia this year.", GLOBEX, "avoids", FREEDONIA, ASSERTED)
                .from(ADDRESS)
                .reading();
        assertThat(graph.add(other).corrects()).isEmpty();
        assertThat(graph.articles()).hasSize(2);
    }

    @Test
    void the_same_text_from_elsewhere_is_a_copy_and_no_correction() {
        graph.add(first);
        Admission admission = graph.add(
                article("Acme sells engines to Globex, too.", "sellsTo", GLOBEX, "https://daily.example/acme"));
        assertThat(admission.corrects()).isEmpty();
        assertThat(admission.nearDuplicates()).containsExactly(id(first));
    }

    @Test
    void what_has_no_place_of_its_own_is_never_a_correction() {
        assertThat(List.of("standard input", "POST /api/articles", "news.jsonl, line 3"))
                .noneMatch(OwnPlace::is);
        assertThat(List.of("https://courier.example/acme", "tag:courier.example,2026:17", "news/acme.txt"))
                .allMatch(OwnPlace::is);
    }

    @Test
    void what_the_gate_held_back_goes_and_comes_with_its_version() {
        Reading withMistake = new WrittenReading("Acme in the news of the day")
                .says("The harbour has been open since the spring of that year.", ACME, "avoids", FREEDONIA, ASSERTED)
                .says("Acme is in itself.", ACME, "hostedIn", GLOBEX, ASSERTED)
                .from(ADDRESS)
                .reading();
        graph.add(withMistake);
        assertThat(quarantined()).isNotEmpty();
        String before = TestGraph.nquads(graph);
        graph.add(second);
        assertThat(quarantined()).isEmpty();
        graph.forget(id(second));
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    private Set<?> quarantined() {
        return graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.QUARANTINED_STATEMENT);
    }

    private List<String> predicates() {
        return graph.facts(Selector.wholeStore(), Set.of()).stream()
                .map(FactRow::predicate)
                .toList();
    }

    /** One text but for a sentence. */
    private static Reading article(String sentence, String predicate, Entity object, String address) {
        return draft(sentence, predicate, object).from(address).reading();
    }

    private static Reading dated(Reading like, String sentence, String predicate, Entity object, LocalDate day) {
        return draft(sentence, predicate, object)
                .from(like.article().location())
                .publishedOn(day)
                .reading();
    }

    private List<String> known(LocalDate day) {
        return graph.articleDates().known(new AsOf(day, AsOf.Time.PUBLISHED));
    }

    private static Reading changed(String sentence, String predicate, Entity object, LocalDate day) {
        return draft(sentence, predicate, object)
                .from(ADDRESS)
                .publishedOn(MONDAY)
                .modifiedOn(day)
                .reading();
    }

    private static WrittenReading draft(String sentence, String predicate, Entity object) {
        return new WrittenReading("Acme in the news of the day")
                .says(sentence, ACME, predicate, object, ASSERTED)
                .sounds(
                        "The harbour has been open since the spring of that year, and neither expected then that so much"
                                + " would come of a single ship that was late.",
                        ACME,
                        true,
                        0.7);
    }

    private Node node(Reading reading) {
        return graph.iris().article(id(reading));
    }

    private static String id(Reading reading) {
        return reading.article().id();
    }
}
