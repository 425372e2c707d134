package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import io.spillover.document.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sentences sound for the entities that they name. */
class ToneIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Microsoft shares jump after record profit. | Microsoft | true",
                "Microsoft shares slump as profit misses estimates. | Microsoft | false",
                "Bank of America cuts Tesla to sell on weak demand. | Tesla | false"
            })
    void a_sentence_sounds_good_or_bad_for_whom_it_names(String sentence, String name, boolean good) {
        assertThat(tones(sentence))
                .filteredOn(tone -> tone.target().entity().label().equals(name))
                .singleElement()
                .satisfies(tone -> {
                    assertThat(tone.bullish() > tone.bearish()).isEqualTo(good);
                    assertThat(tone.cues()).isNotEmpty().allSatisfy(cue -> assertThat(cue.weight() > 0)
                            .isEqualTo(good));
                });
    }

    @Test
    void one_sentence_sounds_otherwise_for_each_of_two() {
        List<Tone> tones = tones("Apple gains while Tesla tumbles.");
        assertThat(tones)
                .extracting(tone -> tone.target().entity().label() + " " + (tone.bullish() > tone.bearish()))
                .contains("Tesla false")
                .doesNotContain("Apple false");
    }

    @Test
    void what_only_announces_has_no_tone() {
        assertThat(tones("Microsoft to hold its annual meeting in Seattle on Monday."))
                .isEmpty();
    }

    @Test
    void an_asset_is_told_of_by_its_word() {
        assertThat(tones("Strong demand lifts zinc futures to a record high."))
                .extracting(tone -> tone.target().entity().label() + " " + (tone.bullish() > tone.bearish()))
                .contains("zinc true");
        assertThat(tones("The rupee plunges to an all-time low as exporters suffer heavy losses."))
                .extracting(tone -> tone.target().entity().type() + " " + (tone.bullish() > tone.bearish()))
                .contains("Currency false");
    }

    @Test
    void money_that_something_is_counted_in_is_not_told_of() {
        for (String sentence : List.of(
                "Tesla posts a record profit of 9 billion dollars.",
                "Tesla expects billions of dollars in strong revenue growth.",
                "Tesla increases its dollar reserves after a record profit.")) {
            assertThat(tones(sentence))
                    .as(sentence)
                    .extracting(tone -> tone.target().entity().type())
                    .isNotEmpty()
                    .doesNotContain("Currency");
        }
    }

    @Test
    void what_a_verb_denies_sounds_as_the_weights_hear_it() {
        assertThat(tones("The euro fails to hold its gains."))
                .extracting(tone -> tone.target().entity().type() + " " + (tone.bullish() > tone.bearish()))
                .contains("Currency false");
    }

    private static List<Tone> tones(String sentence) {
        Reading reading = TextReader.shared().paragraph(sentence);
        return reading.tones();
    }
}
