package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import io.spillover.document.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever goes in, what comes out stands where it says, with the real models. */
class OffsetsIT {

    private static final List<String> NEWS = List.of(
            "Microsoft sold GPT access to Tencent for $1.2bn.",
            "Revenue rose 92 % to HK$7.8 billion, \u201Cthe company\u201D said.",
            "ByteDance\u2019s spending may double in fiscal 2026",
            "Tether bought 8,889 BTC (about \u20AC1bn) \uD83D\uDE80\uD83D\uDE80",
            "\u05E9\u05DC\u05D5\u05DD Acme \u0645\u0631\u062D\u0628\u0627 was fined \u00A3500,000 by the SEC.",
            "Asset\tPrice\tChange\nBTC\t$64,000\t-4.8%\nETH\t$2,100\t+1%",
            "Why it matters The regulator, which had approved Coinbase, denied it.");

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void every_quote_is_what_its_offsets_cover(@ForAll("articles") String text) {
        Reading reading = TextReader.shared().article(text);
        String whole = reading.article().text();

        assertThat(reading.mentions())
                .allSatisfy(mention -> assertThat(mention.span().of(whole)).isEqualTo(mention.text()));
        assertThat(reading.claims())
                .allSatisfy(claim -> isQuoted(
                        whole, claim.evidence().span(), claim.evidence().quote()))
                .allSatisfy(claim -> isQuoted(
                        whole,
                        claim.evidence().sentence().span(),
                        claim.evidence().sentence().text()));
        assertThat(reading.observations())
                .allSatisfy(figure -> isQuoted(
                        whole, figure.evidence().span(), figure.evidence().quote()));
    }

    private static void isQuoted(String whole, Span span, String quote) {
        assertThat(span.of(whole)).isEqualTo(quote);
    }

    @Provide
    Arbitrary<String> articles() {
        Arbitrary<String> noise = Arbitraries.strings().all().ofMaxLength(12);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("$\u20AC\u00A3%,.-\u2013 \n\t()\"'0123456789kmb")
                .ofMaxLength(12);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, Arbitraries.of(NEWS)),
                        net.jqwik.api.Tuple.of(2, noise),
                        net.jqwik.api.Tuple.of(2, marks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join(" ", parts));
    }
}
