package io.spillover.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {
    private static final Ontology ONTOLOGY =
            Ontology.load(Path.of(System.getProperty("spillover.home"), "ontology"), Iris.standard());
    private static final String PREFIX = "@prefix so: <https://w3id.org/spillover/ontology#> .\n\n";
    private static final String HEADER = "# Title\n# What it infers.\n# Example: A sells B => A exposedTo B\n";

    @Test
    void a_rule_has_its_header_and_its_line() {
        InferenceRule rule = read(HEADER + "[sale: (?a so:sells ?b) -> (?a so:exposedTo ?b)]")
                .rules()
                .get(0);
        assertThat(rule.name()).isEqualTo("sale");
        assertThat(rule.title()).isEqualTo("Title");
        assertThat(rule.meaning()).isEqualTo("What it infers.");
        assertThat(rule.examples()).containsExactly("A sells B => A exposedTo B");
        assertThat(rule.line()).isEqualTo(6);
    }

    @Test
    void a_comment_that_an_empty_line_parts_from_a_rule_is_not_its_header() {
        assertThat(read("# About the file.\n\n" + HEADER + "[sale: (?a so:sells ?b) -> (?a so:exposedTo ?b)]")
                        .rules())
                .extracting(InferenceRule::title)
                .containsExactly("Title");
    }

    @Test
    void a_missing_example_is_named_with_what_to_write() {
        refused("# Title\n# Meaning.\n[sale: (?a so:sells ?b) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("test.rules:5: ")
                .hasMessageContaining("\"# Example: ");
    }

    @Test
    void a_rule_without_any_header_is_refused() {
        refused("[sale: (?a so:sells ?b) -> (?a so:exposedTo ?b)]").hasMessageContaining("\"# Title\"");
    }

    @Test
    void an_unbound_variable_of_the_conclusion_is_named() {
        refused(HEADER + "[sale: (?a so:sells ?b) -> (?a so:exposedTo ?place)]")
                .hasMessageContaining("test.rules:6: ")
                .hasMessageContaining("?place of the conclusion is bound by no condition");
    }

    @Test
    void an_unbound_variable_of_a_test_is_named() {
        refused(HEADER + "[sale: (?a so:sells ?b) greaterThan(?weight 0.5) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("?weight is bound by no condition");
    }

    @Test
    void an_absence_does_not_bind() {
        refused(HEADER + "[sale: (?a so:sells ?b) noValue(?b so:hostedIn ?c) -> (?a so:exposedTo ?c)]")
                .hasMessageContaining("?c of the conclusion is bound by no condition");
    }

    @Test
    void two_absences_that_share_a_free_variable_are_refused() {
        refused(
                        HEADER
                                + "[sale: (?a so:sells ?b) noValue(?b so:hostedIn ?c) noValue(?a so:avoids ?c) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("?c stands in two conditions on all that there is");
    }

    @Test
    void an_unknown_prefix_is_refused_with_the_prefix_to_declare() {
        refused(HEADER + "[sale: (?a ex:sells ?b) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("test.rules:6: ")
                .hasMessageContaining("(ex)")
                .hasMessageContaining("@prefix");
    }

    @Test
    void a_term_that_the_ontology_lacks_is_named() {
        refused(HEADER + "[sale: (?a so:selsl ?b) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("test.rules:6: ")
                .hasMessageContaining("no so:selsl");
    }

    @Test
    void a_name_that_is_taken_is_told_with_its_place() {
        String rule = "[sale: (?a so:sells ?b) -> (?a so:exposedTo ?b)]\n\n";
        refused(HEADER + rule + HEADER + rule)
                .hasMessageContaining("test.rules:11: ")
                .hasMessageContaining("taken by the rule at test.rules:6");
    }

    @Test
    void a_rule_that_does_not_end_is_refused() {
        refused(HEADER + "[sale: (?a so:sells ?b) -> (?a so:exposedTo ?b)").hasMessageContaining("close it with ]");
    }

    @Test
    void an_unknown_built_in_is_refused_with_those_there_are() {
        refused(HEADER + "[sale: (?a so:sells ?b) print(?a) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("\"print\" is unknown")
                .hasMessageContaining("noValue");
    }

    @Test
    void a_backward_rule_is_refused() {
        refused(HEADER + "[sale: (?a so:exposedTo ?b) <- (?a so:sells ?b)]").hasMessageContaining("backward");
    }

    @Test
    void a_wrong_number_of_arguments_is_refused() {
        refused(HEADER + "[sale: (?a so:sells ?b) notEqual(?a) -> (?a so:exposedTo ?b)]")
                .hasMessageContaining("it takes 2");
    }

    @Test
    void words_outside_of_rules_are_refused() {
        refused("sale: all sellers are exposed").hasMessageContaining("belongs to no rule");
    }

    @Test
    void folders_are_read_in_order_and_other_files_left_alone(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("own.rules"), PREFIX + HEADER + "[own: (?a so:sells ?b) -> (?a so:exposedTo ?b)]");
        Files.writeString(folder.resolve("notes.txt"), "not a rule");
        Path installed = Path.of(System.getProperty("spillover.home"), "ontology", "rules");
        RuleSet rules = RuleSet.load(List.of(installed, folder), ONTOLOGY);
        assertThat(rules.rule("own")).isPresent();
        assertThat(rules.rule("exposureByRevenue")).isPresent();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> RuleSet.load(List.of(Path.of("no-such-folder")), ONTOLOGY))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("no-such-folder");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String rules) {
        return assertThatThrownBy(() -> read(rules))
                .isInstanceOfSatisfying(SpilloverException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(SpilloverException.Kind.CHECK_FAILED));
    }

    private static RuleSet read(String rules) {
        return RuleSet.parse(Path.of("test.rules"), PREFIX + rules, ONTOLOGY);
    }
}
