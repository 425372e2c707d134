package io.spillover.extract.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.document.Tone;
import io.spillover.extract.TextReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How headlines lean for a market as a whole. */
class MarketIT {
    private static final TextReader TEXTS = TextReader.shared();

    record Example(Market market, EventKind kind) {
        @Override
        public String toString() {
            return market.name() + ": " + kind.name();
        }
    }

    static Stream<Example> kinds() {
        return Market.all().stream().flatMap(market -> market.kinds().stream().map(kind -> new Example(market, kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_is_found_in_its_example(Example example) {
        AnnotatedArticle article = TEXTS.annotated(example.kind().example() + "\n");
        assertThat(new MarketEvents(TEXTS.lexicon(), example.market())
                        .in(article.sentences().get(0), TEXTS.mentions(article).in(0)))
                .hasValueSatisfying(found ->
                        assertThat(found.kinds()).containsKey(example.kind().name()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retail chain Walmart starts to accept bitcoin payments in all its stores | true",
                "Hackers drain $90 million from a crypto bridge in the second theft this week | false",
                "Lawmakers approve a bill that lets banks hold crypto | true",
                "Bitcoin plunges below $60,000 as miners sell | false"
            })
    void a_headline_leans_for_the_market(String headline, boolean good) {
        assertThat(tones(headline)).singleElement().satisfies(tone -> {
            assertThat(tone.bullish() > tone.bearish()).isEqualTo(good);
            assertThat(tone.cues()).isNotEmpty();
        });
    }

    @Test
    void what_is_not_of_the_market_does_not_lean() {
        assertThat(tones("Retail chain Walmart starts to accept payments by phone in all its stores"))
                .isEmpty();
    }

    @Test
    void what_is_refused_is_no_good_news() {
        assertThat(tones("Retail chain Walmart will not accept bitcoin payments in its stores"))
                .noneMatch(tone -> tone.bullish() > tone.bearish());
    }

    @Test
    void only_the_title_tells() {
        assertThat(tones("News of the week\n\nLawmakers approve a bill that lets banks hold crypto."))
                .isEmpty();
    }

    private static List<Tone> tones(String text) {
        return TEXTS.article(text + "\n").tones().stream()
                .filter(tone -> tone.target().entity().id().equals("asset/crypto"))
                .toList();
    }
}
