package io.spillover.lexicon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListTablesTest {

    @TempDir
    private Path folder;

    private Path lists = Path.of("lists");
    private LexiconFolder curated = new LexiconFolder(lists);

    @BeforeEach
    void write() throws IOException {
        lists = TinyLists.in(folder.resolve("public"));
        curated = LexiconFolder.in(Files.createDirectory(folder.resolve("lexicon")))
                .with(
                        "curated.tsv",
                        "label;type;aliases;tickers",
                        "Acme;Company;Acme Holdings;ACM",
                        "Acmeium;CryptoAsset;;ACX",
                        "crypto;AssetClass",
                        "Freedonia;Jurisdiction",
                        "India;Jurisdiction",
                        "Nasdaq;Exchange",
                        "New York Stock Exchange;Exchange");
    }

    @Test
    void a_curated_company_gets_what_the_list_tells_and_no_second_entity() {
        assertThat(rows("listed-companies.tsv"))
                .contains("Acme;Company;;;New York Stock Exchange;;1;;")
                .filteredOn(row -> row.startsWith("Acme"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "listed-companies.tsv, Acmeium",
        "listed-coins.tsv, Acme",
        "listed-coins.tsv, Kettle",
        "listed-coins-noisy.tsv, Zorblax"
    })
    void a_taken_name_is_left_out(String table, String name) {
        assertThat(rows(table)).noneMatch(row -> row.matches(name + "\\?*;.*"));
    }

    @Test
    void ordinary_words_are_marked_the_more_the_smaller_the_company() {
        assertThat(labels("listed-companies.tsv"))
                .containsExactly("Acme", "Root??", "Qwertzlab Technologies", "Kettle?");
    }

    @Test
    void a_company_has_a_short_name_and_the_ticker_of_its_common_stock_only() {
        assertThat(rows("listed-companies.tsv"))
                .contains("Qwertzlab Technologies;Company;Qwertzlab Technologies Holdings|Qwertzlab;QWRT?;Nasdaq;;3;;");
    }

    @Test
    void a_company_of_the_index_has_its_sector_its_seat_and_its_country() {
        assertThat(rows("listed-companies.tsv"))
                .contains(
                        "Kettle?;Company;;KTTL;New York Stock Exchange;Freedonia;4;Consumer Staples;Boston, Freedonia");
    }

    @Test
    void sectors_of_the_indian_list_are_no_companies() {
        assertThat(rows("listed-companies-india.tsv"))
                .containsExactly(
                        "Blorpex Industries;Company;Blorpex;BLPX?;India", "Acme;Company;Acme India?;ACMEIND?;");
    }

    @Test
    void a_coin_of_the_noisy_list_is_doubted_and_needs_a_name_that_speaks() {
        assertThat(rows("listed-coins.tsv")).containsExactly("Zorblax?;CryptoAsset;ZBX?;crypto");
        assertThat(rows("listed-coins-noisy.tsv")).containsExactly("Plonkium??;CryptoAsset;PLK?");
    }

    @Test
    void a_currency_needs_more_than_one_word() {
        assertThat(rows("listed-currencies.tsv")).containsExactly("Freedonian crown;Currency;FRC?");
    }

    @Test
    void the_same_lists_give_the_same_text() {
        assertThat(tables()).containsExactlyEntriesOf(tables());
    }

    @Test
    void what_comes_out_can_be_read_with_what_is_curated() throws IOException {
        Path made = Files.createDirectory(curated.folder().resolve("lists"));
        for (Map.Entry<String, String> table : tables().entrySet()) {
            Files.writeString(made.resolve(table.getKey()), table.getValue());
        }
        Lexicon lexicon = curated.load();
        assertThat(lexicon.entry("organization/acme").orElseThrow().attributes())
                .isEqualTo(Map.of("cik", "1"));
        assertThat(lexicon.named("Qwertzlab"))
                .extracting(entry -> entry.entity().id())
                .containsExactly("organization/qwertzlab-technologies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sec-company-tickers.json",
                "sp500-constituents.csv",
                "indian-companies.csv",
                "crypto-assets-curated.json",
                "crypto-symbols.json",
                "iso-4217-list-one.xml"
            })
    void a_missing_list_is_named(String name) throws IOException {
        Files.delete(lists.resolve(name));
        assertUnreadable(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sec-company-tickers.json", "crypto-symbols.json", "iso-4217-list-one.xml"})
    void a_broken_list_is_named(String name) throws IOException {
        Files.writeString(lists.resolve(name), "{\"data\": [<");
        assertUnreadable(name);
    }

    private void assertUnreadable(String name) {
        assertThatThrownBy(this::tables)
                .isInstanceOfSatisfying(SpilloverException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(SpilloverException.Kind.UNREADABLE_INPUT))
                .hasMessage("The list " + lists.resolve(name) + " cannot be read; give a folder that holds it whole.");
    }

    private Map<String, String> tables() {
        return ListTables.of(lists, curated.load());
    }

    /** Below the header, with semicolons for tabs. */
    private List<String> rows(String table) {
        return tables().getOrDefault(table, "")
                .lines()
                .skip(2)
                .map(row -> row.replace('\t', ';'))
                .toList();
    }

    private List<String> labels(String table) {
        return rows(table).stream().map(row -> row.replaceFirst(";.*", "")).toList();
    }
}
