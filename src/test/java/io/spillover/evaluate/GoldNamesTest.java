package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconFolder;
import io.spillover.link.LinkedMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldNamesTest {

    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final Entity COIN = entity("asset/globex-coin", "Globex Coin", "CryptoAsset");

    @TempDir
    private Path folder;

    private Lexicon lexicon;

    @BeforeEach
    void write() {
        lexicon = LexiconFolder.in(folder)
                .with(
                        "x.tsv",
                        "label;type;aliases",
                        "Acme;Company;Kettle Works",
                        "Globex;Company;Twin",
                        "Globex Coin;CryptoAsset;Twin|Acme")
                .load();
    }

    @Test
    void a_name_resolves_to_the_entity_of_which_it_is_the_label() throws IOException {
        assertThat(lines("must\tAcme Inc.\tsellsTo\tGlobex\tasserted", ACME, GLOBEX, COIN))
                .extracting(ScoredLine::gold, ScoredLine::predicted, ScoredLine::score)
                .containsExactly(
                        tuple("Acme Inc.", "organization/acme", 1.0), tuple("Globex", "organization/globex", 1.0));
    }

    @Test
    void another_name_counts_where_no_label_is_the_same() throws IOException {
        assertThat(lines("risk\tKettle Works\tfire", ACME, GLOBEX))
                .singleElement()
                .satisfies(line -> assertThat(line.predicted()).isEqualTo("organization/acme"));
    }

    @Test
    void a_name_of_two_entities_does_not_resolve() throws IOException {
        assertThat(lines("risk\tTwin\tfire", GLOBEX, COIN)).singleElement().satisfies(line -> {
            assertThat(line.score()).isZero();
            assertThat(line.reason()).isEqualTo("2 entities");
        });
    }

    @Test
    void of_alternatives_for_two_things_the_first_is_meant() throws IOException {
        assertThat(lines("risk\tAcme|Globex\tfire", ACME, GLOBEX))
                .singleElement()
                .satisfies(line -> assertThat(line.score()).isEqualTo(1));
    }

    @Test
    void a_name_of_nobody_in_the_article_does_not_resolve() throws IOException {
        assertThat(lines("risk\tHooli\tfire", ACME)).singleElement().satisfies(line -> {
            assertThat(line.score()).isZero();
            assertThat(line.reason()).isEqualTo("no entity of the name");
        });
        assertThat(lines("risk\tAcme\tfire")).singleElement().satisfies(line -> assertThat(line.score())
                .isZero());
    }

    @Test
    void phrases_and_lines_of_what_must_not_be_are_left_out_and_a_name_counts_once() throws IOException {
        assertThat(lines(
                        "mustnot\tHooli\tsellsTo\tInitech\tasserted\nexposure\tAcme\tkettle prices\nrisk\tAcme\tFire of kettles",
                        ACME))
                .extracting(ScoredLine::gold)
                .containsExactly("Acme");
    }

    private List<ScoredLine> lines(String gold, Entity... entities) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.txt"), gold + "\n");
        return new GoldNames(lexicon)
                .lines(file, Arrays.stream(entities).map(GoldNamesTest::mention).toList());
    }

    private static LinkedMention mention(Entity entity) {
        String label = entity.label();
        return new LinkedMention(
                new Mention(new Span(0, label.length()), label, entity, 1, "by hand"),
                0,
                0,
                1,
                0,
                LinkedMention.Kind.NAME);
    }

    private static Entity entity(String id, String label, String type) {
        return new Entity(id, label, type, Entity.Origin.LEXICON);
    }
}
