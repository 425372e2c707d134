package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FusedHeadingsTest {

    private final ArticleLayout layout = new ArticleLayout();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why it matters|The deal opens a new market for Acme.",
                "What to watch next|Whether Acme appeals, and when.",
                "Shares Rally Despite Weak Sales|Several analysts raised their targets.",
                "Timeline and impact|For several hours the service was down.",
                "Regulatory context|On Jul 7, Acme won a licence.",
                "Growth Accelerates Again|The company beat estimates.",
                "About Acme|Acme is a maker of anvils.",
                "What Acme Chain is|Acme Chain is a network for payments."
            })
    void a_heading_without_a_mark_is_cut_from_the_sentence_behind_it(String heading, String sentence) {
        String text = "Title\n\nAcme grew. " + heading + " " + sentence;

        assertThat(layout.of(text).sections())
                .extracting(Section::span)
                .extracting(span -> span.of(text))
                .containsExactly("Title", "Acme grew. " + heading, sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme told The New York Times that it grew.",
                "Acme seeded 5 million to Twenty One Capital in June.",
                "Acme will tokenize its Class A common shares.",
                "Acme makes a Bold Claim in its Series A Perpetual Stock.",
                "In an interview, Acme's chair said: It works.",
                "Acme sold shares, and The Globe bought them.",
                "The film Gone With the Wind was made by Acme.",
                "How Acme Sold Over $100 Million in Bitcoin"
            })
    void a_capital_within_a_sentence_is_no_heading(String sentence) {
        String text = "Title\n\n" + sentence;

        assertThat(layout.of(text).sections())
                .extracting(Section::span)
                .extracting(span -> span.of(text))
                .containsExactly("Title", sentence);
    }
}
