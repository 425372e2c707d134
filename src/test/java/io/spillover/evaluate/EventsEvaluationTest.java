package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.Factuality;
import io.spillover.document.Span;
import io.spillover.document.SpilloverException;
import io.spillover.evaluate.EventsEvaluation.Judged;
import io.spillover.extract.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void accuracy_counts_modality_and_polarity_apart() {
        Scorecard card = EventsEvaluation.scorecard(List.of(
                judged(false, false, Factuality.ASSERTED, false, false),
                judged(false, true, Factuality.ASSERTED, false, false),
                judged(true, true, Factuality.DENIED, true, false),
                judged(true, false, Factuality.PROBABLE, true, true)));

        assertThat(card.scores()).containsEntry("modalityAccuracy", 0.5).containsEntry("polarityAccuracy", 0.75);
    }

    @Test
    void the_modality_leads() {
        assertThat(EventsEvaluation.scorecard(List.of(judged(false, false, Factuality.ASSERTED, false, false)))
                        .leading()
                        .getKey())
                .isEqualTo("modalityAccuracy");
    }

    @Test
    void the_baselines_take_every_event_for_asserted_and_positive() {
        Scorecard card = EventsEvaluation.scorecard(List.of(
                judged(false, false, Factuality.POSSIBLE, true, false),
                judged(false, true, Factuality.POSSIBLE, true, false),
                judged(false, true, Factuality.POSSIBLE, true, false),
                judged(true, false, Factuality.DENIED, false, true)));

        assertThat(card.scores()).containsEntry("modalityBaseline", 0.5).containsEntry("polarityBaseline", 0.75);
    }

    @Test
    void the_rarer_labels_have_an_f1_of_their_own() {
        Scorecard card = EventsEvaluation.scorecard(List.of(
                judged(false, true, Factuality.POSSIBLE, true, false),
                judged(false, true, Factuality.ASSERTED, false, false),
                judged(true, false, Factuality.DENIED, false, true)));

        assertThat(card.scores()).containsEntry("otherF1", 2.0 / 3).containsEntry("negativeF1", 1.0);
    }

    @Test
    void a_row_says_what_was_labelled_and_what_was_read() {
        assertThat(EventsEvaluation.scorecard(List.of(judged(true, true, Factuality.DENIED, false, true)))
                        .lines())
                .containsExactly(new ScoredLine(
                        "1/E1", "event", "Negative Other", "Negative Asserted", 0, "'merge' reads as denied"));
    }

    @Test
    void a_trigger_that_is_part_of_a_word_is_found_by_its_text() throws IOException {
        List<EventsFile.LabelledSentence> sentences = EventsFile.read(file("""
                        [{"words": ["Stocks", "stay", "unsold", "."], "golden-event-mentions": [{"id": "E1",
                          "polarity": "Negative", "modality": "Asserted",
                          "trigger": {"start": 0, "end": 0, "text": "Sold"}}]}]""")).sentences();

        assertThat(sentences.get(0).events().get(0).trigger()).isEqualTo(new Span(14, 18));
    }

    @Test
    void a_file_that_is_not_json_is_told_from_one_without_events() throws IOException {
        assertThatThrownBy(() -> EventsFile.read(file("must\tMicrosoft")))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> EventsFile.read(file("{}")))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("has no events");
    }

    @Test
    void a_mistake_names_its_sentence_and_what_is_wrong() {
        assertThatThrownBy(() -> EventsFile.read(file("[{\"sentence\": \"Oil rose.\"}]")))
                .hasMessageContaining("Sentence 1")
                .hasMessageContaining("has no 'words'");
        assertThatThrownBy(() -> EventsFile.read(file("""
                                [{"words": ["Oil", "rose"], "golden-event-mentions": [{"polarity": "Up",
                                  "modality": "Asserted", "trigger": {"start": 1, "end": 2, "text": "rose"}}]}]"""))).hasMessageContaining("'polarity' is 'Up'");
    }

    private static Judged judged(boolean negative, boolean other, Factuality read, boolean hedged, boolean negated) {
        GoldEvent event = new GoldEvent("1/E1", new Span(0, 5), negative, other);
        return new Judged(event, new Certainty(read, hedged, negated), "merge");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("events.json"), text);
    }
}
