package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final SavedQuery FACTS = SavedQuery.of("facts", "SELECT ?entity { ?fact so:subject ?entity }");
    private static final SavedQuery NOW = SavedQuery.of("now", "SELECT (now() AS ?time) {}");
    private static final Map<String, String> ACME = Map.of("entity", "Acme");

    private final KeptAnswers kept = new KeptAnswers(10);
    private final List<String> asked = new ArrayList<>();

    @Test
    void what_is_asked_again_is_found_once() {
        assertThat(ask(1, FACTS, ACME, 3)).isSameAs(ask(1, FACTS, ACME, 3));
        assertThat(asked).hasSize(1);
    }

    @Test
    void another_value_is_another_question() {
        ask(1, FACTS, ACME, 3);
        ask(1, FACTS, Map.of(), 3);
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_store_that_has_changed_is_asked_anew_and_one_of_before_too() {
        ask(1, FACTS, ACME, 3);
        ask(2, FACTS, ACME, 3);
        ask(1, FACTS, ACME, 3);
        ask(2, FACTS, ACME, 3);
        assertThat(asked).containsExactly("1", "2", "1");
    }

    @Test
    void the_answer_that_was_not_asked_for_the_longest_time_makes_room() {
        ask(1, FACTS, Map.of("entity", "Acme"), 4);
        ask(1, FACTS, Map.of("entity", "Globex"), 4);
        ask(1, FACTS, Map.of("entity", "Acme"), 4);
        ask(1, FACTS, Map.of("entity", "Initech"), 4);
        asked.clear();
        ask(1, FACTS, Map.of("entity", "Acme"), 4);
        assertThat(asked).isEmpty();
        ask(1, FACTS, Map.of("entity", "Globex"), 4);
        assertThat(asked).hasSize(1);
    }

    @Test
    void an_answer_that_is_too_long_is_not_kept_and_takes_no_room() {
        ask(1, FACTS, Map.of(), 4);
        ask(1, FACTS, ACME, 11);
        ask(1, FACTS, ACME, 11);
        ask(1, FACTS, Map.of(), 4);
        assertThat(asked).hasSize(3);
    }

    @Test
    void what_tells_the_time_is_never_kept() {
        ask(1, NOW, Map.of(), 1);
        ask(1, NOW, Map.of(), 1);
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_question_within_a_change_is_asked_of_the_change() {
        Answer first = kept.of(OptionalLong.empty(), FACTS, ACME, () -> answer(1));
        assertThat(kept.of(OptionalLong.empty(), FACTS, ACME, () -> answer(2))).isNotEqualTo(first);
    }

    private Answer ask(long version, SavedQuery query, Map<String, String> values, int rows) {
        return kept.of(OptionalLong.of(version), query, values, () -> {
            asked.add(Long.toString(version));
            return answer(rows);
        });
    }

    private static Answer answer(int rows) {
        return new Answer(
                List.of("entity"),
                Stream.generate(() -> List.of("Acme")).limit(rows).toList(),
                Stream.generate(() -> List.of("organization/acme")).limit(rows).toList());
    }
}
