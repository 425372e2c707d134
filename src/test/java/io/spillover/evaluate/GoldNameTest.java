package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldNameTest {

    @ParameterizedTest
    @CsvSource({
        "U.S., us",
        "guardrails, guardrail",
        "the United States, United States",
        "Apple Inc., Apple",
        "Meta Platforms, meta platform",
        "NVIDIA Corporation, Nvidia"
    })
    void case_dots_plurals_articles_and_company_suffixes_do_not_count(String one, String other) {
        assertThat(GoldName.of(one)).isEqualTo(GoldName.of(other));
    }

    @Test
    void a_gold_name_matches_a_longer_label_with_all_its_words() {
        assertThat(matches("crypto", "high-beta crypto")).isTrue();
    }

    @Test
    void a_label_of_two_words_matches_a_longer_gold_name() {
        assertThat(matches("OpenAI GPT series", "GPT series")).isTrue();
    }

    @Test
    void a_label_of_one_word_does_not_match_a_longer_gold_name() {
        assertThat(matches("OpenAI GPT series", "OpenAI")).isFalse();
    }

    @Test
    void a_company_suffix_alone_is_a_name() {
        assertThat(GoldName.of("Company").words()).containsExactly("company");
    }

    @Test
    void other_words_do_not_match() {
        assertThat(matches("Microsoft", "Microstrategy")).isFalse();
    }

    private static boolean matches(String gold, String label) {
        return GoldName.of(gold).matches(GoldName.of(label));
    }
}
