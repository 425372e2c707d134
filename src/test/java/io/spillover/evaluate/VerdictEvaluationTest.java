package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spillover.document.SpilloverException;
import io.spillover.evaluate.VerdictEvaluation.Answer;
import io.spillover.verdict.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictEvaluationTest {
    private static final String HEADER = "id\tdate\ttext\ttarget\tlabel\n";

    @TempDir
    private Path folder;

    @Test
    void columns_are_found_by_the_header_and_others_ignored() throws IOException {
        Path gold = write(HEADER + "a-1\t2025\tAcme rises\tAcme\tBullish\n\na-2\t2025\tAcme waits\t*\tneutral\n");
        assertThat(VerdictGold.read(gold))
                .containsExactly(
                        new LabelledTarget("a-1", "Acme rises", "Acme", Label.BULLISH),
                        new LabelledTarget("a-2", "Acme waits", LabelledTarget.MAIN, Label.NEUTRAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "id\\ttext\\n1\\tAcme ~ no column target, label",
                "id\\ttext\\ttarget\\tlabel\\n1\\tAcme rises\\tAcme\\tup ~ Line 2 of the gold file",
                "id\\ttext\\ttarget\\tlabel\\n1\\tAcme rises ~ has 2 cells",
                "id\\ttext\\ttarget\\tlabel ~ no lines below its header"
            })
    void a_mistake_is_named_with_its_line(String text, String message) throws IOException {
        Path gold = write(text.strip().replace("\\t", "\t").replace("\\n", "\n"));
        assertThatThrownBy(() -> VerdictGold.read(gold))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining(message);
    }

    @Test
    void scores_are_of_all_labels_alike_beside_the_commonest_label() {
        List<LabelledTarget> rows =
                List.of(row(Label.BULLISH), row(Label.BULLISH), row(Label.BEARISH), row(Label.NEUTRAL));
        Map<String, Number> scores = VerdictEvaluation.of(
                        rows,
                        List.of(
                                answer(Label.BULLISH, 1),
                                answer(Label.NEUTRAL, 1),
                                answer(Label.BEARISH, 1),
                                answer(Label.NEUTRAL, 1)))
                .scores();
        assertThat(scores)
                .containsEntry("accuracy", 0.75)
                .containsEntry("macroF1", (2.0 / 3 + 1 + 2.0 / 3) / 3)
                .containsEntry("majorityAccuracy", 0.5)
                .containsEntry("calibrationError", 0.25);
    }

    @Test
    void confidence_that_keeps_its_promise_has_no_error() {
        Reliability reliability = new Reliability();
        for (int answer = 0; answer < 10; answer++) {
            reliability.add(0.7, answer < 7);
        }
        assertThat(reliability.expectedCalibrationError()).isCloseTo(0, within(1e-9));
        assertThat(reliability.bins()).singleElement().satisfies(bin -> {
            assertThat(bin.count()).isEqualTo(10);
            assertThat(bin.accuracy()).isCloseTo(0.7, within(1e-9));
        });
    }

    private static LabelledTarget row(Label label) {
        return new LabelledTarget("id", "text", "Acme", label);
    }

    private static Answer answer(Label label, double confidence) {
        return new Answer(label, 0, confidence, "");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.tsv"), text);
    }
}
