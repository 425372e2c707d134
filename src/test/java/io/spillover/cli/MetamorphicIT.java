package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.extract.OwnPatterns;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must stay the same when an article changes in a way that does not matter. */
class MetamorphicIT {
    private static final Path SAMPLE = Path.of("src/main/layout/samples/azure-china.txt");
    private static final String LABEL = "\nNeutral\n";

    private static final Set<String> BUYERS_AND_SELLERS =
            Set.of("Microsoft", "Azure", "ByteDance", "Ant Group", "Meituan", "Tencent");

    /** Names as an article uses them. */
    private static final Renaming RENAMED_IN_TEXT = new Renaming(List.of(
            List.of("Microsoft", "Oracle"),
            List.of("Azure", "OCI"),
            List.of("ByteDance", "Aramco"),
            List.of("Chinese", "Saudi"),
            List.of("China", "Saudi Arabia")));

    /** The same as tables print them. */
    private static final Renaming RENAMED_IN_LABELS = new Renaming(List.of(
            List.of("Microsoft", "Oracle"),
            List.of("Azure", "Oracle Cloud Infrastructure"),
            List.of("ByteDance", "Saudi Aramco"),
            List.of("China", "Saudi Arabia")));

    private record Renaming(List<List<String>> pairs) {
        String of(String text) {
            String renamed = text;
            for (List<String> pair : pairs) {
                renamed = renamed.replace(pair.get(0), pair.get(1));
            }
            return renamed;
        }
    }

    private static ArticleReader reader;

    @TempDir
    private Path folder;

    private String sample;

    @BeforeAll
    static void loadModels() {
        reader = new ArticleReader(
                Lexicon.load(Path.of("ontology/lexicon"), List.of()), Coreference.Method.OWN, OwnPatterns.NONE);
    }

    @BeforeEach
    void readSample() throws IOException {
        sample = Files.readString(SAMPLE);
        assertThat(sample).contains(LABEL);
    }

    @Test
    void what_the_publisher_printed_changes_no_verdict_of_ours() {
        String[] columns = {"target", "horizon", "label", "score", "confidence", "channel"};
        String bullish = sample.replace(LABEL, "\nBullish\n");
        assertThat(verdicts("bullish", bullish, columns))
                .isEqualTo(verdicts("neutral", sample, columns))
                .isNotEmpty();
    }

    @Test
    void without_the_opinion_part_label_and_channel_are_the_same() {
        String[] columns = {"target", "horizon", "label", "channel"};
        String cut = sample.substring(0, sample.indexOf(LABEL));
        assertThat(verdicts("cut", cut, columns)).isEqualTo(verdicts("whole", sample, columns));
    }

    @Test
    void other_names_give_the_same_facts() {
        assertThat(facts("renamed", RENAMED_IN_TEXT.of(sample)))
                .containsExactlyInAnyOrderElementsOf(renamed(facts("sample", sample)));
    }

    /**
     * Of the links that rules drew, those between names of the article; their kinds may differ, since the lexicon knows
     * other seats and other holdings of other names.
     */
    @Test
    void other_names_give_the_same_exposures_and_risks() {
        Set<String> named = facts("sample", sample).stream()
                .flatMap(fact -> Stream.of(fact.get(0), fact.get(2)))
                .collect(Collectors.toSet());
        List<List<String>> links = links("sample", sample).stream()
                .filter(link -> BUYERS_AND_SELLERS.contains(link.get(0)) && named.contains(link.get(2)))
                .toList();
        assertThat(links).hasSizeGreaterThan(12);
        assertThat(links("renamed", RENAMED_IN_TEXT.of(sample))).containsAll(renamed(links));
    }

    @Test
    void other_names_give_the_same_verdict_on_crypto() {
        String[] columns = {"target", "horizon", "label", "channel"};
        assertThat(crypto(verdicts("renamed", RENAMED_IN_TEXT.of(sample), columns)))
                .isEqualTo(crypto(verdicts("sample", sample, columns)))
                .hasSize(2);
    }

    @Test
    void another_name_of_its_kind_gives_the_same_verdict() {
        assertThat(onTarget("Bitstamp", "News from court\nThe SEC sued Bitstamp on Tuesday.\n"))
                .isEqualTo(onTarget("Kraken", "News from court\nThe SEC sued Kraken on Tuesday.\n"))
                .isNotEmpty();
    }

    @Test
    void a_sentence_about_something_else_changes_no_verdict_wherever_it_stands() {
        List<List<String>> alone = onTarget("Kraken", "News from court\nThe SEC sued Kraken on Tuesday.\n");
        String other = "The museum in Paris opens at nine.";
        assertThat(onTarget("Kraken", "News from court\nThe SEC sued Kraken on Tuesday.\n" + other + "\n"))
                .isEqualTo(alone);
        assertThat(onTarget("Kraken", "News from court\n" + other + "\nThe SEC sued Kraken on Tuesday.\n"))
                .isEqualTo(alone);
    }

    @Test
    void the_order_of_sentences_changes_no_verdict() {
        String sued = "The SEC sued Kraken on Tuesday.\n";
        String bought = "Coinbase acquired Deribit for $2.9 billion.\n";
        assertThat(verdicts("one", "News\n" + sued + bought, "target", "horizon", "label", "score"))
                .containsExactlyInAnyOrderElementsOf(
                        verdicts("other", "News\n" + bought + sued, "target", "horizon", "label", "score"))
                .isNotEmpty();
    }

