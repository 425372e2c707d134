package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameFindingTest {

    @TempDir
    Path folder;

    private Lexicon lexicon;

    @BeforeEach
    void writeLexicon() {
        lexicon = LexiconFolder.in(folder)
                .with(
                        "entities.tsv",
                        "label;type;aliases;tickers;demonyms;metonyms;phrases",
                        "Microsoft;Company;Microsoft Corp.;MSFT",
                        "Circle?;Company;;CRCL",
                        "ON Semiconductor;Company;;ON?",
                        "TikTok;Company",
                        "3M;Company",
                        "McDonald's;Company",
                        "Nestlé;Company",
                        "Tether;Company",
                        "USDT;Stablecoin;Tether",
                        "United States;Jurisdiction;US|U.S.;;American",
                        "China;Jurisdiction;;;Chinese;Beijing",
                        "Bank of America;Company",
                        "Bank;Company",
                        "Bitcoin;CryptoAsset;;BTC;;;bitcoin",
                        "crypto;AssetClass;;;;;crypto market",
                        "intellectual property theft;RiskTopic;;;;;IP theft",
                        "guardrails;Control;;;;;guardrail|security policy")
                .load();
    }

    @Test
    void the_longest_name_wins() {
        assertThat(found("Bank of America and Bank of Foo")).containsExactly("Bank of America", "Bank");
    }

    @Test
    void a_match_says_where_it_stands() {
        NameMatch match = lexicon.find("So Microsoft sells.").get(0);
        assertThat(match.span()).isEqualTo(new Span(3, 12));
        assertThat(match.text()).isEqualTo("Microsoft");
    }

    @Test
    void names_end_at_word_boundaries() {
        assertThat(found("Microsofty USTelecom Chinatown")).isEmpty();
        assertThat(found("China-based, US/China; (Microsoft)")).containsExactly("China", "US", "China", "Microsoft");
    }

    @Test
    void a_possessive_does_not_belong_to_the_name() {
        assertThat(found("Microsoft’s and China's")).containsExactly("Microsoft", "China");
    }

    @Test
    void a_dotted_abbreviation_is_found_whole() {
        assertThat(found("the U.S. chip limits")).containsExactly("U.S.");
    }

    @Test
    void a_currency_sign_keeps_a_country_from_being_named() {
        assertThat(found("US$5 million")).isEmpty();
    }

    @Test
    void a_figure_is_no_name() {
        assertThat(found("$210.3M, $3M and 13M")).isEmpty();
        assertThat(found("at 3M today")).containsExactly("3M");
    }

    @Test
    void letter_case_tells_a_name_from_a_word() {
        assertThat(found("a circle of friends")).isEmpty();
        assertThat(found("issued by Circle")).containsExactly("Circle");
    }

    @Test
    void an_ambiguous_name_says_so() {
        assertThat(lexicon.find("by Circle").get(0).best().ambiguous()).isTrue();
        assertThat(lexicon.find("by Microsoft").get(0).best().ambiguous()).isFalse();
    }

    @Test
    void a_headline_in_capitals_may_shout_a_name_that_is_not_ambiguous() {
        assertThat(found("MICROSOFT BUYS A CIRCLE")).containsExactly("MICROSOFT");
    }

    @Test
    void inner_capitals_may_be_forgotten() {
        assertThat(found("Tiktok")).containsExactly("Tiktok");
        assertThat(found("tiktok")).isEmpty();
    }

    @Test
    void tickers_need_exact_capitals() {
        assertThat(found("MSFT msft Msft")).containsExactly("MSFT");
    }

    @Test
    void a_ticker_that_is_a_word_needs_a_mark() {
        assertThat(found("ON MONDAY")).isEmpty();
        assertThat(found("$ON, NASDAQ: ON and (ON)")).containsExactly("ON", "ON", "ON");
    }

    @Test
    void phrases_ignore_letter_case_and_know_plurals() {
        assertThat(found("Guardrails; a guardrail; Security policies; IP Thefts"))
                .containsExactly("Guardrails", "guardrail", "Security policies", "IP Thefts");
    }

    @Test
    void hyphens_spaces_accents_and_apostrophes_do_not_matter() {
        assertThat(found("intellectual-property theft at McDonald’s and Nestle"))
                .containsExactly("intellectual-property theft", "McDonald’s", "Nestle");
    }

    @Test
    void names_do_not_cross_lines() {
        assertThat(found("Bank\nof America")).containsExactly("Bank");
    }

    @Test
    void peoples_and_capitals_stand_for_their_country() {
        assertThat(ids("Chinese")).containsExactly("place/china");
        assertThat(ids("Americans")).containsExactly("place/united-states");
        assertThat(lexicon.find("Beijing").get(0).best().kind()).isEqualTo(NameKind.METONYM);
    }

    @Test
    void all_bearers_of_a_name_are_given_the_one_with_that_label_first() {
        assertThat(ids("Tether")).containsExactly("organization/tether", "asset/usdt");
    }

    @Test
    void an_entity_is_one_candidate_however_many_of_its_names_match() {
        assertThat(ids("Bitcoin")).containsExactly("asset/bitcoin");
    }

    private List<String> found(String text) {
        return lexicon.find(text).stream().map(NameMatch::text).toList();
    }

    private List<String> ids(String text) {
        return lexicon.find(text).get(0).candidates().stream()
                .map(candidate -> candidate.entry().entity().id())
                .toList();
    }
}
