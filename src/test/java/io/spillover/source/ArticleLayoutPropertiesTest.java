package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Section;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ArticleLayoutPropertiesTest {

    private final ArticleLayout layout = new ArticleLayout();

    @Property
    void sections_lie_inside_the_text_in_order_and_do_not_overlap(@ForAll("texts") String raw) {
        String text = Articles.normalised(raw);
        int end = 0;
        for (Section section : layout.of(text).sections()) {
            assertThat(section.span().begin()).isGreaterThanOrEqualTo(end);
            assertThat(section.span().length()).isPositive();
            assertThat(section.span().of(text))
                    .doesNotContain("\n")
                    .isEqualTo(section.span().of(text).strip());
            end = section.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property
    void any_text_has_a_layout(@ForAll String raw) {
        String text = Articles.normalised(raw);
        assertThat(layout.of(text).sections())
                .allSatisfy(section -> assertThat(section.span().end()).isLessThanOrEqualTo(text.length()));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Neutral",
                "Opinion:",
                "Key figures: ",
                "Acme grew. ",
                "\n",
                "\r\n",
                " ",
                "# ",
                "- ",
                "Sentiment: ",
                "Bullish",
                "😀",
                "\ufeff",
                ":",
                "**");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
