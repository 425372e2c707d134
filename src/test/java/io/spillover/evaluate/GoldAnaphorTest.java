package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldAnaphorTest {

    @ParameterizedTest
    @ValueSource(strings = {"it", "Its", "They", "his"})
    void pronouns_stand_for_something_named(String text) {
        assertThat(GoldAnaphor.kind(text)).contains("pronoun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the company", "The new aircraft", "the formerly state-owned company"})
    void descriptions_stand_for_something_named(String text) {
        assertThat(GoldAnaphor.kind(text)).contains("description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the 787", "the iPhone 4", "Boeing", "a company", "the maker of planes", "the"})
    void names_and_what_says_more_do_not(String text) {
        assertThat(GoldAnaphor.kind(text)).isEmpty();
    }
}
