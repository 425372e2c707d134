package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Article;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArticlesTest {

    private final Articles articles = new Articles(new ArticleLayout());

    @Test
    void line_ends_byte_order_marks_and_blank_edges_make_no_other_article() {
        String unix = articles.of("Title\nBody.", "a", Optional.empty()).id();
        assertThat(articles.of("\ufeffTitle\r\nBody.\r\n\r\n", "b", Optional.empty())
                        .id())
                .isEqualTo(unix);
        assertThat(articles.of("Title\rBody.", "c", Optional.empty()).id()).isEqualTo(unix);
    }

    @Test
    void the_id_is_the_sha_256_of_the_text() {
        assertThat(Articles.idOf("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void location_and_date_are_no_part_of_the_identity() {
        Article plain = articles.of("Title\nBody.", "a", Optional.empty());
        Article dated = articles.of("Title\nBody.", "b", Optional.of(LocalDate.of(2025, 7, 1)));
        assertThat(dated.id()).isEqualTo(plain.id());
        assertThat(dated.published()).contains(LocalDate.of(2025, 7, 1));
    }

    @Test
    void the_publishers_verdict_is_kept() {
        assertThat(articles.of("Title\nBody.\nNeutral\nMore.", "a", Optional.empty())
                        .publisherLabel())
                .contains("Neutral");
    }
}
