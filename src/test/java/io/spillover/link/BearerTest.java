package io.spillover.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BearerTest {

    @TempDir
    private Path folder;

    private Lexicon lexicon;

    @BeforeEach
    void write() {
        lexicon = LexiconFolder.in(folder)
                .with(
                        "entities.tsv",
                        "label;type;aliases;tickers;metonyms",
                        "Tether;Company",
                        "USDT;Stablecoin;Tether",
                        "Circle?;Company;;CRCL",
                        "Circle Coin;CryptoAsset;Circle??",
                        "China;Jurisdiction;;;Beijing")
                .load();
    }

    @Test
    void a_label_is_believed_before_an_alias() {
        assertThat(Bearer.of(lexicon, "tether"))
                .extracting(bearer -> bearer.entity().id())
                .containsExactly("organization/tether", "asset/usdt");
        assertThat(Bearer.of(lexicon, "tether")).allMatch(Bearer::believed);
    }

    @Test
    void the_likeliest_is_behind_nobody_and_the_others_say_by_how_much() {
        assertThat(Bearer.of(lexicon, "Tether"))
                .satisfiesExactly(
                        likeliest -> {
                            assertThat(likeliest.behind()).isZero();
                            assertThat(likeliest.reason()).isEqualTo("label \"Tether\"");
                        },
                        other -> {
                            assertThat(other.behind()).isPositive();
                            assertThat(other.reason()).isEqualTo("alias \"Tether\", behind the likeliest by 0.05");
                        });
    }

    @Test
    void a_marked_name_alone_is_not_believed_and_says_what_it_needs() {
        assertThat(Bearer.of(lexicon, "Circle"))
                .noneMatch(Bearer::believed)
                .extracting(Bearer::reason)
                .satisfiesExactly(
                        ambiguous -> assertThat(ambiguous).contains("needs one witness in the text"),
                        doubtful -> assertThat(doubtful).contains("needs a sign of its own kind"));
    }

    @Test
    void every_kind_of_name_is_looked_up() {
        assertThat(Bearer.of(lexicon, "CRCL")).singleElement().satisfies(bearer -> assertThat(bearer.reason())
                .isEqualTo("ticker \"CRCL\""));
        assertThat(Bearer.of(lexicon, "Beijing"))
                .singleElement()
                .satisfies(bearer -> assertThat(bearer.entity().id()).isEqualTo("place/china"));
        assertThat(Bearer.of(lexicon, "Nobody")).isEmpty();
    }
}
