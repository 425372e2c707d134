package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Claim;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from sentences with the real models. */
class ReadingIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Microsoft sells chips to Tencent. | ASSERTED",
                "Microsoft may sell chips to Tencent. | POSSIBLE",
                "Microsoft plans to sell chips to Tencent. | PROBABLE",
                "Microsoft does not sell chips to Tencent. | DENIED",
                "Microsoft no longer sells chips to Tencent. | FORMER",
                "Microsoft denied that it sells chips to Tencent. | DENIED"
            })
    void words_with_scope_over_a_claim_say_how_certain_it_is(String sentence, Factuality factuality) {
        assertThat(TextReader.shared().paragraph(sentence).claims())
                .filteredOn(claim -> claim.predicate().equals("sellsTo"))
                .extracting(Claim::factuality)
                .contains(factuality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lisa Su, who has led AMD since 2014, spoke. | Lisa Su headOf AMD asserted",
                "XRP, litecoin and bitcoin cash posted losses. | XRP suffers losses asserted",
                "Coinbase disputed that approval had been given, and sued Kraken. | Coinbase sues Kraken asserted",
                "NYDFS gave Paxos approval to issue BUSD. | Paxos issues Binance USD asserted",
                "Investors were not amused: Tesla fell 5%. | Tesla suffers price decline asserted",
            })
    void a_verb_has_its_subject_back_where_the_parser_lost_it(String sentence, String claim) {
        assertThat(claims(sentence)).contains(claim);
    }

    @Test
    void a_post_without_its_company_is_that_of_the_company_that_the_article_is_about() {
        assertThat(
                        claims(
                                "Intel cut costs. Intel also cut jobs. Shares of Intel rose. Chief executive Pat Gelsinger defended the cuts."))
                .contains("Pat Gelsinger headOf Intel asserted");
        assertThat(
                        claims(
                                "Intel cut costs. Intel also cut jobs. Shares of Intel rose. Prime Minister Narendra Modi praised them."))
                .doesNotContain("Narendra Modi headOf Intel asserted");
    }

    @Test
    void a_description_says_where_whom_it_means_is_based() {
        assertThat(claims("Societe Generale will issue a coin. The French bank named no date."))
                .contains("Soci\u00e9t\u00e9 G\u00e9n\u00e9rale basedIn France asserted");
    }

    private static List<String> claims(String text) {
        return TextReader.shared().paragraph(text).claims().stream()
                .filter(claim -> !claim.open())
                .map(claim -> String.join(
                        " ",
                        claim.subject().entity().label(),
                        claim.predicate(),
                        claim.object().entity().label(),
                        claim.factuality().word()))
                .toList();
    }

    @Test
    void a_denial_is_attributed_to_who_denies() {
        assertThat(TextReader.shared()
                        .paragraph("Microsoft denied that it sells chips to Tencent.")
                        .claims())
                .filteredOn(claim -> claim.predicate().equals("sellsTo"))
                .allSatisfy(claim -> assertThat(claim.attribution()).contains("Microsoft"));
    }

    @Test
    void every_quote_is_what_its_offsets_cover() {
        String text =
                "Emoji \uD83D\uDE80 day\n\u201CMicrosoft\u2019s\u201D revenue in China tripled \uD83D\uDE80. \u05E9\u05DC\u05D5\u05DD "
                        + "ByteDance spent over $1 billion on Azure.\nName\tValue\nBTC\t64,000\nETH\t4,100\n";
        Reading reading = TextReader.shared().article(text);
        String whole = reading.article().text();
        assertThat(reading.mentions())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.span().of(whole)).isEqualTo(mention.text()));
        assertThat(reading.claims())
                .allSatisfy(claim -> assertThat(claim.evidence().span().of(whole))
                        .isEqualTo(claim.evidence().quote()));
    }

    @Test
    void a_sentence_of_two_thousand_words_is_survived() {
        String text = String.join(" ", java.util.Collections.nCopies(2000, "word")) + ".";
        assertThat(TextReader.shared().paragraph(text).claims()).isEqualTo(List.of());
    }
}
