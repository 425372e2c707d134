package io.spillover.link;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameShapeTest {

    @ParameterizedTest
    @ValueSource(strings = {"iPod", "macOS", "xStocks", "A380", "Qwen3.8", "200LR", "GPT4o", "B2C", "X9", "İ5"})
    void a_capital_within_and_letters_with_digits_make_a_name(String word) {
        assertThat(NameShape.isName(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apple", "APPLE", "apple", "747", "2026", "747s", "4th", "covid19", "-", "A", "A.", "$5M"})
    void plain_words_and_plain_numbers_do_not(String word) {
        assertThat(NameShape.isName(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3M", "1.2M", "10K", "5G", "Q3", "Q3FY25", "H1", "1H25", "FY26", "CY2026", "COVID19", "10AM", "64GB",
                "100MW", "200DMA"
            })
    void amounts_periods_and_units_are_none(String word) {
        assertThat(NameShape.isName(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iPhone 4", "Claude 3.5", "iPhone 4S", "Boeing 747s", "Windows 11 is", "Falcon 9 ,"})
    void a_number_behind_a_name_may_be_its_version(String words) {
        assertThat(NameShape.isVersion(tokens(words), 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows 2000",
                "Apple 2026",
                "gained 5 percent",
                "gained 5 %",
                "sold 12 million",
                "sold 40 crore",
                "fell 12 points",
                "waited 3 months",
                "owns 1,000",
                "Boeing 12345",
                "Claude Opus",
                "iPhone 4th"
            })
    void years_amounts_and_counts_are_no_versions(String words) {
        assertThat(NameShape.isVersion(tokens(words), 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KC-45", "Qwen3.8-Max", "777\u201120", "F\u2010150"})
    void a_hyphen_without_spaces_ties(String words) {
        assertThat(NameShape.isTie(tokens(words), 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KC - 45", "KC -45", "KC- 45", "KC\u201345", "KC/45"})
    void a_hyphen_with_a_space_and_other_marks_do_not(String words) {
        assertThat(NameShape.isTie(tokens(words), 1)).isFalse();
    }

    @Test
    void a_hyphen_at_an_end_of_the_sentence_ties_nothing() {
        assertThat(NameShape.isTie(tokens("-45"), 0)).isFalse();
        assertThat(NameShape.isTie(tokens("KC-"), 1)).isFalse();
    }

    /** Words as a tokenizer gives them: hyphens, dashes and slashes are words of their own. */
    private static List<CoreLabel> tokens(String text) {
        return Pattern.compile("[-\u2010\u2011\u2013/]|[^\\s\u2010\u2011\u2013/-]+")
                .matcher(text)
                .results()
                .map(word -> {
                    CoreLabel token = new CoreLabel();
                    token.setWord(word.group());
                    token.setBeginPosition(word.start());
                    token.setEndPosition(word.end());
                    return token;
                })
                .toList();
    }
}
