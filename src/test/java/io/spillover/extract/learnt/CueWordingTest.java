package io.spillover.extract.learnt;

import static org.assertj.core.api.Assertions.assertThat;

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
                "word sounds nearest bad behind | the nearest telling word: bad, behind it",
                "sounds nearest none | the nearest telling word: none",
                "Company, sounds nearest up behind | the nearest telling word: rising, behind it",
                "sounds goodq-not there | a word that sounds not a quantity to be high",
                "before it: up good | what sounds rising, then good stands before it",
                "sounds number of down 2 | 2 words that sound falling",
                "nothing of the kind | nothing of the kind"
            })
    void names_of_cues_are_told_in_words(String name, String words) {
        assertThat(CueWording.of(name)).isEqualTo(words);
    }
}
