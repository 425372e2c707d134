package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.spillover.document.SpilloverException;
import io.spillover.extract.learnt.LearntRelation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationsEvaluationTest {

    private static final String SENTENCE = """
            {"tokens": ["Acme", "bought", "Globe", "."],
             "entities": [{"type": "Company", "start": 0, "end": 1}, {"type": "Company", "start": 2, "end": 3}],
             "relations": [{"type": "ActionBuy", "head": 0, "tail": 1}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void entities_stand_where_their_tokens_stand() throws IOException {
        RelationsFile.Row row =
                RelationsFile.read(file("[" + SENTENCE + "]")).rows().get(0);

        assertThat(row.text(0)).isEqualTo("Acme");
        assertThat(row.text(1)).isEqualTo("Globe");
        assertThat(row.relations()).containsExactly(new LearntRelation("ActionBuy", 0, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[{\"tokens\": [\"Acme\"]}]",
                "[{\"tokens\": [\"Acme\"], \"entities\": [{\"type\": \"Company\", \"start\": 0, \"end\": 9}],"
                        + " \"relations\": []}]",
                "[{\"tokens\": [\"Acme\"], \"entities\": [], \"relations\": [{\"type\": \"Sector\", \"head\": 0,"
                        + " \"tail\": 1}]}]",
            })
    void what_is_no_such_file_is_said_in_a_sentence(String content) throws IOException {
        Path file = file(content);

        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> RelationsFile.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("tokens, entities");
    }

    @Test
    void precision_counts_what_was_found_and_recall_what_there_is() {
        RelationScores scores =
                RelationScores.of(List.of(line("a", "a", 1), line("b", "", 0), line("c", "", 0), line("", "d", 0)));

        assertThat(scores.precision()).isEqualTo(0.5);
        assertThat(scores.recall()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(scores.f1()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void nothing_found_where_nothing_is_scores_nothing() {
        assertThat(RelationScores.of(List.of())).isEqualTo(new RelationScores(0, 0, 0));
    }

    @Test
    void the_table_says_what_most_pairs_of_these_types_and_distance_are() throws IOException {
        List<RelationsFile.Row> rows = RelationsFile.read(file("[" + SENTENCE + "," + SENTENCE + "," + SENTENCE + "]"))
                .rows();

        assertThat(TypeDistanceTable.crossValidated(rows, 3))
                .containsOnly(List.of(new LearntRelation("ActionBuy", 0, 1, 1)));
    }

    private static ScoredLine line(String gold, String predicted, double score) {
        return new ScoredLine("1", "Sector", gold, predicted, score, "");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("gold.json"), content);
    }
}
