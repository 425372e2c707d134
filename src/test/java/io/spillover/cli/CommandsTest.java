package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.cli.Terminal.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandsTest {
    private static final String NEWS = "News of the day\nMicrosoft sellsTo ByteDance.";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder.resolve("store"));
    }

    @Test
    void ingest_tells_what_it_read_and_shows_the_facts_of_one_article() throws IOException {
        Outcome outcome = succeeds("ingest", file("news.txt", NEWS).toString());
        assertThat(outcome.out())
                .contains("1 article read: 1 new")
                .containsPattern("asserted +Microsoft +sellsTo +ByteDance");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void ingest_reads_standard_input() {
        terminal.type(NEWS);
        assertThat(succeeds("ingest", "-").out()).contains("1 new");
    }

    @Test
    void ingest_knows_an_article_again() throws IOException {
        String path = file("news.txt", NEWS).toString();
        succeeds("ingest", path);
        assertThat(succeeds("ingest", path).out()).contains("0 new, 1 already there");
        assertThat(succeeds("ingest", "--again", path).out()).contains("1 new");
    }

    @Test
    void a_dry_run_shows_what_would_come_and_makes_no_store() throws IOException {
        Outcome outcome = succeeds("ingest", "--dry-run", file("news.txt", NEWS).toString());
        assertThat(outcome.out()).contains("ByteDance");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void ingest_of_many_articles_is_a_summary() throws IOException {
        file("news/one.txt", NEWS);
        file("news/two.txt", "More news\nOracle sellsTo Aramco.");
        assertThat(succeeds("ingest", folder.resolve("news").toString()).out()).contains("2 articles read: 2 new");
    }

    @Test
    void facts_are_rows_with_offsets_into_the_article() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Outcome facts = succeeds("facts", "--format", "tsv");
        assertThat(facts.out().lines().findFirst())
                .hasValue(
                        "article\tsubject\tpredicate\tobject\tfactuality\tattribution\tconfidence\tstart\tend\tsentence"
                                + "\tkind\tweight\tseverity\tid");
        assertThat(facts.rows("subject", "predicate", "object", "factuality", "start", "end", "sentence"))
                .containsExactly(List.of(
                        "Microsoft", "sellsTo", "ByteDance", "asserted", "16", "44", "Microsoft sellsTo ByteDance."));
    }

    @Test
    void facts_can_be_those_of_an_article_or_an_entity() throws IOException {
        String news = file("news.txt", NEWS).toString();
        succeeds(
                "ingest",
                news,
                file("more.txt", "More news\nOracle sellsTo Aramco.").toString());
        assertThat(succeeds("facts", news, "--format", "tsv").rows("subject")).containsExactly(List.of("Microsoft"));
        assertThat(succeeds("facts", "Oracle", "--format", "tsv").rows("object"))
                .containsExactly(List.of("Aramco"));
    }

    @Test
    void forget_removes_an_article() throws IOException {
        String news = file("news.txt", NEWS).toString();
        succeeds("ingest", news);
        assertThat(succeeds("forget", news).out()).isEqualTo("Forgot 1 article; the store has 0 articles.\n");
        assertThat(succeeds("facts", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void the_saved_queries_are_listed_with_their_titles() {
        assertThat(succeeds("query", "--list", "--format", "tsv").rows("name", "title"))
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(row -> !row.get(1).isBlank());
    }

    @Test
    void a_question_leaves_what_the_lexicon_knows_in_the_store() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        succeeds("verdict");
        String query = file(
                        "seats.rq",
                        "# Seats\n# Where the lexicon says that Microsoft is based.\n# Example: United States\n"
                                + "PREFIX so: <https://w3id.org/spillover/ontology#>\n"
                                + "SELECT ?place WHERE { GRAPH <https://w3id.org/spillover/id/graph/background> {"
                                + " <https://w3id.org/spillover/id/organization/microsoft> so:basedIn ?place } }")
                .toString();
        assertThat(succeeds("query", query).out()).contains("United States");
    }

    @Test
    void evaluate_facts_prints_one_object_and_can_fail_a_check() throws IOException {
        String article = file("news.txt", NEWS).toString();
        String gold = file("gold.tsv", "must\tMicrosoft\tsellsTo\tByteDance\tasserted\nmust\tA\tuses\tB\tasserted\n")
                .toString();
        assertThat(succeeds("evaluate", "facts", article, gold, "--format", "json")
                        .out())
                .startsWith("{\"must\":0.5,\"violations\":0,");
        Outcome outcome = terminal.run("evaluate", "facts", article, gold, "--at-least", "0.6");
        assertThat(outcome.exitCode()).isEqualTo(6);
        assertThat(outcome.err()).contains("0.5", "0.6");
    }

    @Test
    void evaluate_facts_shows_every_line() throws IOException {
        String article = file("news.txt", NEWS).toString();
        String gold = file("gold.tsv", "must\tA\tuses\tB\tasserted\n").toString();
        assertThat(succeeds("evaluate", "facts", article, gold, "--rows", "--format", "tsv")
                        .out())
                .isEqualTo("id\tgold\tpredicted\tscore\treason\nline 1\tmust A uses B asserted\t\t0\tnot found\n");
    }

    @Test
    void evaluate_facts_scores_a_folder_of_articles_line_by_line() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Path golds = Files.createDirectory(folder.resolve("golds"));
        for (String name : List.of("one", "two")) {
            Files.writeString(texts.resolve(name + ".txt"), NEWS);
        }
        Files.writeString(golds.resolve("one.tsv"), "must\tMicrosoft\tsellsTo\tByteDance\tasserted\n");
        Files.writeString(golds.resolve("two.tsv"), "must\tA\tuses\tB\tasserted\n");

        assertThat(succeeds("evaluate", "facts", texts.toString(), golds.toString(), "--rows", "--format", "tsv")
                        .rows("id", "score"))
                .containsExactly(List.of("one line 1", "1"), List.of("two line 1", "0"));
    }

    @Test
    void evaluate_facts_tells_what_its_baseline_needs() {
        assertThat(new CommandLine(new EvaluateFactsCommand()).getUsageMessage())
                .contains("--baseline", "KBP", "SPILLOVER_JAVA_ARGS=-Xmx4g");
    }

    @Test
    void a_gold_folder_without_gold_files_is_named() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Outcome outcome = terminal.run("evaluate", "facts", empty.toString(), empty.toString());

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains(empty.toString(), "NAME.tsv");
    }

    @Test
    void observations_have_their_header() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        assertThat(succeeds("observations", "--format", "tsv").out())
                .isEqualTo("article\tentity\tmetric\tvalue\tbound\tunit\tfrom\tchange\tperiod\tplace\trate\tfactuality"
                        + "\tstart\tend\tsentence\tid\n");
    }

    @Test
    void inferred_rows_name_their_rule_and_have_no_sentence() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        List<List<String>> rows = succeeds("facts", "--inferred", "--format", "tsv")
                .rows("subject", "predicate", "object", "factuality", "start", "sentence", "kind", "weight");
        assertThat(rows)
                .contains(List.of("Microsoft", "exposedTo", "ByteDance", "inferred", "", "", "customer", "0.5"));
        assertThat(rows)
                .filteredOn(row -> row.get(1).equals("impacts"))
                .isNotEmpty()
                .allMatch(row -> row.get(0).equals("Microsoft sellsTo ByteDance"));
    }

    @Test
    void export_prints_what_it_would_write_to_a_file() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Path written = folder.resolve("graph.ttl");
        String printed = succeeds("export").out();
        assertThat(printed).contains("so:sellsTo").contains("rdfs:label");
        assertThat(succeeds("export", "--output", written.toString()).out()).isEmpty();
        assertThat(written).hasContent(printed);
        assertThat(succeeds("export", "--only", "inferred").out()).doesNotContain("so:Claim");
        assertThat(succeeds("export", "--format", "graphml", "--focus", "ByteDance", "--depth", "0")
                        .out())
                .contains("ByteDance")
                .doesNotContain(">Microsoft<");
    }

    @Test
    void an_export_replaces_the_file_and_leaves_nothing_beside_it() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Path folderOfExports = Files.createDirectory(folder.resolve("exports"));
        Path target = Files.writeString(folderOfExports.resolve("graph.xml"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), target);
        succeeds("export", "--format", "graphml", "--output", link.toString());
        assertThat(link).isSymbolicLink();
        assertThat(target).content().startsWith("<?xml").endsWith("</graphml>\n");
        assertThat(folderOfExports).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void an_export_for_neo4j_is_a_folder_of_whole_files() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Path folderOfExports = Files.createDirectory(folder.resolve("exports"));
        for (int again = 0; again < 2; again++) {
            succeeds(
                    "export",
                    "--format",
                    "neo4j",
                    "--output",
                    folderOfExports.resolve("neo").toString());
        }
        assertThat(folderOfExports).isDirectoryNotContaining(file -> !file.endsWith("neo"));
        assertThat(folderOfExports.resolve("neo"))
                .isDirectoryContaining("glob:**/nodes.csv")
                .isDirectoryContaining("glob:**/relationships.csv");
    }

    @Test
    void verdicts_without_an_article_are_told_and_nothing_is_changed() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String before = terminal.nquads();
        String article = succeeds("facts", "--format", "tsv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String id = article.substring(0, article.indexOf('\t'));
        String without = succeeds("verdict", "--without", id, "--format", "tsv").out();
        assertThat(without).startsWith("target\thorizon\tlabel\tscore\tlabelWithout\tscoreWithout\tid\n");
        assertThat(without.lines().skip(1)).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("\t-\t-\t"));
        assertThat(terminal.nquads()).isEqualTo(before);
    }

    @Test
    void a_verdict_without_a_claim_rests_on_the_others() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String claim = succeeds("facts", "--format", "tsv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String id = claim.substring(claim.lastIndexOf('\t') + 1);
        String before = terminal.nquads();
        assertThat(id).contains("/claim/");
        succeeds("verdict", "--without", id);
        assertThat(terminal.nquads()).isEqualTo(before);
    }

    @Test
    void what_is_to_be_left_out_must_be_there() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        assertThat(terminal.run("verdict", "--without", "article/0/claim/0").exitCode())
                .isEqualTo(2);
    }

    @Test
    void why_a_statement_does_not_follow_is_told_by_the_rules_that_come_closest() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String out = succeeds("explain", "--why-not", "ByteDance", "exposedTo", "ByteDance")
                .out();
        assertThat(out)
                .startsWith("ByteDance exposedTo ByteDance does not follow\n")
                .contains("nearly: ", "missing: ");
        assertThat(succeeds("explain", "Microsoft", "exposedTo", "ByteDance", "--why-not")
                        .out())
                .isEqualTo("Microsoft exposedTo ByteDance holds: explain it without --why-not\n");
        assertThat(succeeds("explain", "--why-not", "ByteDance", "sellsTo", "Microsoft")
                        .out())
                .contains("no rule draws sellsTo: only a text can say it");
    }

    @Test
    void a_target_is_named_in_any_letter_case_and_by_any_name_it_bears() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String verdicts = succeeds("verdict", "Microsoft").out();
        assertThat(verdicts.lines()).hasSize(3);
        assertThat(succeeds("verdict", "MICROSOFT").out()).isEqualTo(verdicts);
        assertThat(succeeds("verdict", "MSFT", "microsoft").out()).isEqualTo(verdicts);
    }

    @Test
    void why_a_verdict_is_not_another_is_told_by_what_speaks_for_it_and_against_it() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String out = succeeds("explain", "--why-not", "bearish", "Microsoft", "--horizon", "long")
                .out();
        assertThat(out)
                .startsWith("Microsoft long is ")
                .contains("for it: ", "against it: ")
                .containsAnyOf("it would be bearish", "even without all that speaks against it");
        assertThat(terminal.run("explain", "--why-not", "bearish", "Nobody").err())
                .contains("There is no verdict on Nobody");
        assertThat(terminal.run("explain", "--why-not", "bulish", "Microsoft").err())
                .contains("There is no label 'bulish'");
        assertThat(terminal.run("explain", "Microsoft", "--why-not").err())
                .contains("--why-not bullish, bearish or neutral");
        assertThat(terminal.run("explain", "Nobody", "exposedTo", "ByteDance", "--why-not")
                        .err())
                .contains("No article speaks of 'Nobody'");
    }

    @Test
    void a_statement_that_nothing_says_is_refused_with_what_to_ask_instead() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        assertThat(terminal.run("explain", "ByteDance", "exposedTo", "ByteDance")
                        .err())
                .contains("No article that is asked says or implies that ByteDance exposedTo ByteDance", "--why-not");
        succeeds(
                "ingest",
                file("more.txt", "More news\nOpenAI sellsTo ByteDance.").toString());
        assertThat(terminal.run("explain", "Microsoft", "investsIn", "OpenAI").err())
                .contains("That Microsoft investsIn OpenAI is background from the lexicon");
        assertThat(terminal.run("explain", "Microsoft", "exposedTo", "Nobody").err())
                .contains("No article speaks of 'Nobody'");
        assertThat(terminal.run("explain", "Nobody").err())
                .contains("There is nothing to explain by the name 'Nobody'");
    }

    @Test
    void a_proof_is_printed_for_programs() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String out = succeeds("explain", "Microsoft", "exposedTo", "ByteDance", "--format", "json")
                .out();
        JsonNode proof = new ObjectMapper().readTree(out).get(0);
        assertThat(proof.get("kind").asText()).isEqualTo("inference");
        assertThat(proof.get("because").get(0).get("kind").asText()).isEqualTo("rule");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-15", "2025-02-15"})
    void a_store_as_of_a_day_is_the_store_that_never_saw_what_came_later(String day) throws IOException {
        Terminal then = new Terminal(folder.resolve("then"));
        List<String> texts = List.of(NEWS, "More\nByteDance sellsTo Oracle.", "Last\nOracle sellsTo Microsoft.");
        for (int month = 1; month <= texts.size(); month++) {
            String path = file("news" + month + ".txt", texts.get(month - 1)).toString();
            String published = "2025-0" + month + "-01";
            succeeds("ingest", "--published", published, path);
            if (published.compareTo(day) <= 0) {
                assertThat(then.run("ingest", "--published", published, path).exitCode())
                        .isZero();
            }
        }
        String before = terminal.nquads();
        assertThat(succeeds("export", "--as-of", day).out())
                .isEqualTo(then.run("export", "--as-of", day).out());
        assertThat(succeeds("verdict", "--as-of", day).out())
                .isEqualTo(then.run("verdict", "--as-of", day).out());
        assertThat(succeeds("explain", "--as-of", day, "Microsoft", "exposedTo", "ByteDance")
                        .out())
                .isEqualTo(then.run("explain", "Microsoft", "exposedTo", "ByteDance")
                        .out());
        assertThat(terminal.nquads()).isEqualTo(before);
    }

    @Test
    void publication_and_ingestion_are_two_times() throws IOException {
        succeeds("ingest", "--published", "2025-01-01", file("news.txt", NEWS).toString());
        assertThat(succeeds("facts", "--as-of", "2025-06-30", "--format", "tsv").out())
                .contains("ByteDance");
        assertThat(succeeds("facts", "--as-of", "2025-06-30", "--by", "ingested", "--format", "tsv")
                        .out())
                .doesNotContain("ByteDance");
        assertThat(succeeds("facts", "--as-of", "2026-01-31", "--by", "ingested", "--format", "tsv")
                        .out())
                .contains("ByteDance");
        Outcome gone = terminal.run("verdict", "Oracle", "--as-of", "2025-06-30");
        assertThat(gone.exitCode()).isEqualTo(2);
        assertThat(terminal.run("verdict", "--by", "ingested").err()).contains("add --as-of DATE");
    }

    @Test
    void what_is_read_again_was_there_since_it_first_came() throws IOException {
        String path = file("news.txt", NEWS).toString();
        succeeds("ingest", path);
        new Terminal(folder.resolve("store"), Instant.parse("2026-03-10T12:00:00Z")).run("ingest", "--again", path);
        assertThat(succeeds("facts", "--as-of", "2026-02-01", "--by", "ingested", "--format", "tsv")
                        .out())
                .contains("ByteDance");
    }

    @Test
    void a_copy_with_edits_is_told_with_its_original() throws IOException {
        String text = "News of the day\nMicrosoft sellsTo ByteDance. The two have known each other since the spring in"
                + " which the harbour was opened! Neither expected then that so much would come of one late ship!";
        succeeds("ingest", file("news.txt", text).toString());
        Outcome copy = succeeds(
                "ingest",
                file("copy.txt", text.replace("one late ship", "a late ship").replace("News of", "More of"))
                        .toString());
        assertThat(copy.out())
                .contains("1 new (1 a near-duplicate: kept, but no independent source)")
                .contains("near-duplicate: \u201cMore of the day\u201d of \u201cNews of the day\u201d");
    }

    @Test
    void an_article_without_a_date_counts_from_its_ingestion_and_that_is_told() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Outcome before = terminal.run("facts", "--as-of", "2026-01-30", "--format", "tsv");
        assertThat(before.out().lines()).hasSize(1);
        assertThat(before.err()).contains("1 article has no date of publication");
        assertThat(succeeds("facts", "--as-of", "2026-01-31", "--format", "tsv").out())
                .contains("ByteDance");
        Outcome article = terminal.run(
                "verdict",
                "--as-of",
                "2026-01-30",
                "--article",
                folder.resolve("news.txt").toString());
        assertThat(article.err()).contains("As of 2026-01-30: The store has no article");
    }

    @Test
    void after_a_change_of_the_users_own_rules_and_weights_infer_tells_what_is_different() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Path additions = folder.resolve("own");
        Files.createDirectories(additions.resolve("rules"));
        Path settings = Files.writeString(folder.resolve("spillover.yaml"), "additions: " + additions + "\n");
        Files.writeString(additions.resolve("rules/own.rules"), """
                @prefix so: <https://w3id.org/spillover/ontology#> .
                @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .

                # Customers share their seller's fate
                # A buyer is at risk from whatever it buys from.
                # Example: Acme sellsTo Globex => Globex atRiskFrom Acme
                [fate: (?seller so:sellsTo ?buyer) makeSkolem(?risk so:Risk ?buyer ?seller so:Actual)
                 -> (?risk rdf:type so:Risk) (?risk so:bearer ?buyer) (?risk so:threat ?seller) (?risk so:state so:Actual)
                    (?risk so:severity 0.3) (?buyer so:atRiskFrom ?seller)]
                """);
        assertThat(succeeds("--config", settings.toString(), "infer").out())
                .contains("now follows: ByteDance atRiskFrom Microsoft\n")
                .contains("Changed: ");
        Files.writeString(
                additions.resolve("transmission.ttl"),
                "@prefix so: <https://w3id.org/spillover/ontology#> .\nso:businessForShort so:strength 0.9 .\n");
        assertThat(succeeds("--config", settings.toString(), "infer").out())
                .doesNotContain("now follows")
                .contains("Changed: ");
        assertThat(succeeds("infer").out()).contains("follows no more: ByteDance atRiskFrom Microsoft\n");
    }

    @Test
    void rules_that_changed_since_are_heeded_by_the_next_ingest() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        Path additions = Files.createDirectories(folder.resolve("own")).toAbsolutePath();
        Path settings = Files.writeString(folder.resolve("spillover.yaml"), "additions: " + additions + "\n");
        Files.writeString(
                additions.resolve("transmission.ttl"),
                "@prefix so: <https://w3id.org/spillover/ontology#> .\nso:businessForShort so:strength 0.9 .\n");
        succeeds(
                "--config",
                settings.toString(),
                "ingest",
                file("other.txt", "Other news\nAcme sellsTo Globex.").toString());
        String before = terminal.nquads();
        assertThat(succeeds("--config", settings.toString(), "infer").out()).endsWith("Nothing has changed.\n");
        assertThat(before).isNotEmpty();
    }

    @Test
    void infer_draws_the_same_again() throws IOException {
        succeeds("ingest", file("news.txt", NEWS).toString());
        String before = terminal.nquads();
        assertThat(succeeds("infer").out()).isEqualTo("Drew anew what follows from 1 article.\nNothing has changed.\n");
        assertThat(terminal.nquads()).isEqualTo(before);
    }

    @Test
    void the_completion_completes_commands_and_options_in_bash() throws IOException, InterruptedException {
        Path script = file("completion.sh", succeeds("completion").out());
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash), "needs bash");
        assertThat(completions(bash, script, "spillover", "obs")).isEqualTo("observations");
        assertThat(completions(bash, script, "spillover", "ingest", "--pub")).isEqualTo("--published");
    }

    private static String completions(Path bash, Path script, String... words)
            throws IOException, InterruptedException {
        String typed = String.join(" ", words);
        Process process = new ProcessBuilder(
                        bash.toString(),
                        "-c",
                        "source \"$0\"; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                                + "; _complete_spillover; echo \"${COMPREPLY[*]}\"",
                        script.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer.strip();
    }

    @Test
    void help_version_and_completion_need_no_store() {
        assertThat(succeeds("help").out()).contains("ingest", "explain", "Exit codes");
        assertThat(succeeds("help", "ingest").out()).contains("--dry-run");
        assertThat(succeeds("version").out()).startsWith("spillover ");
        assertThat(succeeds("completion").out()).contains("_complete_spillover");
    }

    @Test
    void help_knows_the_commands_of_a_command() {
        assertThat(succeeds("help", "evaluate", "facts").out())
                .startsWith("Usage: spillover evaluate facts")
                .contains("GOLD");
        assertThat(succeeds("help", "lexicon", "find").out()).contains("--in");
        assertThat(succeeds("help", "evaluate").out())
                .startsWith("Usage: spillover evaluate")
                .contains("coreference");
        assertThat(succeeds("help", "help").out()).contains("Shows what a command does");
    }

    @ParameterizedTest
    @CsvSource({
        "help dance, There is no command 'dance'. See 'spillover help'.",
        "help evaluate dance, There is no command 'evaluate dance'. See 'spillover help evaluate'.",
        "help version facts, There is no command 'version facts'. See 'spillover help version'."
    })
    void help_for_a_command_that_is_not_there_is_told(String words, String message) {
        Outcome outcome = terminal.run(words.split(" ", -1));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().strip()).isEqualTo(message);
    }

    private Outcome succeeds(String... arguments) {
        Outcome outcome = terminal.run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome;
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve("news"));
        return Files.writeString(file, text);
    }
}
