package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    void a_fiscal_year_that_ended_is_an_interval() {
        Period period = Periods.first("in the fiscal year ended June 2025", Optional.empty())
                .orElseThrow();
        assertThat(period.start()).contains(LocalDate.of(2024, 7, 1));
        assertThat(period.end()).contains(LocalDate.of(2025, 6, 30));
    }

    @Test
    void the_year_prior_counts_from_the_period_before() {
        Optional<Period> before = Periods.first("in the fiscal year ended February 2025", Optional.empty());
        Period period = Periods.first("after growing the year prior", before).orElseThrow();
        assertThat(period.end()).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void an_unknown_calendar_stays_unknown() {
        Period period = Periods.first("in the second quarter", Optional.empty()).orElseThrow();
        assertThat(period.start()).isEmpty();
        assertThat(period.end()).isEmpty();
    }

    @Test
    void of_two_periods_the_first_named_is_meant() {
        assertThat(Periods.first("in 2023, after the fiscal year ended June 2022", Optional.empty())
                        .map(Period::text))
                .contains("in 2023");
    }
}
