package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Observation.Bound;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFinderTest {
    private final QuantityFinder finder = new QuantityFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It spent $1 billion on chips | 1000000000 | USD",
                "a HK$750 mn loan | 750000000 | HKD",
                "worth €2.5bn today | 2500000000 | EUR",
                "a fine of Rs 4 crore | 40000000 | INR",
                "about 1,638 coins | 1638 |",
                "revenue rose 92% | 92 | percent",
                "sold for 5 million dollars | 5000000 | USD"
            })
    void a_number_is_given_in_its_base_unit(String text, String value, String unit) {
        assertThat(finder.find(text, 0))
                .singleElement()
                .satisfies(quantity -> assertThat(quantity.value()).isEqualByComparingTo(value))
                .satisfies(quantity -> assertThat(quantity.unit()).isEqualTo(Optional.ofNullable(unit)));
    }

    @Test
    void words_before_a_number_bound_it() {
        assertThat(finder.find("more than $5 million a year", 0))
                .singleElement()
                .satisfies(quantity -> assertThat(quantity.bound()).isEqualTo(Bound.AT_LEAST))
                .satisfies(quantity -> assertThat(quantity.rate()).contains("year"));
    }

    @Test
    void years_and_digits_within_names_are_no_quantities() {
        assertThat(finder.find("In 2025 GPT-4 came out, and trading is 24/5", 0))
                .isEmpty();
    }

    @Property
    void spans_lie_in_the_text_and_do_not_overlap(@ForAll String text) {
        List<Quantity> found = finder.find(text, 0);
        int end = 0;
        for (Quantity quantity : found) {
            assertThat(quantity.core().begin()).isGreaterThanOrEqualTo(end);
            assertThat(quantity.span().end()).isLessThanOrEqualTo(text.length());
            end = quantity.core().end();
        }
    }
}
