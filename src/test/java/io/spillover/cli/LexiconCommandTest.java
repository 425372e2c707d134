package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.cli.Terminal.Outcome;
import io.spillover.lexicon.lists.TinyLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LexiconCommandTest {

    @TempDir
    Path folder;

    private Terminal terminal;
    private String settings;

    @BeforeEach
    void set() throws IOException {
        terminal = new Terminal(folder.resolve("store"));
        Files.createDirectory(folder.resolve("mine"));
        settings = file("spillover.yaml", "additions: mine\n");
    }

    @Test
    void what_is_added_is_known_from_then_on() throws IOException {
        String table = file(
                "labs.tsv", "label\ttype\tinverse makes\nQwertz Labs\tCompany\t\nQwertzer\tProduct\tQwertz Labs\n");
        Outcome outcome = succeeds("lexicon", "add", table);
        assertThat(outcome.out()).startsWith("Added 2 rows in ").doesNotContain("next ingest");
        assertThat(folder.resolve("mine/lexicon/labs.tsv")).hasSameTextualContentAs(Path.of(table));
        String relations = file("relations.tsv", "subject\tpredicate\tobject\nQwertz Labs\tsubsidiaryOf\tMicrosoft\n");
        assertThat(succeeds("lexicon", "add", relations).out()).startsWith("Added 1 relation in ");
        assertThat(succeeds("lexicon", "add", table, relations).exitCode()).isZero();
    }

    @Test
    void a_table_with_mistakes_is_not_added_and_every_mistake_is_named() throws IOException {
        String table = file("labs.tsv", "label\ttype\nQwertz\tFirm\nMicrosoft\tProduct\nQwertzer\tProduct\n");
        Outcome outcome = run("lexicon", "add", table);
        assertThat(outcome.exitCode()).isEqualTo(6);
        assertThat(outcome.err())
                .contains("labs.tsv, line 2: ", "\"Firm\"", "labs.tsv, line 3: ", "organization/microsoft")
                .contains("Nothing was added, because of 2 mistakes");
        assertThat(folder.resolve("mine")).isEmptyDirectory();
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void the_good_rows_are_added_where_that_is_asked_for() throws IOException {
        String table = file("labs.tsv", "label\ttype\nQwertz\tFirm\nQwertzer\tProduct\n");
        Outcome outcome = run("lexicon", "add", "--skip-broken", table);
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).startsWith("Added 1 row in ");
        assertThat(outcome.err()).contains("labs.tsv, line 2: ");
        assertThat(folder.resolve("mine/lexicon/labs.tsv")).content().isEqualTo("label\ttype\nQwertzer\tProduct\n");
        assertThat(run("lexicon", "add", "--skip-broken", file("x.tsv", "label\ttype\nA\tFirm\n"))
                        .exitCode())
                .isEqualTo(6);
    }

    @Test
    void without_a_folder_of_additions_it_is_told_how_to_name_one() throws IOException {
        String table = file("labs.tsv", "label\ttype\nQwertzer\tProduct\n");
        settings = file("none.yaml", "threads: 1\n");
        Outcome outcome = run("lexicon", "add", table);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("additions: FOLDER", "--to");
        Path other = folder.resolve("other");
        assertThat(succeeds("lexicon", "add", "--to", other.toString(), table).out())
                .contains("additions: " + other);
        assertThat(other.resolve("lexicon/labs.tsv")).exists();
    }

    @Test
    void a_merge_and_its_undoing_leave_the_store_as_it_was_but_for_the_log() throws IOException {
        succeeds("ingest", file("a.txt", "News\nQwertzLabs sellsTo ByteDance. QwertzLabs acquires Oracle."));
        succeeds("ingest", file("b.txt", "More news\nQwertz sellsTo Tencent. ByteDance partnersWith QwertzLabs."));
        String before = withoutLog();
        String merge = file("merge.tsv", "merge\tinto\tnote\nQwertzLabs\tQwertz\tspelled differently\n");
        assertThat(succeeds("lexicon", "add", merge).out())
                .isEqualTo("Merged QwertzLabs into Qwertz.\nDrew anew what follows from 2 articles.\n");
        assertThat(succeeds("facts", "QwertzLabs", "--format", "tsv").rows("subject", "predicate", "object"))
                .containsExactlyInAnyOrder(
                        List.of("Qwertz", "sellsTo", "ByteDance"),
                        List.of("Qwertz", "acquires", "Oracle"),
                        List.of("Qwertz", "sellsTo", "Tencent"),
                        List.of("ByteDance", "partnersWith", "Qwertz"));
        assertThat(succeeds("facts", "Qwertz", "--inferred", "--format", "tsv").rows("subject", "predicate", "object"))
                .contains(List.of("Qwertz", "exposedTo", "ByteDance"), List.of("Qwertz", "exposedTo", "Tencent"));
        assertThat(succeeds("export", "--format", "graphml").out())
                .contains("Qwertz")
                .doesNotContain("QwertzLabs");
        String merged = withoutLog();
        succeeds("infer");
        assertThat(withoutLog()).isEqualTo(merged);
        String part = file("part.tsv", "part\tfrom\nQwertzLabs\tQwertz\n");
        assertThat(succeeds("lexicon", "add", part).out()).startsWith("Parted QwertzLabs from Qwertz.\n");
        assertThat(withoutLog()).isEqualTo(before);
        assertThat(terminal.nquads()).contains("spelled differently", "ontology#undoes");
    }

    @Test
    void an_article_that_comes_after_a_merge_comes_out_the_same() throws IOException {
        String one = file("a.txt", "News\nQwertz sellsTo Tencent.");
        String two = file("b.txt", "More news\nQwertzLabs sellsTo ByteDance. ByteDance uses QwertzLabs.");
        String merge = file("merge.tsv", "merge\tinto\norganization/qwertzlabs\tQwertz\n");
        succeeds("ingest", one, two);
        succeeds("lexicon", "add", merge);
        String after = withoutLog();
        terminal = new Terminal(folder.resolve("other-store"));
        succeeds("ingest", one);
        succeeds("lexicon", "add", merge);
        succeeds("ingest", two);
        assertThat(withoutLog()).isEqualTo(after);
    }

    @Test
    void a_merge_may_name_what_the_same_command_adds() throws IOException {
        succeeds("ingest", file("a.txt", "News\nQwertzLabs sellsTo ByteDance."));
        String table = file("labs.tsv", "label\ttype\nQwertz AI\tCompany\n");
        String merge = file("merge.tsv", "merge\tinto\nQwertzLabs\tQwertz AI\n");
        succeeds("lexicon", "add", table, merge);
        assertThat(succeeds("facts", "Qwertz AI", "--format", "tsv").rows("subject"))
                .containsExactly(List.of("Qwertz AI"));
    }

    @Test
    void a_merge_that_cannot_be_is_a_mistake_with_file_and_line() throws IOException {
        String merge = file("merge.tsv", "merge\tinto\nMicrosoft\tOracle\nOracle\tMicrosoft\nSatya Nadella\tOracle\n");
        Outcome outcome = run("lexicon", "add", merge);
        assertThat(outcome.exitCode()).isEqualTo(6);
        assertThat(outcome.err())
                .contains("merge.tsv, line 3: ", "each would be the other", "merge.tsv, line 4: ", "kind person");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void a_name_of_several_is_shown_with_all_who_bear_it_the_likeliest_first() {
        Outcome outcome = succeeds("lexicon", "find", "tether", "--format", "tsv");
        assertThat(outcome.rows("id", "label", "type", "name"))
                .startsWith(
                        List.of("organization/tether", "Tether", "Company", "Tether"),
                        List.of("asset/usdt", "USDT", "Stablecoin", "Tether"));
        assertThat(outcome.rows("reason"))
                .startsWith(List.of("label \"Tether\""), List.of("alias \"Tether\", behind the likeliest by 0.05"));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void a_name_that_is_also_an_ordinary_word_says_so() {
        assertThat(succeeds("lexicon", "find", "Visa").out()).contains("organization/visa", "needs one witness");
    }

    @Test
    void a_name_that_nobody_bears_is_told_with_what_to_do() {
        Outcome outcome = succeeds("lexicon", "find", "Qwertz Labs", "--format", "tsv");
        assertThat(outcome.rows("id")).isEmpty();
        assertThat(outcome.err()).contains("The lexicon has no \"Qwertz Labs\"").contains("lexicon add");
    }

    @Test
    void bearers_come_as_json() throws IOException {
        String json = succeeds("lexicon", "find", "MSTR", "--format", "json").out();
        JsonNode bearers = new ObjectMapper().readTree(json);
        assertThat(bearers).singleElement().satisfies(bearer -> {
            assertThat(bearer.get("id").asText()).isEqualTo("organization/strategy");
            assertThat(bearer.get("reason").asText()).isEqualTo("ticker \"MSTR\"");
        });
        assertThat(succeeds("lexicon", "find", "Qwertz", "--format", "json")
                        .out()
                        .strip())
                .isEqualTo("[]");
    }

    @Test
    void what_is_added_is_found() throws IOException {
        succeeds("lexicon", "add", file("labs.tsv", "label\ttype\nQwertz Labs\tCompany\n"));
        assertThat(succeeds("lexicon", "find", "qwertz-labs", "--format", "tsv").rows("id"))
                .containsExactly(List.of("organization/qwertz-labs"));
    }

    @Test
    void tables_are_made_from_lists_beside_what_is_curated() throws IOException {
        Path lists = TinyLists.in(folder.resolve("lists"));
        Path to = Files.createDirectory(folder.resolve("made"));
        Outcome outcome = succeeds("lexicon", "build", lists.toString(), "--to", to.toString());
        assertThat(outcome.out().lines())
                .hasSize(5)
                .contains("Wrote 1 row to " + to.resolve("listed-coins-noisy.tsv") + ".");
        assertThat(to.resolve("listed-companies-india.tsv"))
                .content()
                .startsWith("# Companies listed in India")
                .contains("\nBlorpex Industries\tCompany\tBlorpex\tBLPX?\tIndia\n");
    }

    @Test
    void a_list_that_is_missing_is_3_and_nothing_is_written() throws IOException {
        Path lists = TinyLists.in(folder.resolve("lists"));
        Files.delete(lists.resolve("crypto-symbols.json"));
        Path to = Files.createDirectory(folder.resolve("made"));
        Outcome outcome = run("lexicon", "build", lists.toString(), "--to", to.toString());
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err().lines()).singleElement().asString().contains("crypto-symbols.json");
        assertThat(to).isEmptyDirectory();
    }

    private Outcome run(String... arguments) {
        return terminal.run(Stream.concat(Stream.of("--config", settings), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private Outcome succeeds(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome;
    }

    private String withoutLog() {
        return terminal.nquads()
                .lines()
                .filter(line -> !line.endsWith("/graph/merges> ."))
                .collect(Collectors.joining("\n"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
