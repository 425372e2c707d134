package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityFinderTest {
    private final QuantityFinder finder = new QuantityFinder();

    static Stream<String> lines() {
        return ResourceLines.of("/figures/quantities.tsv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void every_quantity_of_a_text_is_found_in_its_base_unit(String line) {
        String[] cells = line.split("\t", -1);
        assertThat(finder.find(cells[0], 0).stream()
                        .map(QuantityFinderTest::words)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(cells[1]);
    }

    private static String words(Quantity quantity) {
        return Stream.of(
                        quantity.value().toPlainString(),
                        quantity.unit().orElse("-").replace(' ', '-'),
                        quantity.bound().word(),
                        quantity.rate().orElse(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_resource_holds_more_than_a_hundred_and_twenty_quantities() {
        assertThat(lines().flatMap(line -> finder.find(line.split("\t", -1)[0], 0).stream()))
                .hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void a_span_takes_in_the_words_that_bound_it_and_its_core_does_not() {
        String text = "It paid more than $5 million a year";
        Quantity quantity = finder.find(text, 0).get(0);
        assertThat(quantity.span().of(text)).isEqualTo("more than $5 million");
        assertThat(quantity.core().of(text)).isEqualTo("$5 million");
    }

    @Test
    void offsets_are_those_of_the_article() {
        assertThat(finder.find("It cost $5.", 100).get(0).core()).isEqualTo(new Span(108, 110));
    }

    @Property
    void spans_lie_in_any_text_and_do_not_overlap(@ForAll String text) {
        assertOrdered(text);
    }

    @Property
    void spans_lie_in_a_soup_of_digits_signs_and_scripts(@ForAll("soup") String text) {
        assertOrdered(text);
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "$",
                        "€",
                        "HK$",
                        "₿",
                        "¥",
                        "%",
                        "bps",
                        " ",
                        " ",
                        "-",
                        "–",
                        "−",
                        "+",
                        ".",
                        ",",
                        "/",
                        ":",
                        "(",
                        ")",
                        "0",
                        "1",
                        "7",
                        "42",
                        "1,638",
                        "2025",
                        "3.5",
                        ".5",
                        "million",
                        "bn",
                        "k",
                        "crore",
                        "half a",
                        "a",
                        "two",
                        "twenty-two",
                        "fold",
                        "x",
                        "times",
                        "cents",
                        "dollars",
                        "per share",
                        "a year",
                        "more than",
                        "up to about",
                        "between",
                        "and",
                        "to",
                        "from",
                        "\uD83D\uDE80",
                        "\u05E9\u05DC\u05D5\u05DD",
                        "\u202E",
                        "\u0663\u0664",
                        "\u00A0",
                        "\n",
                        "\t",
                        "March",
                        "GPT",
                        "No.",
                        "[million]",
                        "or more")
                .list()
                .ofMaxSize(60)
                .map(words -> String.join("", words));
    }

    private void assertOrdered(String text) {
        List<Quantity> found = finder.find(text, 0);
        int end = 0;
        for (Quantity quantity : found) {
            assertThat(quantity.core().begin()).isGreaterThanOrEqualTo(end);
            assertThat(quantity.span().contains(quantity.core())).isTrue();
            assertThat(quantity.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(quantity.core().of(text)).isNotBlank();
            end = quantity.core().end();
        }
    }
}