    @Test
    void to_deny_what_decides_changes_the_verdict() {
        assertThat(shortScore("Kraken", "News from court\nThe SEC sued Kraken on Tuesday.\n"))
                .isLessThan(-0.15);
        assertThat(shortScore("Kraken", "News from court\nThe SEC did not sue Kraken on Tuesday.\n"))
                .isGreaterThan(-0.15);
        assertThat(shortScore("crypto", "Bank of America starts to accept bitcoin payments\n"))
                .isGreaterThan(0.15);
        assertThat(shortScore("crypto", "Bank of America does not accept bitcoin payments\n"))
                .isLessThan(0.15);
    }

    @Test
    void a_hedge_weakens_the_verdict() {
        assertThat(shortScore("Kraken", "News from court\nThe SEC may sue Kraken on Tuesday.\n"))
                .isGreaterThan(shortScore("Kraken", "News from court\nThe SEC sued Kraken on Tuesday.\n"))
                .isNegative();
        assertThat(shortScore("crypto", "Bank of America may accept bitcoin payments\n"))
                .isLessThan(shortScore("crypto", "Bank of America accepts bitcoin payments\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wipro | Wipro shares plunge after results | Wipro shares do not plunge after results",
                "Nestlé | Nestlé recalls noodles after contamination | Nestlé does not recall noodles",
                "Boeing | Boeing loses big order | Boeing does not lose big order",
                "Tesla | Tesla shares soar | Tesla shares do not soar",
                "Reliance Industries | Reliance Industries rallies to record high | Reliance Industries fails to rally"
            })
    void to_deny_the_word_that_sounds_good_or_bad_changes_the_verdict(String target, String told, String denied) {
        double before = shortScore(target, told + "\n");
        assertThat(Math.abs(before)).isGreaterThan(0.15);
        assertThat(shortScore(target, denied + "\n") * Math.signum(before)).isLessThan(0.15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tesla | Tesla shares soar | Tesla shares may soar",
                "Boeing | Boeing loses big order | Boeing could lose big order",
                "Nestlé | Nestlé recalls noodles after contamination | Nestlé may recall noodles after contamination",
                "HDFC Bank | Analysts upgrade HDFC Bank | Analysts may upgrade HDFC Bank"
            })
    void a_hedge_weakens_what_sounds_good_or_bad(String target, String told, String hedged) {
        double before = shortScore(target, told + "\n");
        assertThat(Math.abs(shortScore(target, hedged + "\n"))).isLessThan(Math.abs(before));
    }

    @Test
    void the_same_article_twice_changes_nothing() {
        Terminal terminal = terminal("twice");
        ingest(terminal, sample);
        String once = terminal.nquads();
        ingest(terminal, sample);
        assertThat(terminal.nquads()).isEqualTo(once).isNotEmpty();
    }

    @Test
    void two_stores_of_the_same_articles_are_the_same_whatever_the_order() {
        String other = "Tesla sells bitcoin\nTesla sold $936 million of bitcoin in the second quarter.\n";
        Terminal one = terminal("one");
        ingest(one, sample);
        ingest(one, other);
        Terminal two = terminal("two");
        ingest(two, other);
        ingest(two, sample);
        assertThat(two.nquads()).isEqualTo(one.nquads());
    }

    @Test
    void what_is_forgotten_leaves_the_store_as_if_it_had_never_come() {
        String other = "Tesla sells bitcoin\nTesla sold $936 million of bitcoin in the second quarter.\n";
        Terminal one = terminal("one");
        ingest(one, other);
        String before = one.nquads();
        Path file = ingest(one, sample);
        assertThat(one.nquads()).isNotEqualTo(before);
        assertThat(one.run("forget", file.toString()).exitCode()).isZero();
        assertThat(one.nquads()).isEqualTo(before);
    }

    private List<List<String>> verdicts(String name, String text, String... columns) {
        return rows(name, text, List.of("verdict", "--format", "tsv"), columns);
    }

    /** Horizons, labels, scores and confidences of a target. */
    private List<List<String>> onTarget(String target, String text) {
        return verdicts(Integer.toHexString(text.hashCode()), text, "target", "horizon", "label", "score", "confidence")
                .stream()
                .filter(row -> row.get(0).equals(target))
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    /** The score over the short horizon; 0 where there is no verdict. */
    private double shortScore(String target, String text) {
        return onTarget(target, text).stream()
                .filter(row -> row.get(0).equals("short"))
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .findFirst()
                .orElse(0);
    }

    private static List<List<String>> crypto(List<List<String>> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.get(0).equals("crypto"))
                .toList();
    }

    private List<List<String>> facts(String name, String text) {
        return rows(name, text, List.of("facts", "--format", "tsv"), "subject", "predicate", "object", "factuality");
    }

    private List<List<String>> links(String name, String text) {
        return rows(name, text, List.of("facts", "--inferred", "--format", "tsv"), "subject", "predicate", "object")
                .stream()
                .filter(row -> row.get(1).equals("exposedTo") || row.get(1).equals("atRiskFrom"))
                .distinct()
                .toList();
    }

    private List<List<String>> rows(String name, String text, List<String> command, String... columns) {
        Terminal terminal = terminal(name);
        ingest(terminal, text);
        return terminal.run(command.toArray(String[]::new)).rows(columns);
    }

    private static List<List<String>> renamed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(RENAMED_IN_LABELS::of).toList())
                .toList();
    }

    private Path ingest(Terminal terminal, String text) {
        try {
            Path file = Files.writeString(folder.resolve(Integer.toHexString(text.hashCode()) + ".txt"), text);
            assertThat(terminal.run("ingest", file.toString()).exitCode()).isZero();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Terminal terminal(String name) {
        return new Terminal(folder.resolve(name), (lexicon, coreference, patterns) -> reader);
    }
}
