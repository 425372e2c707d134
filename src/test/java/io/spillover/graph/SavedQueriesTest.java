package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SavedQueriesTest {

    private static final SavedQueries QUERIES =
            SavedQueries.load(List.of(TestGraph.home().resolve("queries")));
    private static final KnowledgeGraph GRAPH = Story.longer();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    static Collection<SavedQuery> queries() {
        return QUERIES.all();
    }

    static Stream<Map.Entry<SavedQuery, SavedQuery.Parameter>> parameters() {
        return queries().stream()
                .flatMap(query -> query.parameters().stream().map(parameter -> Map.entry(query, parameter)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_query_answers_with_its_example(SavedQuery query) {
        assertThat(GRAPH.select(query, Map.of()).rows())
                .map(row -> String.join(" | ", row).replace("  ", " "))
                .contains(query.example());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_query_says_what_it_is_and_what_it_means(SavedQuery query) {
        assertThat(query.title()).isNotBlank().doesNotEndWith(".");
        assertThat(query.meaning()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void every_parameter_narrows_the_answer_down(Map.Entry<SavedQuery, SavedQuery.Parameter> of) {
        Answer all = GRAPH.select(of.getKey(), Map.of());
        String name = of.getValue().name();
        int column = all.columns().indexOf(name);
        assertThat(column).as("the answer shows %s", name).isNotNegative();
        String value = all.rows().stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(GRAPH.select(of.getKey(), Map.of(name, value)).rows())
                .containsExactlyInAnyOrderElementsOf(all.rows().stream()
                        .filter(row -> row.get(column).equals(value))
                        .toList());
    }

    @Test
    void a_value_is_bound_and_never_pasted() {
        assertThat(GRAPH.select(
                                QUERIES.named("attributions"),
                                Map.of("source", "Reuters\" ; so:subject ?x . FILTER(true) #"))
                        .rows())
                .isEmpty();
    }

    @Test
    void an_unknown_query_is_refused_with_the_names_of_those_that_there_are() {
        assertThatThrownBy(() -> QUERIES.named("expositions"))
                .isInstanceOfSatisfying(SpilloverException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(SpilloverException.Kind.USAGE))
                .hasMessageContaining("no saved query \"expositions\"")
                .hasMessageContaining("exposures");
    }

    @Test
    void an_unknown_parameter_and_an_unknown_value_are_refused() {
        assertThatThrownBy(() -> GRAPH.select(QUERIES.named("exposures"), Map.of("whom", "Acme")))
                .hasMessageContaining("has nothing named \"whom\" to set; set one of entity, to, kind.");
        assertThatThrownBy(() -> GRAPH.select(QUERIES.named("exposures"), Map.of("entity", "Initech")))
                .hasMessageContaining("No entity of the store is named \"Initech\"");
        assertThatThrownBy(() -> GRAPH.select(QUERIES.named("figures"), Map.of("metric", "mood")))
                .hasMessageContaining("no term \"mood\"");
    }

    @Test
    void a_date_that_is_not_set_is_counted_back_from_the_newest_article() {
        SavedQuery changes = QUERIES.named("changes");
        assertThat(GRAPH.select(changes, Map.of()).rows()).isNotEmpty().allSatisfy(row -> assertThat(row.get(0))
                .isEqualTo("2026-01-14"));
        assertThat(GRAPH.select(changes, Map.of("since", "2026-01-21")).rows()).isEmpty();
        assertThat(GRAPH.select(changes, Map.of("since", "2026-01-09")).rows())
                .anySatisfy(row -> assertThat(row).contains("Acme grows"));
        assertThatThrownBy(() -> GRAPH.select(changes, Map.of("since", "January")))
                .isInstanceOfSatisfying(SpilloverException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(SpilloverException.Kind.USAGE))
                .hasMessageContaining("\"January\" is no day (since); write it like 2026-01-31.");
    }

    @Test
    void without_a_date_in_the_store_a_date_that_is_not_set_stays_open() {
        try (KnowledgeGraph undated = TestGraph.inMemory()) {
            assertThat(undated.select(QUERIES.named("changes"), Map.of()).rows())
                    .isEmpty();
        }
    }

    @Test
    void only_a_date_has_a_default() {
        assertThat(SavedQuery.of("mine", "# Mine\n# Set: until date [newest - 30] the last day\n")
                        .parameters())
                .containsExactly(new SavedQuery.Parameter(
                        "until", SavedQuery.Parameter.Kind.DATE, "the last day", OptionalInt.of(30)));
        assertThatThrownBy(() -> SavedQuery.of("mine", "# Mine\n# Set: until text [newest] the last day\n"))
                .hasMessageContaining("only a date is counted from the newest");
        assertThatThrownBy(() -> SavedQuery.of("mine", "# Mine\n# Set: until day\n"))
                .hasMessageContaining("day is no kind of value");
    }

    @Test
    void a_query_with_a_mistake_is_refused_with_its_place() {
        assertThatThrownBy(() -> GRAPH.select(SavedQuery.of("mine", "SELECT ?x WHERE { ?x "), Map.of()))
                .isInstanceOfSatisfying(SpilloverException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(SpilloverException.Kind.CHECK_FAILED))
                .hasMessageContaining("The query mine is not SPARQL 1.1")
                .hasMessageContaining("line 1");
    }

    @Test
    void no_other_endpoint_is_asked() {
        assertThatThrownBy(() -> GRAPH.select(
                        SavedQuery.of("mine", "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }"), Map.of()))
                .isInstanceOf(SpilloverException.class);
    }

    @Test
    void answers_are_written_in_the_formats_of_the_w3c() {
        SavedQuery denied = QUERIES.named("denied");
        assertThat(written(denied, AnswerFormat.CSV)).startsWith("entity,predicate,object,sentence\r\n");
        assertThat(written(denied, AnswerFormat.JSON)).contains("\"bindings\"");
        assertThat(written(denied, AnswerFormat.XML)).contains("<sparql xmlns=");
        assertThat(written(
                        SavedQuery.of("mine", "CONSTRUCT { ?x so:makes ?y } { ?x so:makes ?y }"), AnswerFormat.TURTLE))
                .contains("so:makes");
        assertThatThrownBy(() -> written(denied, AnswerFormat.TURTLE)).hasMessageContaining("gives rows");
    }

    private static String written(SavedQuery query, AnswerFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GRAPH.answer(query, Map.of(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
