package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in 2024            | 2024-01-01 | 2024-12-31",
                "in February 2024   | 2024-02-01 | 2024-02-29",
                "On July 28, 2025   | 2025-07-28 | 2025-07-28",
                "since 2020         | 2020-01-01 | ''",
                "by 2030            | ''         | 2030-12-31",
                "on Wednesday       | ''         | ''",
                "in late 2024       | ''         | ''",
                "February 30, 2024  | ''         | ''",
                "7 billion a day    | ''         | ''"
            })
    void words_that_name_a_year_are_an_interval_and_others_are_not(String words, String start, String end) {
        Interval interval = Interval.said(words);
        assertThat(interval.start().orElse("")).isEqualTo(start);
        assertThat(interval.end().orElse("")).isEqualTo(end);
    }
}
