package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.DENIED;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.Entity;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandMergesTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Optional<String> NO_NOTE = Optional.empty();

    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity ACME_LABS = entity("organization/acme-labs", "Acme Labs", "OrganizationGroup");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final Entity WIDGET = entity("product/widget", "Widget", "Product");
    private static final Entity FREEDONIA = entity("place/freedonia", "Freedonia", "Jurisdiction");
    private static final Entity SPRING = entity("person/spring", "Spring", "Person");

    private static final Reading OF_ACME = new WrittenReading("Acme")
            .says("Acme sells to Globex.", ACME, "sellsTo", GLOBEX, ASSERTED)
            .measures("Acme made $5.", ACME, "revenue", "5", Optional.empty())
            .reading();
    private static final Reading OF_ACME_LABS = new WrittenReading("Acme Labs")
            .says("Acme Labs makes the Widget.", ACME_LABS, "makes", WIDGET, ASSERTED)
            .says("Acme Labs does not avoid Freedonia.", ACME_LABS, "avoids", FREEDONIA, DENIED)
            .measures("Acme Labs made $7.", ACME_LABS, "revenue", "7", Optional.of(FREEDONIA))
            .reading();
    private static final Reading OF_BOTH = new WrittenReading("Both")
            .says("Acme Labs works with Acme.", ACME_LABS, "partnersWith", ACME, ASSERTED)
            .says("Acme Labs sells to Globex.", ACME_LABS, "sellsTo", GLOBEX, ASSERTED)
            .says("Acme sells to Globex, too.", ACME, "sellsTo", GLOBEX, ASSERTED)
            .says("Spring leads Acme Labs.", SPRING, "headOf", ACME_LABS, ASSERTED)
            .reading();

    @TempDir
    Path folder;

    private Lexicon lexicon;
    private KnowledgeGraph graph;

    @BeforeEach
    void open() throws IOException {
        lexicon = SmallLexicon.in(folder);
        graph = store(OF_ACME, OF_ACME_LABS, OF_BOTH);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void facts_and_figures_of_a_merged_entity_are_those_of_the_other() {
        merge(graph, "Acme Labs", "Acme");
        assertThat(facts("Acme"))
                .contains("Acme makes Widget", "Acme avoids Freedonia", "Spring headOf Acme", "Acme sellsTo Globex")
                .noneMatch(fact -> fact.contains("Acme Labs"));
        assertThat(facts("Acme Labs")).isEqualTo(facts("Acme"));
        assertThat(graph.observations(graph.selector("organization/acme-labs").orElseThrow()))
                .extracting(ObservationRow::entity)
                .containsExactly("Acme", "Acme");
    }

    @Test
    void a_query_knows_one_entity_with_both_names() {
        merge(graph, "Acme Labs", "Acme");
        SavedQuery corroborated =
                SavedQueries.load(List.of(TestGraph.home().resolve("queries"))).named("corroborated");
        assertThat(graph.select(corroborated, Map.of("entity", "Acme Labs")).rows())
                .contains(List.of("Acme", "sellsTo", "Globex", "2", "3", "2"));
    }

    @Test
    void undoing_a_merge_gives_back_the_same_graph() {
        String before = withoutLog(graph);
        merge(graph, "Acme Labs", "Acme");
        assertThat(withoutLog(graph)).isNotEqualTo(before);
        part(graph, "Acme Labs", "Acme");
        assertThat(withoutLog(graph)).isEqualTo(before);
    }

    @Test
    void what_was_read_stays_known_under_merges() {
        String article = OF_BOTH.article().id();
        Set<Triple> read = graph.asRead(article);
        merge(graph, "Acme Labs", "Acme");
        merge(graph, "Acme", "Globex");
        assertThat(graph.asRead(article)).isEqualTo(read);
        assertThat(graph.copyOf(graph.iris().article(article)).find().toSet()).isNotEqualTo(read);
    }

    @Test
    void merged_before_or_after_ingest_comes_out_the_same() {
        merge(graph, "organization/acme-labs", "Acme");
        try (KnowledgeGraph mergedFirst = store()) {
            merge(mergedFirst, "organization/acme-labs", "Acme");
            List.of(OF_BOTH, OF_ACME_LABS, OF_ACME).forEach(mergedFirst::add);
            assertThat(withoutLog(mergedFirst)).isEqualTo(withoutLog(graph));
        }
    }

    @Test
    void an_article_that_is_forgotten_takes_what_it_said_under_both_names_with_it() {
        merge(graph, "Acme Labs", "Acme");
        try (KnowledgeGraph without = store(OF_ACME, OF_BOTH)) {
            merge(without, "Acme Labs", "Acme");
            graph.forget(OF_ACME_LABS.article().id());
            assertThat(withoutLog(graph)).isEqualTo(withoutLog(without));
        }
    }

    @Test
    void the_rows_of_a_merged_entity_of_the_lexicon_are_those_of_the_other() {
        String before = withoutLog(graph);
        merge(graph, "Acme", "Globex");
        assertThat(graph.copyOf(graph.iris().background())
                        .contains(
                                graph.iris().entity(GLOBEX),
                                Vocabulary.term("makes"),
                                graph.iris().entity(WIDGET)))
                .isTrue();
        assertThat(TestGraph.nquads(graph).lines())
                .filteredOn(
                        line -> line.contains("<" + graph.iris().entity(ACME).getURI() + ">"))
                .allMatch(line -> line.contains("/as-read/") || line.contains("/graph/merges"));
        part(graph, "Acme", "Globex");
        assertThat(withoutLog(graph)).isEqualTo(before);
    }

    @Test
    void a_chain_of_merges_ends_at_its_last() {
        String before = withoutLog(graph);
        merge(graph, "Acme Labs", "Acme");
        String between = withoutLog(graph);
        merge(graph, "Acme", "Globex");
        assertThat(facts("Acme Labs")).contains("Globex makes Widget", "Spring headOf Globex");
        part(graph, "Acme", "Globex");
        assertThat(withoutLog(graph)).isEqualTo(between);
        part(graph, "organization/acme-labs", "Acme");
        assertThat(withoutLog(graph)).isEqualTo(before);
    }

    @Test
    void a_claim_about_the_two_that_are_one_states_no_fact() {
        merge(graph, "Acme Labs", "Acme");
        assertThat(TestGraph.nquads(graph))
                .doesNotContain("acme> <https://w3id.org/spillover/ontology#partnersWith> <https");
        assertThat(facts("Acme")).doesNotContain("Acme partnersWith Acme");
    }

    @Test
    void the_log_keeps_what_was_undone() {
        handMerges(graph, merges -> merges.merge("Acme Labs", "Acme", Optional.of("spelled differently")));
        part(graph, "Acme Labs", "Acme");
        merge(graph, "Acme Labs", "Acme");
        String log = TestGraph.nquads(graph)
                .lines()
                .filter(line -> line.contains("/graph/merges"))
                .collect(Collectors.joining("\n"));
        assertThat(log).containsOnlyOnce("spelled differently").containsOnlyOnce("ontology#undoes");
        assertThat(log.lines().filter(line -> line.contains("ontology#mergedInto")))
                .hasSize(2);
        assertThat(facts("Acme")).contains("Acme makes Widget");
        assertThat(ShaclValidator.get()
                        .conforms(
                                graph.ontology().shapes(),
                                graph.copyOf(graph.iris().merges())))
                .isTrue();
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason() {
        merge(graph, "Acme Labs", "Acme");
        assertRefused(merges -> merges.merge("Acme", "Acme Labs", NO_NOTE), "each would be the other");
        assertRefused(merges -> merges.merge("Acme Labs", "Globex", NO_NOTE), "merged into \"Acme\" already");
        assertRefused(merges -> merges.merge("Spring", "Acme", NO_NOTE), "kind person", "kind organization");
        assertRefused(merges -> merges.merge("Acme", "Acme Holdings", NO_NOTE), "one entity already");
        assertRefused(merges -> merges.merge("Nobody", "Acme", NO_NOTE), "\"Nobody\"", "mend its spelling");
        assertRefused(merges -> merges.merge("Acme", "organization/nobody", NO_NOTE), "organization/nobody");
        assertRefused(merges -> merges.part("Globex", "Acme", NO_NOTE), "\"Globex\" is not merged into \"Acme\"");
        assertRefused(merges -> merges.part("Acme Labs", "Globex", NO_NOTE), "but into \"Acme\"");
    }

    private void assertRefused(Consumer<HandMerges> merging, String... parts) {
        assertThatThrownBy(() -> merging.accept(graph.handMerges(lexicon)))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContainingAll(parts);
    }

    private List<String> facts(String entity) {
        return graph.facts(graph.selector(entity).orElseThrow(), EnumSet.noneOf(FactRow.Include.class)).stream()
                .map(row -> row.subject() + " " + row.predicate() + " " + row.object())
                .toList();
    }

    private KnowledgeGraph store(Reading... readings) {
        KnowledgeGraph store = KnowledgeGraph.inMemory(
                Background.load(TestGraph.home().resolve("ontology"), Iris.standard(), lexicon));
        List.of(readings).forEach(store::add);
        return store;
    }

    private void merge(KnowledgeGraph store, String one, String into) {
        handMerges(store, merges -> merges.merge(one, into, NO_NOTE));
    }

    private void part(KnowledgeGraph store, String one, String from) {
        handMerges(store, merges -> merges.part(one, from, NO_NOTE));
    }

    private void handMerges(KnowledgeGraph store, Consumer<HandMerges> merging) {
        HandMerges merges = store.handMerges(lexicon);
        merging.accept(merges);
        merges.commit(NOON);
    }

    private static String withoutLog(KnowledgeGraph store) {
        return TestGraph.nquads(store)
                .lines()
                .filter(line -> !line.endsWith("/graph/merges> ."))
                .collect(Collectors.joining("\n"));
    }
}
