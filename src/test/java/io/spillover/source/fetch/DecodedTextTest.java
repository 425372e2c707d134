package io.spillover.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DecodedTextTest {
    private static final String TEXT = "<p>Crédit Agricole “grew” 5 €</p>";

    @Test
    void the_header_says_the_charset() {
        assertThat(decoded(TEXT.getBytes(Charset.forName("windows-1252")), "text/html; charset=\"ISO-8859-1\""))
                .isEqualTo(TEXT);
    }

    @Test
    void a_header_that_is_wrong_is_not_believed() {
        assertThat(decoded(TEXT.getBytes(StandardCharsets.UTF_8), "text/html; charset=ISO-8859-1"))
                .isEqualTo(TEXT);
        assertThat(decoded(TEXT.getBytes(StandardCharsets.UTF_8), "text/html; charset=nonsense"))
                .isEqualTo(TEXT);
        assertThat(decoded(TEXT.getBytes(Charset.forName("windows-1252")), "text/html; charset=utf-8"))
                .isEqualTo(TEXT);
    }

    @Test
    void the_document_says_the_charset_where_the_header_does_not() {
        String xml = "<?xml version='1.0' encoding='KOI8-R'?><t>Москва</t>";
        assertThat(decoded(xml.getBytes(Charset.forName("KOI8-R")), "application/xml"))
                .isEqualTo(xml);
        String html = "<meta http-equiv=x content='text/html; charset=windows-1250'>Łódź";
        assertThat(decoded(html.getBytes(Charset.forName("windows-1250")), "text/html"))
                .isEqualTo(html);
    }

    @Test
    void a_byte_order_mark_says_more_than_a_header() {
        byte[] marked = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertThat(decoded(marked, "text/html; charset=utf-8")).isEqualTo(TEXT);
    }

    @Test
    void wide_characters_without_a_mark_are_known_by_their_first_tag() {
        assertThat(decoded(TEXT.getBytes(StandardCharsets.UTF_16BE), "")).isEqualTo(TEXT);
    }

    @Test
    void quotes_that_were_decoded_wrongly_on_their_way_are_mended() {
        assertThat(decoded("don\u0092t".getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo("don’t");
    }

    private static String decoded(byte[] bytes, String type) {
        return DecodedText.of(Body.of(bytes), ContentType.of(type)).text();
    }
}
