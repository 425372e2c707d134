package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spillover.document.Article;
import io.spillover.document.Evidence;
import io.spillover.document.Factuality;
import io.spillover.document.OpenFact;
import io.spillover.document.OpenPhrase;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void a_tuple_matches_itself_wholly() {
        OpenTuple tuple = tuple("has bought", "Acme", "a mill", "in May");

        assertThat(LenientMatch.of(tuple, tuple)).isEqualTo(new LenientMatch(1, 1));
    }

    @Test
    void a_relation_that_shares_no_word_matches_nothing() {
        assertThat(LenientMatch.of(tuple("bought", "Acme", "a mill"), tuple("acquired", "Acme", "a mill")))
                .isEqualTo(new LenientMatch(0, 0));
    }

    @Test
    void be_stands_for_its_forms_but_have_does_not() {
        assertThat(LenientMatch.of(tuple("was", "Acme", "a mill"), tuple("be", "Acme", "a mill")))
                .isEqualTo(new LenientMatch(1, 1));
        assertThat(LenientMatch.of(tuple("had", "Acme", "a mill"), tuple("have", "Acme", "a mill")))
                .isEqualTo(new LenientMatch(0, 0));
    }

    @Test
    void words_count_only_in_their_place_and_once() {
        LenientMatch match =
                LenientMatch.of(tuple("bought a mill in", "Acme", "May"), tuple("bought", "Acme", "a mill in May May"));

        assertThat(match.precision()).isCloseTo(3.0 / 7, within(1e-9));
        assertThat(match.recall()).isCloseTo(3.0 / 6, within(1e-9));
    }

    @Test
    void what_follows_the_subject_is_one_argument_however_it_is_cut() {
        OpenTuple gold = tuple("bought", "Acme", "a mill", "in May");

        assertThat(LenientMatch.of(gold, tuple("bought", "Acme", "a mill in", "May")))
                .isEqualTo(new LenientMatch(1, 1));
    }

    @Test
    void a_verb_of_saying_may_stand_either_way_round() {
        OpenTuple gold = tuple("said", "sales rose", "Ms Lee");

        assertThat(LenientMatch.of(gold, tuple("said", "Ms Lee", "sales rose"))).isEqualTo(new LenientMatch(1, 1));
    }

    @Test
    void a_prediction_without_a_partner_costs_precision_only() {
        ThresholdScores scores = new ThresholdScores();
        OpenTuple gold = tuple("bought", "Acme", "a mill");
        scores.add(List.of(gold), List.of(gold, tuple("bought", "Acme", "a mill", "in May")));

        assertThat(scores.best().precision()).isEqualTo(0.5);
        assertThat(scores.best().recall()).isEqualTo(1);
    }

    @Test
    void one_prediction_can_answer_several_gold_tuples_for_recall() {
        ThresholdScores scores = new ThresholdScores();
        scores.add(
                List.of(tuple("sells", "Acme", "tea"), tuple("sells", "Acme", "milk")),
                List.of(tuple("sells", "Acme", "tea and milk")));

        assertThat(scores.best().recall()).isEqualTo(1);
        assertThat(scores.best().precision()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void the_best_threshold_leaves_out_what_is_mostly_wrong() {
        ThresholdScores scores = new ThresholdScores();
        OpenTuple gold = tuple("bought", "Acme", "a mill");
        scores.add(List.of(gold), List.of(gold, sure(0.2, tuple("rose", "mills", "in May"))));

        assertThat(scores.best()).isEqualTo(new ThresholdScores.Point(1, 1, 1));
        assertThat(scores.curve()).hasSize(2);
    }

    @Test
    void sentences_without_a_prediction_cost_recall() {
        ThresholdScores scores = new ThresholdScores();
        OpenTuple gold = tuple("bought", "Acme", "a mill");
        scores.add(List.of(gold), List.of(gold));
        scores.add(List.of(gold), List.of());

        assertThat(scores.best()).isEqualTo(new ThresholdScores.Point(1, 1, 0.5));
    }

    @Test
    void without_any_prediction_all_scores_are_nought() {
        ThresholdScores scores = new ThresholdScores();
        scores.add(List.of(tuple("bought", "Acme", "a mill")), List.of());

        assertThat(scores.best()).isEqualTo(new ThresholdScores.Point(0, 0, 0));
        assertThat(scores.area()).isZero();
    }

    @Test
    void a_context_is_not_part_of_a_gold_tuple() throws IOException {
        OpenGold gold = OpenGold.read(file("Acme rose , he said .\trose\tAcme\tin May\tC: he said\n"));

        assertThat(gold.rows().values())
                .singleElement()
                .extracting(rows -> rows.get(0).tuple().arguments())
                .isEqualTo(List.of(List.of("Acme"), List.of("in", "May")));
    }

    @Test
    void facts_are_compared_in_the_words_that_the_data_give() throws IOException {
        Path file = file("Tea-room owner `` Lee '' sells tea .\tsells\tTea-room owner `` Lee ''\ttea\n");

        Scorecard scorecard =
                OpenEvaluation.against(file).score(says("sells", "Tea-room owner \" Lee \"", "tea"), Optional.empty());

        assertThat(scorecard.scores()).containsEntry("precision", 1.0).containsEntry("f1", 1.0);
        assertThat(scorecard.lines().get(0).predicted()).isEqualTo("sells | Tea-room owner `` Lee '' | tea");
    }

    @Test
    void a_baseline_is_told_beside_the_score() throws IOException {
        Path file = file("Lee sells tea .\tsells\tLee\ttea\n");

        Scorecard scorecard = OpenEvaluation.against(file)
                .score(says("sells", "Lee", "tea"), Optional.of(says("sells", "Lee", "Lee")));

        assertThat(scorecard.scores()).containsEntry("f1", 1.0).containsEntry("stanfordF1", 0.6667);
    }

    @Test
    void a_file_of_another_kind_is_refused_with_its_line() throws IOException {
        Path file = file("Acme rose .\trose\tAcme\nmust it rise?\n");

        assertThatThrownBy(() -> OpenGold.read(file))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("has 1 columns")
                .hasMessageContaining("separated by tabs");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Path file = file("\n");

        assertThatThrownBy(() -> OpenGold.read(file)).hasMessageContaining("has no lines");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.tsv"), text);
    }

    private static OpenTuple tuple(String relation, String... arguments) {
        return new OpenTuple(
                OpenGold.words(relation),
                Arrays.stream(arguments).map(OpenGold::words).toList(),
                1);
    }

    private static OpenTuple sure(double confidence, OpenTuple tuple) {
        return new OpenTuple(tuple.relation(), tuple.arguments(), confidence);
    }

    /** A reader that finds one fact: relation, subject and object as they stand in the text. */
    private static Function<Article, List<OpenFact>> says(String... parts) {
        return article -> {
            List<OpenPhrase> phrases = new ArrayList<>();
            for (String part : parts) {
                int begin = article.text().indexOf(part);
                phrases.add(new OpenPhrase("", List.of(new Span(begin, begin + part.length())), part));
            }
            Span whole = new Span(0, article.text().length());
            Sentence sentence = new Sentence(0, whole, article.text(), Section.Kind.BODY);
            return List.of(new OpenFact(
                    phrases.get(0),
                    phrases.get(1),
                    List.of(phrases.get(2)),
                    Factuality.ASSERTED,
                    List.of(),
                    0.5,
                    "main",
                    new Evidence(sentence, whole, article.text())));
        };
    }
}
