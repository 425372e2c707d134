package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spillover.document.Section;
import io.spillover.document.Section.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleLayoutTest {

    private final ArticleLayout layout = new ArticleLayout();

    @Test
    void the_first_line_is_the_title() {
        String text = "Acme grows\n\nAcme grew.";
        ArticleLayout.Parts parts = layout.of(text);
        assertThat(parts.title()).isEqualTo("Acme grows");
        assertThat(read(text)).containsExactly(tuple(Kind.TITLE, "Acme grows"), tuple(Kind.BODY, "Acme grew."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Singapore, August 5, 2026 — ",
                "LONDON (Wire) - ",
                "New York, Jan. 3 – ",
                "Frankfurt, Germany -- "
            })
    void a_dateline_is_no_part_of_the_first_sentence(String dateline) {
        assertThat(read("Acme grows\n\n" + dateline + "Acme grew."))
                .containsExactly(tuple(Kind.TITLE, "Acme grows"), tuple(Kind.BODY, "Acme grew."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme – the maker of anvils – grew.",
                "Acme grew in 2025 - Globe did not.",
                "Acme - Globe's rival - grew."
            })
    void a_dash_within_a_sentence_ends_no_dateline(String sentence) {
        assertThat(read("Acme grows\n\n" + sentence))
                .containsExactly(tuple(Kind.TITLE, "Acme grows"), tuple(Kind.BODY, sentence));
    }

    @Test
    void a_single_line_is_a_headline() {
        assertThat(read("Bitcoin falls 5%")).containsExactly(tuple(Kind.TITLE, "Bitcoin falls 5%"));
    }

    @Test
    void a_first_line_as_long_as_a_paragraph_is_no_title() {
        String paragraph =
                "Acme grew by far more than anybody had thought. ".repeat(10).strip();
        assertThat(layout.of(paragraph).title()).isEmpty();
        assertThat(read(paragraph)).containsExactly(tuple(Kind.BODY, paragraph));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key figures and numbers",
                "Risk controls",
                "Policy and industry context",
                "Why it matters for traders",
                "Background"
            })
    void a_label_before_a_colon_is_no_part_of_the_paragraph(String label) {
        List<Section> sections = layout.of("Title\n" + label + ": Acme grew.").sections();
        assertThat(sections.get(1).label()).contains(label);
        assertThat(sections.get(1).span().of("Title\n" + label + ": Acme grew."))
                .isEqualTo("Acme grew.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tesla: 400,000 cars",
                "Danske Bank: $5 billion",
                "He said: “We grow.”",
                "The chief executive told reporters: Acme grows.",
                "It was clear to all of them that the long wait was over for good: Acme grew.",
                "Picture this: rope drop at the park.",
                "bitcoin: the asset of the year",
                "At 10:30 Acme opened."
            })
    void speakers_subjects_and_figures_are_no_labels(String paragraph) {
        assertThat(layout.of("Title\n" + paragraph).sections().get(1).label()).isEmpty();
        assertThat(read("Title\n" + paragraph)).contains(tuple(Kind.BODY, paragraph));
    }

    @Test
    void a_title_that_the_text_repeats_is_read_once() {
        assertThat(read("Acme Grows: Foo\n\nNewsWorld Acme Grows: Foo Acme grew."))
                .containsExactly(tuple(Kind.TITLE, "Acme Grows: Foo"), tuple(Kind.BODY, "Acme grew."));
        assertThat(read("Acme Grows\nAcme Grows\nAcme grew."))
                .containsExactly(tuple(Kind.TITLE, "Acme Grows"), tuple(Kind.BODY, "Acme grew."));
    }

    @Test
    void a_disclaimer_within_a_paragraph_begins_opinion() {
        assertThat(read("Title\nAcme grew. Disclaimer: This is no advice."))
                .containsExactly(
                        tuple(Kind.TITLE, "Title"),
                        tuple(Kind.BODY, "Acme grew."),
                        tuple(Kind.OPINION, "This is no advice."));
    }

    @Test
    void a_label_may_stand_before_a_figure_when_it_is_no_name() {
        assertThat(read("Title\nKey figures: 400% growth was seen."))
                .contains(tuple(Kind.BODY, "400% growth was seen."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neutral", "Bullish", "BEARISH", "Neutral.", "**Bullish**", "Buy", "Slightly bearish"})
    void a_lone_verdict_is_the_publishers_and_what_follows_is_opinion(String verdict) {
        assertThat(read("Title\nAcme grew.\n" + verdict + "\nThis is good."))
                .containsExactly(
                        tuple(Kind.TITLE, "Title"),
                        tuple(Kind.BODY, "Acme grew."),
                        tuple(Kind.PUBLISHER_LABEL, verdict),
                        tuple(Kind.OPINION, "This is good."));
    }

    @Test
    void a_labelled_verdict_is_the_publishers_too() {
        assertThat(read("Title\nSentiment: Bearish\nThis is bad."))
                .containsExactly(
                        tuple(Kind.TITLE, "Title"),
                        tuple(Kind.PUBLISHER_LABEL, "Bearish"),
                        tuple(Kind.OPINION, "This is bad."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opinion: Acme is great.",
                "Opinion\nAcme is great.",
                "Our take: Acme is great.",
                "## Disclaimer\nAcme is great."
            })
    void an_opinions_heading_begins_opinion(String opinion) {
        assertThat(read("Title\nAcme grew.\n" + opinion + "\nBuy it all."))
                .containsExactly(
                        tuple(Kind.TITLE, "Title"),
                        tuple(Kind.BODY, "Acme grew."),
                        tuple(Kind.OPINION, "Acme is great."),
                        tuple(Kind.OPINION, "Buy it all."));
    }

    @Test
    void the_words_of_a_verdict_within_a_paragraph_are_none() {
        assertThat(read("Title\nBullish traders bought.")).contains(tuple(Kind.BODY, "Bullish traders bought."));
    }

    @Test
    void marks_of_markdown_are_no_part_of_the_text() {
        assertThat(read("# Acme grows\n\n## Figures\n- Acme grew."))
                .containsExactly(tuple(Kind.TITLE, "Acme grows"), tuple(Kind.BODY, "Acme grew."));
        assertThat(layout.of("# Acme grows\n\n## Figures\n- Acme grew.")
                        .sections()
                        .get(1)
                        .label())
                .isEqualTo(Optional.of("Figures"));
    }

    private List<org.assertj.core.groups.Tuple> read(String text) {
        return layout.of(text).sections().stream()
                .map(section -> tuple(section.kind(), section.span().of(text)))
                .toList();
    }
}
