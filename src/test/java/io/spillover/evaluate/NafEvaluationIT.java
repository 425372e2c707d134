package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import io.spillover.link.LexiconLinker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of a small labelled text, with the real models and lexicon. */
class NafEvaluationIT {

    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("spillover.home", "."), "ontology", "lexicon"), List.of());
    private static final LeanAnnotator ANNOTATOR = LeanAnnotator.load(LEXICON);

    @TempDir
    private Path folder;

    @Test
    void names_that_are_all_found_and_linked_score_1() {
        Map<String, Number> scores =
                entities(microsoft("Microsoft").labels("PRO", 5, 8, "Xbox").in(folder));
        assertThat(scores)
                .containsEntry("f1", 1.0)
                .containsEntry("exactF1", 1.0)
                .containsEntry("rightEntity", 1.0);
        assertThat(scores).containsEntry("judgedLinks", 3);
    }

    @Test
    void a_link_to_another_than_the_page_is_wrong() {
        Map<String, Number> scores =
                entities(microsoft("Apple_Inc.").labels("PRO", 5, 8, "Xbox").in(folder));
        assertThat(scores).containsEntry("f1", 1.0);
        assertThat(scores.getOrDefault("rightEntity", 0).doubleValue()).isEqualTo(1.0 / 3);
    }

    @Test
    void a_name_that_is_not_labelled_costs_precision() {
        Map<String, Number> scores = entities(microsoft("Microsoft").in(folder));
        assertThat(scores).containsEntry("recall", 1.0);
        assertThat(scores.getOrDefault("precision", 0).doubleValue()).isEqualTo(2.0 / 3);
    }

    @Test
    void a_pronoun_is_right_where_it_is_linked_as_the_names_of_its_page_are() {
        Path file = microsoft("Microsoft").labels("ORG", 9, 10, "Microsoft").in(folder);
        Scorecard scorecard = CoreferenceEvaluation.read(List.of(file), () -> ANNOTATOR, LEXICON)
                .score(Coreference.Method.OWN, Coreference.Method.OWN);
        assertThat(scorecard.scores()).containsEntry("f1", 1.0).containsEntry("anaphors", 1L);
    }

    private static NafText microsoft(String page) {
        return new NafText()
                .sentence("Microsoft grows again")
                .sentence("Microsoft makes the new Xbox .")
                .sentence("It sells games .")
                .labels("ORG", 0, 1, page)
                .labels("ORG", 3, 4, page);
    }

    private static Map<String, Number> entities(Path file) {
        return EntitiesEvaluation.of(List.of(file), () -> ANNOTATOR, new LexiconLinker(LEXICON), LEXICON)
                .scores();
    }
}
