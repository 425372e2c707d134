package io.spillover.extract.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word plunge | “plunge”",
                "words TARGET cut | “it cut”",
                "near behind rally | “rally” shortly behind it",
                "3 before sell | “sell” 3 words before it",
                "hangs nsubj<rise | it is the subject of “rise”",
                "hangs nmod:poss<share | it is beside “share”",
                "hangs compound<nsubj<fall | it hangs on “fall”",
                "beside nsubj>obj>profit | “profit” beside it",
                "sounds nearest none | no telling word near it",
                "sounds goodq-not there | a word that sounds not a quantity to be high",
                "before it: up good | what sounds rising, then good stands before it",
                "sounds number of down 2 | 2 words that sound falling",
                "nothing of the kind | nothing of the kind"
            })
    void names_of_cues_are_told_in_words(String name, String words) {
        assertThat(new CueWording().of(name, List.of())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word sounds nearest bad behind | the nearest telling word, “tumbles” (bad), behind it",
                "Company, sounds nearest up behind | the nearest telling word, “tumbles” (rising), behind it",
                "sounds down behind in its part | “tumbles” (falling) behind it",
                "sounds hangs nsubj<down | it is the subject of “tumbles” (falling)",
                "sounds with nsubj<down>obl>bad | “tumbles” (falling) with “fraud” (bad)",
                "sounds bad<obl<down | “tumbles” (bad) of “fraud” (falling)"
            })
    void a_word_that_sounds_somehow_is_named_where_it_is_known(String name, String words) {
        assertThat(new CueWording().of(name, List.of("tumbles", "fraud"))).isEqualTo(words);
    }
}
