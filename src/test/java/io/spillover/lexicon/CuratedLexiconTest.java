package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CuratedLexiconTest {

    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("spillover.home", "."), "ontology", "lexicon"), List.of());

    @Test
    void it_knows_many_entities() {
        assertThat(LEXICON.entries()).hasSizeGreaterThan(600);
    }
}
