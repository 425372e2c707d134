package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Factuality;
import io.spillover.document.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How certain events are by the words around them, and who says so. */
class FactualityIT {

    private final TriggerReader reader = new TriggerReader(new FactualityReader());

    @TestFactory
    Stream<DynamicTest> every_example_reads_as_its_line_says() {
        return lines().map(line -> line.split("\t", -1))
                .map(cells -> DynamicTest.dynamicTest(
                        cells[0] + " (" + cells[1] + ")", () -> check(cells[0], cells[1], cells[2], cells[3])));
    }

    private void check(String sentence, String trigger, String level, String sources) {
        Standing standing = standing(sentence, trigger);
        assertThat(standing.factuality().word()).isEqualTo(level);
        assertThat(standing.sources().stream().map(IndexedWord::word).collect(Collectors.joining(", ")))
                .isEqualTo(sources);
    }

    @Test
    void a_condition_is_remembered_by_its_verb() {
        assertThat(standing("If Acme sells chips, Borealis grows.", "grows").condition())
                .map(IndexedWord::word)
                .contains("sells");
    }

    @Test
    void what_is_denied_of_the_future_is_hedged_and_what_is_denied_of_the_past_is_not() {
        assertThat(certainty("Acme will not sell chips.", "sell"))
                .isEqualTo(new Certainty(Factuality.DENIED, true, true));
        assertThat(certainty("Acme did not sell chips.", "sell"))
                .isEqualTo(new Certainty(Factuality.DENIED, false, true));
    }

    @Test
    void what_often_happens_is_asserted_but_of_no_occasion() {
        assertThat(certainty("Output often falls in spring.", "falls"))
                .isEqualTo(new Certainty(Factuality.ASSERTED, true, false));
    }

    @Test
    void a_prefix_that_turns_a_trigger_into_its_opposite_denies_it() {
        assertThat(certainty("Output is unrestricted.", "restricted"))
                .isEqualTo(new Certainty(Factuality.DENIED, false, true));
    }

    @Test
    void a_negation_that_is_part_of_the_event_does_not_deny_it() {
        assertThat(certainty("There was no change in output.", "no change").negated())
                .isFalse();
    }

    private Standing standing(String sentence, String trigger) {
        AnnotatedSentence annotated = TextReader.shared().sentence(sentence);
        return reader.standing(annotated, LogicalForm.of(annotated.graph()), span(sentence, trigger))
                .orElseThrow();
    }

    private Certainty certainty(String sentence, String trigger) {
        return reader.read(TextReader.shared().sentence(sentence), span(sentence, trigger));
    }

    private static Span span(String sentence, String trigger) {
        int begin = sentence.indexOf(trigger);
        return new Span(begin, begin + trigger.length());
    }

    private static Stream<String> lines() {
        return ResourceLines.of("/factuality/sentences.tsv");
    }
}
