package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GivenSentenceTest {

    @Test
    void every_given_word_stands_where_its_span_says() {
        GivenSentence sentence = GivenSentence.of("row 1", List.of("Acme", "-LRB-", "ACM", "-RRB-", "rose", "."));

        assertThat(sentence.words())
                .extracting(span -> span.of(sentence.article().text()))
                .containsExactly("Acme", "(", "ACM", ")", "rose", ".");
    }

    @Test
    void a_span_of_words_is_their_quote() {
        GivenSentence sentence = GivenSentence.of("row 1", List.of("``", "Green", "River", "''", "fell"));

        assertThat(sentence.span(0, 4).of(sentence.article().text())).isEqualTo("\" Green River \"");
    }
}
