package io.spillover.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AbbreviationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CBPL | CB Payments Limited",
                "TSMC | Taiwan Semiconductor Manufacturing Co.",
                "DPC | Data Protection Commission",
                "NYDFS | New York Department of Financial Services",
                "BoE | Bank of England",
            })
    void the_letters_of_an_abbreviation_are_found_in_the_words_in_their_order(String shortForm, String words) {
        assertThat(Abbreviations.abbreviates(shortForm, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"US | Coinbase", "BPL | CB Payments Limited", "CFO | Acme Finance", "SEC | Acme Securities"})
    void letters_that_are_not_there_or_do_not_begin_the_words_abbreviate_nothing(String shortForm, String words) {
        assertThat(Abbreviations.abbreviates(shortForm, words)).isFalse();
    }
}
