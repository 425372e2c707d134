package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TypeHierarchyTest {

    private static final TypeHierarchy TYPES = TypeHierarchy.load(LexiconFolder.HOME.resolve("types.tsv"));

    @Test
    void ancestors_are_given_nearest_first() {
        assertThat(TYPES.ancestors("Stablecoin")).containsExactly("CryptoAsset", "Asset", "Entity");
    }

    @Test
    void a_type_is_itself_and_all_above_it() {
        assertThat(TYPES.isA("Regulator", "Regulator")).isTrue();
        assertThat(TYPES.isA("Regulator", "Organization")).isTrue();
        assertThat(TYPES.isA("Organization", "Regulator")).isFalse();
    }

    @Test
    void an_unknown_type_is_only_itself() {
        assertThat(TYPES.isA("Firm", "Entity")).isFalse();
        assertThat(TYPES.ancestors("Firm")).isEmpty();
    }

    @Test
    void every_type_has_a_meaning_and_a_kind() {
        assertThat(TYPES.all()).allSatisfy(type -> {
            assertThat(TYPES.meaningOf(type)).endsWith(".");
            assertThat(TYPES.kindOf(type)).isNotEmpty();
        });
    }

    @Test
    void a_parent_that_stands_below_is_a_mistake_that_names_file_and_line(@TempDir Path folder) {
        Path file = LexiconFolder.write(
                folder.resolve("types.tsv"), "type;parent;kind;meaning", "Company;Organization;;A business.");
        assertThatThrownBy(() -> TypeHierarchy.load(file))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("types.tsv, line 2")
                .hasMessageContaining("Organization");
    }
}
