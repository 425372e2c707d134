package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import java.nio.file.Path;
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
