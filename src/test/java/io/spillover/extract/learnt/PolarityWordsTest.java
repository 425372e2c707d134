package io.spillover.extract.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolarityWordsTest {
    private final PolarityWords polarity = PolarityWords.load();

    @Test
    void of_phrases_the_longest_counts_at_its_last_word() {
        List<String> words = List.of("acme", "strike", "deal", "as", "worker", "strike");
        List<List<String>> classes = polarity.ofPhrases(words, words);
        assertThat(classes.get(1)).isEmpty();
        assertThat(classes.get(2)).containsExactly("good");
        assertThat(classes.get(5)).containsExactly("bad");
    }

    @Test
    void a_single_word_keeps_its_classes_within_a_phrase() {
        assertThat(polarity.ofWord("strike")).contains("bad");
        assertThat(polarity.ofWord("harbour")).isEmpty();
    }
}
