package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.lexicon.TypeHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPatternsTest {
    private static final Path ONTOLOGY = Path.of(System.getProperty("spillover.home", "."), "ontology");
    private static final TypeHierarchy TYPES = TypeHierarchy.load(ONTOLOGY.resolve("lexicon/types.tsv"));
    private static final String HEADER = """
            # Supply
            # Who caters to a company supplies it.
            # Example: Foxconn caters to Dell. => Foxconn sellsTo Dell asserted
            """;

    @TempDir
    private Path folder;

    @Test
    void a_users_patterns_are_tried_after_those_that_come_with_the_tool() throws IOException {
        write("sellsTo.txt", HEADER + "tree: {lemma:cater}=trigger >agent {}=subject >/obl:to/ {}=object\n");
        RelationFile standard = standard("sellsTo");
        RelationFile joined = OwnPatterns.read(List.of(folder), TYPES).joined(standard);
        assertThat(joined.patterns()).startsWith(standard.patterns().toArray(PatternLine[]::new));
        assertThat(joined.patterns()).hasSize(standard.patterns().size() + 1);
        assertThat(joined.signatures()).isEqualTo(standard.signatures());
        assertThat(joined.title()).isEqualTo(standard.title());
    }

    @Test
    void other_relations_stay_as_they_are() throws IOException {
        write("sellsTo.txt", HEADER);
        assertThat(OwnPatterns.read(List.of(folder), TYPES).joined(standard("uses")))
                .isEqualTo(standard("uses"));
    }

    @Test
    void the_example_of_the_page_on_patterns_is_right() throws IOException {
        write("sellsTo.txt", example());
        assertThat(OwnPatterns.read(List.of(folder), TYPES)
                        .joined(standard("sellsTo"))
                        .examples())
                .contains(new RelationFile.Example("Foxconn feeds Dell.", "Foxconn sellsTo Dell asserted", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "sellsTo.txt ~ supplies: Acme ~ a pattern begins with",
                "sellsTo.txt ~ tree: {lemma:/x/=trigger >agent {}=subject ~ no valid Semgrex",
                "sellsTo.txt ~ text: ((?$subject <Organization>) ~ no valid TokensRegex",
                "sellsTo.txt ~ tree: {}=subject => confidence=2 ~ \"confidence=2\" is no option",
                "sellsTo.txt ~ tree: {}=subject => certainty ~ \"certainty\" is no option",
                "sellsTo.txt ~ # Takes: Firm -> Organization ~ there is no kind \"Firm\"",
                "sellsTo.txt ~ tree: {lemma:cater}=trigger >agent {}=subjekt ~ \"subjekt\"",
                "sellsTo.txt ~ tree: {lemma:cater}=trigger >agent {}=subject ~ nothing is the object",
                "sellsTo.txt ~ text: (?$subject <Organisation>) [{lemma:cater}] (?$object <Organization>) ~ \"Organisation\"",
                "sellsTo.txt ~ # Implies: object fases lawsuit ~ there is no relation \"fases\"",
                "sellsTo.txt ~ # Takes: Organization ~ write \"# Takes:",
                "supplies.txt ~ # nothing more ~ there is no relation \"supplies\""
            })
    void a_mistake_is_named_with_its_file_and_what_to_write(String name, String line, String message)
            throws IOException {
        write(name, HEADER + line + "\n");
        assertThatThrownBy(() -> OwnPatterns.read(List.of(folder), TYPES))
                .isInstanceOfSatisfying(SpilloverException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.CHECK_FAILED))
                .hasMessageContaining(folder.resolve(name).toString())
                .hasMessageContaining(message);
    }

    @Test
    void a_file_without_an_example_is_refused() throws IOException {
        write("sellsTo.txt", "# Supply\n# Who caters to a company supplies it.\n");
        assertThatThrownBy(() -> OwnPatterns.read(List.of(folder), TYPES)).hasMessageContaining("it has no example");
    }

    /** The indented lines of the page that tells the notation. */
    static String example() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(ONTOLOGY.resolve("patterns.md"))) {
            if (line.startsWith("    ")) {
                lines.append(line.substring(4)).append('\n');
            }
        }
        return lines.toString();
    }

    private static RelationFile standard(String predicate) {
        return Relations.files().stream()
                .filter(file -> file.predicate().equals(predicate))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
