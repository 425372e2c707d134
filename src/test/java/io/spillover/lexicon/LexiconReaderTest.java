package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LexiconReaderTest {

    @TempDir
    Path folder;

    @Test
    void columns_that_hold_no_names_are_relations() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("companies.tsv", "label;type;basedIn", "Microsoft;Company;United States")
                .with("places.tsv", "label;type", "United States;Jurisdiction")
                .with("products.tsv", "label;type;inverse makes", "Azure;Product;Microsoft")
                .load();
        assertThat(lexicon.relations("organization/microsoft"))
                .containsExactly(
                        new Relation("organization/microsoft", "basedIn", "place/united-states"),
                        new Relation("organization/microsoft", "makes", "product/azure"));
        assertThat(lexicon.relationsTo("product/azure"))
                .containsExactly(new Relation("organization/microsoft", "makes", "product/azure"));
    }

    @Test
    void a_relation_table_names_entities_by_label_or_id() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("companies.tsv", "label;type", "TikTok;Company", "ByteDance;Company")
                .with("relations.tsv", "subject;predicate;object", "TikTok;subsidiaryOf;organization/bytedance")
                .load();
        assertThat(lexicon.allRelations())
                .containsExactly(new Relation("organization/tiktok", "subsidiaryOf", "organization/bytedance"));
    }

    @Test
    void an_addition_adds_names_to_an_entity_that_is_there() {
        LexiconFolder lexicon = LexiconFolder.in(folder).with("companies.tsv", "label;type", "Acme;Company");
        Path addition = LexiconFolder.write(folder.resolve("more.txt"), "label;type;aliases", "Acme;Company;Acme Labs");
        assertThat(lexicon.load(addition).named("acme labs"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.entity().id()).isEqualTo("organization/acme"));
    }

    @Test
    void question_marks_say_how_far_a_name_is_believed() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("x.tsv", "label;type;aliases;tickers", "Root??;Company;Root Insurance|Rooty?;ROOT ?")
                .load();
        assertThat(lexicon.entry("organization/root").orElseThrow().names())
                .containsExactly(
                        new Name("Root", NameKind.LABEL, Name.Trust.DOUBTFUL),
                        new Name("Root Insurance", NameKind.ALIAS, Name.Trust.SURE),
                        new Name("Rooty", NameKind.ALIAS, Name.Trust.AMBIGUOUS),
                        new Name("ROOT", NameKind.TICKER, Name.Trust.AMBIGUOUS));
    }

    @Test
    void a_third_question_mark_belongs_to_the_name() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("x.tsv", "label;type", "Guess???;Company")
                .load();
        assertThat(lexicon.entry("organization/guess").orElseThrow().entity().label())
                .isEqualTo("Guess?");
    }

    @Test
    void question_marks_alone_are_a_mistake() {
        assertMistake(LexiconFolder.in(folder).with("x.tsv", "label;type;aliases", "Acme;Company;??"), "x.tsv, line 2");
    }

    @Test
    void what_is_told_of_an_entity_in_words_is_kept_and_an_addition_tells_more() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("x.tsv", "label;type;note;cik;seat", "Acme;Company;of kettles;;Boston")
                .with("people.tsv", "label;type;post", "Wile Coyote;Person;tester")
                .load(LexiconFolder.write(
                        folder.resolve("more.txt"), "label;type;cik;sector;seat", "Acme;Company;7;Energy;"));
        assertThat(attributes(lexicon, "organization/acme"))
                .isEqualTo(Map.of("note", "of kettles", "cik", "7", "sector", "Energy", "seat", "Boston"));
        assertThat(attributes(lexicon, "person/wile-coyote")).isEqualTo(Map.of("post", "tester"));
    }

    @Test
    void tables_made_from_lists_add_to_what_is_curated_and_can_be_left_out() throws IOException {
        LexiconFolder both = LexiconFolder.in(folder).with("x.tsv", "label;type;tickers", "Acme;Company;ACM");
        Path lists = Files.createDirectory(folder.resolve("lists"));
        LexiconFolder.write(
                lists.resolve("listed.tsv"), "label;type;tickers;cik", "Acme;Company;ACMB;7", "Blorpex??;Company;;8");
        assertThat(both.load().named("ACMB"))
                .extracting(entry -> entry.entity().id())
                .containsExactly("organization/acme");
        assertThat(both.load().entries()).hasSize(2);
        assertThat(Lexicon.loadCurated(folder).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.attributes()).isEmpty());
    }

    private static Map<String, String> attributes(Lexicon lexicon, String id) {
        return lexicon.entry(id).orElseThrow().attributes();
    }

    @Test
    void look_ups_by_people_ignore_letter_case_and_give_the_most_trusted_bearer_first() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("a.tsv", "label;type;aliases", "USDT;Stablecoin;Tether")
                .with("b.tsv", "label;type", "Tether;Company")
                .load();
        assertThat(lexicon.named("tether"))
                .extracting(entry -> entry.entity().label())
                .containsExactly("Tether", "USDT");
        assertThat(lexicon.named("nobody")).isEmpty();
    }

    @Test
    void an_unknown_type_is_named_with_file_and_line() {
        assertMistake(
                LexiconFolder.in(folder).with("x.tsv", "label;type", "Acme;Firm"), "x.tsv, line 2", "Acme", "Firm");
    }

    @Test
    void an_entity_that_stands_twice_is_a_mistake() {
        assertMistake(
                LexiconFolder.in(folder).with("x.tsv", "label;type", "Acme;Company", "", "# note", "Acme Inc.;Company"),
                "x.tsv, line 5",
                "organization/acme");
    }

    @Test
    void a_relation_to_nobody_is_a_mistake() {
        assertMistake(
                LexiconFolder.in(folder).with("x.tsv", "label;type;basedIn", "Acme;Company;Atlantis"),
                "x.tsv, line 2",
                "Atlantis");
    }

    @Test
    void a_label_that_two_entities_share_needs_an_id_in_relations() {
        assertMistake(
                LexiconFolder.in(folder)
                        .with("x.tsv", "label;type", "Solana;CryptoAsset", "Solana;Network", "Acme;Company")
                        .with("y.tsv", "subject;predicate;object", "Acme;uses;Solana"),
                "y.tsv, line 2",
                "asset/solana, product/solana");
    }

    @Test
    void a_column_that_is_neither_names_nor_a_property_is_a_mistake() {
        assertMistake(LexiconFolder.in(folder).with("x.tsv", "label;type;Based in", "Acme;Company;"), "Based in");
    }

    @Test
    void a_cell_too_many_is_a_mistake() {
        assertMistake(
                LexiconFolder.in(folder).with("x.tsv", "label;type", "Acme;Company;surplus"),
                "x.tsv, line 2",
                "surplus");
    }

    @Test
    void an_empty_name_is_a_mistake() {
        assertMistake(
                LexiconFolder.in(folder).with("x.tsv", "label;type;aliases", "Acme;Company;Acme Labs||ACM"),
                "x.tsv, line 2");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> LexiconFolder.in(folder).load(folder.resolve("missing.tsv")))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("missing.tsv");
    }

    private static void assertMistake(LexiconFolder lexicon, String... parts) {
        assertThatThrownBy(lexicon::load)
                .isInstanceOfSatisfying(SpilloverException.class, mistake -> assertThat(mistake.kind())
                        .isEqualTo(SpilloverException.Kind.CHECK_FAILED))
                .hasMessageContainingAll(parts);
    }
}
