package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spillover.document.SpilloverException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdditionTest {

    @TempDir
    Path folder;

    private Lexicon known;

    @BeforeEach
    void load() {
        known = LexiconFolder.in(folder)
                .with(
                        "known.tsv",
                        "label;type;aliases",
                        "Acme;Company;Acme Labs|Circle?",
                        "Freedonia;Jurisdiction;",
                        "Solana;CryptoAsset;",
                        "Solana;Network;")
                .load();
    }

    @Test
    void rows_without_a_mistake_are_taken_as_they_are() {
        Addition addition = check(table("mine.tsv", "# mine", "label;type;basedIn", "Globex;Company;Freedonia"));
        assertThat(addition.mistakes()).isEmpty();
        assertThat(addition.tables())
                .containsExactly(new Addition.GoodTable(
                        folder.resolve("mine.tsv"),
                        "# mine\nlabel\ttype\tbasedIn\nGlobex\tCompany\tFreedonia\n",
                        1,
                        false));
    }

    @Test
    void a_table_of_a_spreadsheet_is_taken_without_its_mark_and_line_ends() {
        Addition addition = check(table("mine.tsv", "\ufefflabel;type\r", "Globex;Company\r"));
        assertThat(addition.mistakes()).isEmpty();
        assertThat(addition.tables())
                .extracting(Addition.GoodTable::text)
                .containsExactly("label\ttype\nGlobex\tCompany\n");
    }

    @Test
    void all_mistakes_are_named_each_with_file_line_value_and_next_step() {
        Addition addition = check(table(
                "mine.tsv",
                "label;type;aliases;basedIn",
                "Globex;Firm;;Freedonia",
                ";Company;;",
                "Initech;Company;Init||Tech;",
                "Hooli;Company;;Atlantis",
                "Umbrella;Company;;;surplus",
                "Good;Company;;"));
        assertThat(addition.mistakes())
                .satisfiesExactly(
                        mistake -> assertThat(mistake)
                                .contains("mine.tsv, line 2: ", "\"Globex\"", "\"Firm\"", "types.tsv"),
                        mistake -> assertThat(mistake).contains("line 3: ", "the label is empty", "write"),
                        mistake -> assertThat(mistake).contains("line 4: ", "a name is empty", "take out"),
                        mistake -> assertThat(mistake).contains("line 5: ", "\"Atlantis\"", "add a row"),
                        mistake -> assertThat(mistake).contains("line 6: ", "\"surplus\"", "take out"));
        assertThat(addition.tables())
                .extracting(Addition.GoodTable::text)
                .containsExactly("label\ttype\taliases\tbasedIn\nGood\tCompany\t\t\n");
    }

    @Test
    void a_name_of_another_entity_is_a_mistake_unless_it_is_marked_or_explained() {
        assertMistakes(
                table("a.tsv", "label;type;aliases", "Globex;Company;acme labs"),
                "line 2: the name \"acme labs\" is that of organization/acme");
        assertMistakes(table("b.tsv", "label;type", "Acme;Product"), "organization/acme", "question mark");
        assertMistakes(
                table("c.tsv", "label;type;aliases", "Globex;Company;GX", "Initech;Company;GX"),
                "line 3: ",
                "organization/globex",
                "c.tsv, line 2");
        assertThat(check(table("d.tsv", "label;type;aliases", "Globex;Company;Acme Labs?|Circle"))
                        .mistakes())
                .isEmpty();
        assertThat(check(table("e.tsv", "label;type;note", "Acme;Product;named after its maker"))
                        .mistakes())
                .isEmpty();
    }

    @Test
    void an_entity_that_is_there_gets_more_names_but_no_other_type() {
        assertThat(check(table("a.tsv", "label;type;aliases", "Acme;Company;Acme Holdings"))
                        .mistakes())
                .isEmpty();
        assertMistakes(table("b.tsv", "label;type", "Acme Inc.;Exchange"), "organization/acme", "its type is Company");
    }

    @Test
    void an_entity_that_stands_twice_is_a_mistake_across_files() {
        assertMistakes(
                check(table("a.tsv", "label;type", "Globex;Company"), table("b.tsv", "label;type", "Globex;Company")),
                "b.tsv, line 2",
                "a.tsv, line 2",
                "join the two rows");
    }

    @Test
    void a_row_that_needs_a_broken_row_is_broken_too() {
        Addition addition = check(
                table("a.tsv", "label;type;basedIn", "Globex;Company;Atlantis"),
                table("b.tsv", "subject;predicate;object", "Globex;uses;Acme", "Acme;uses;Acme Labs"));
        assertMistakes(addition, "\"Atlantis\"", "b.tsv, line 2", "\"Globex\"");
        assertThat(addition.tables()).isEmpty();
    }

    @Test
    void relations_name_properties_and_single_entities() {
        Addition addition = check(table(
                "r.tsv",
                "subject;predicate;object",
                "Acme;adores;Freedonia",
                "Acme;uses;Solana",
                "Acme;uses;asset/solana"));
        assertMistakes(addition, "line 2: \"adores\" is no property", "line 3: \"Solana\" may be any of asset/solana");
        assertThat(addition.tables())
                .extracting(Addition.GoodTable::rows, Addition.GoodTable::ofRelations)
                .containsExactly(tuple(1, true));
    }

    @Test
    void a_column_or_a_header_that_nobody_knows_leaves_no_row_good() {
        Addition addition = check(
                table("a.tsv", "label;type;alias", "Globex;Company;GX"), table("b.tsv", "name;kind", "Globex;Company"));
        assertMistakes(addition, "a.tsv: the column \"alias\"", "b.tsv: the header tells no use");
        assertThat(addition.tables()).isEmpty();
    }

    @Test
    void merges_are_rows_of_two_entities() {
        Path merges = table("m.tsv", "merge;into;note", "Acme Co;Acme;spelled differently", "Globex;");
        Path partings = table("p.tsv", "part;from", "organization/acme-co;Acme");
        Addition addition = check(merges, partings);
        assertMistakes(addition, "m.tsv, line 3: a cell of \"merge\" or \"into\" is empty");
        assertThat(addition.merges())
                .containsExactly(
                        new MergeRow(merges, 2, false, "Acme Co", "Acme", Optional.of("spelled differently")),
                        new MergeRow(partings, 2, true, "organization/acme-co", "Acme", Optional.empty()));
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> check(folder.resolve("missing.tsv")))
                .isInstanceOfSatisfying(SpilloverException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(SpilloverException.Kind.UNREADABLE_INPUT))
                .hasMessageContaining("missing.tsv");
    }

    private Path table(String name, String... lines) {
        return LexiconFolder.write(folder.resolve(name), lines);
    }

    private Addition check(Path... files) {
        return Addition.check(Arrays.asList(files), known, Set.of("uses", "basedIn"));
    }

    private void assertMistakes(Path file, String... parts) {
        assertMistakes(check(file), parts);
    }

    private static void assertMistakes(Addition addition, String... parts) {
        assertThat(String.join("\n", addition.mistakes())).contains(List.of(parts));
    }
}
