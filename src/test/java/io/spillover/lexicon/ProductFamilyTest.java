package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductFamilyTest {

    @TempDir
    Path folder;

    private Lexicon lexicon;

    @BeforeEach
    void write() {
        lexicon = LexiconFolder.in(folder)
                .with("companies.tsv", "label;type;aliases", "Alibaba;Company", "Foxconn;Company", "Boeing 2;Company")
                .with(
                        "products.tsv",
                        "label;type;inverse makes",
                        "Qwen;Product;Alibaba",
                        "iPhone;Product;Foxconn",
                        "iPhone 4;Product;",
                        "Solana;Network;")
                .with("relations.tsv", "subject;predicate;object", "Alibaba;makes;iPhone")
                .load();
    }

    @ParameterizedTest
    @CsvSource({
        "product/qwen3-8-max, product/qwen",
        "product/qwen3, product/qwen",
        "product/qwen-max, product/qwen",
        "product/iphone-5, product/iphone",
        "product/iphone-4-s, product/iphone-4"
    })
    void a_version_belongs_to_the_longest_known_name_before_it(String version, String family) {
        assertThat(lexicon.familyOf(version)).map(entry -> entry.entity().id()).contains(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product/qwen", "product/iphone-4"})
    void what_is_known_itself_is_no_version(String id) {
        assertThat(lexicon.familyOf(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product/solana-2", "product/solana2", "product/qwenish", "product/3-qwen", "product/3"})
    void networks_have_no_versions_and_other_words_are_none(String id) {
        assertThat(lexicon.familyOf(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization/qwen-3", "organization/alibaba-2", "asset/qwen-3", "qwen-3", ""})
    void only_products_are_versions(String id) {
        assertThat(lexicon.familyOf(id)).isEmpty();
    }

    @Test
    void the_maker_of_a_product_makes_its_versions() {
        assertThat(makers("product/qwen3-8-max")).containsExactly("organization/alibaba");
        assertThat(makers("product/iphone-5"))
                .containsExactlyInAnyOrder("organization/foxconn", "organization/alibaba");
        assertThat(makers("product/iphone-4")).isEmpty();
        assertThat(makers("product/unknown-3")).isEmpty();
    }

    private List<String> makers(String id) {
        return lexicon.subjectsOf("makes", id).stream().map(maker -> maker.id()).toList();
    }
}
