package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSpanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme | Acme",
                "Airbus parent EADS | EADS",
                "Boeing 's 787 | 787",
                "the new iPhone 4 | iPhone 4",
                "The House of Kettles | House of Kettles",
                "Procter & Gamble | Procter & Gamble",
                "Acme ( the maker of kettles ) | Acme",
                "kettle maker Acme , | Acme",
                "its A380 | A380",
                "Bank of the West | Bank of the West",
            })
    void the_name_is_at_the_end_of_the_phrase(String phrase, String name) {
        assertThat(nameIn(phrase)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the aircraft", "Apple mobile devices", "it", "It", "The", "They", ",", "the company 's"})
    void descriptions_and_pronouns_have_none(String phrase) {
        assertThat(nameIn(phrase)).isEmpty();
    }

    @Test
    void nothing_before_the_phrase_belongs_to_it() {
        List<NafFile.Word> words = words("Big Acme Group");
        assertThat(NameSpan.within(words, new NafMention("ORG", 1, 3, Optional.empty())))
                .contains(new Span(1, 3));
    }

    private static Optional<String> nameIn(String phrase) {
        List<NafFile.Word> words = words(phrase);
        return NameSpan.within(words, new NafMention("ORG", 0, words.size(), Optional.empty()))
                .map(name -> words.subList(name.begin(), name.end()).stream()
                        .map(NafFile.Word::text)
                        .collect(Collectors.joining(" ")));
    }

    /** Only the words count here, not where they stand. */
    private static List<NafFile.Word> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> new NafFile.Word(word, new Span(0, word.length()), "1"))
                .toList();
    }
}
