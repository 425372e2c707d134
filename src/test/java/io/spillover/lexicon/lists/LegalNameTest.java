package io.spillover.lexicon.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple Inc. | Apple",
                "HORACE MANN EDUCATORS CORP /DE/ | Horace Mann Educators",
                "BANK OF AMERICA CORP /DE/ | Bank of America",
                "Merck & Co., Inc. | Merck",
                "3M CO | 3M",
                "INTERNATIONAL BUSINESS MACHINES CORP | International Business Machines",
                "CVS HEALTH Corp | CVS HEALTH",
                "TJX COMPANIES INC /DE/ | TJX",
                "Alphabet Inc. (Class A) | Alphabet",
                "LOWES COMPANIES INC | Lowes",
                "DOMINO'S PIZZA INC | Domino's Pizza",
                "COCA-COLA CO | Coca-Cola",
                "Arm Holdings plc /UK | Arm Holdings",
                "Qwertz Ltd. | Qwertz",
                "CO | CO",
            })
    void a_registered_name_is_written_as_news_writes_it(String registered, String label) {
        assertThat(LegalName.of(registered)).map(LegalName::text).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X", "(Delaware)"})
    void what_has_less_than_two_letters_is_no_name(String registered) {
        assertThat(LegalName.of(registered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Evolv Technologies Holdings, Inc.', Evolv",
        "Meta Platforms Inc., Meta",
        "GILEAD SCIENCES INC, Gilead",
        "Johnson & Johnson Group & Co., Johnson & Johnson",
    })
    void a_short_name_leaves_out_generic_last_words(String registered, String name) {
        assertThat(LegalName.of(registered).flatMap(LegalName::withoutGenericWords))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apple Inc.", "S&P Global Inc.", "Global Industries Ltd", "Motors Liquidation Co"})
    void there_is_no_short_name_where_nothing_or_too_little_would_be_left(String registered) {
        assertThat(LegalName.of(registered).flatMap(LegalName::withoutGenericWords))
                .isEmpty();
    }
}
