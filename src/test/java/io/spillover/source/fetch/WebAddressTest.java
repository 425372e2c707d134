package io.spillover.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b/c, d,          https://a.example/b/d",
        "https://a.example/b/c, ?x=1,       https://a.example/b/c?x=1",
        "https://a.example/b/,  ?x=1,       https://a.example/b/?x=1",
        "https://a.example,     d,          https://a.example/d",
        "https://a.example,     ?x=1,       https://a.example?x=1",
        "https://a.example/b,   //c.example/d, https://c.example/d",
        "https://a.example/b,   '',         https://a.example/b",
        "https://a.example/b,   'c d.html', https://a.example/c%20d.html",
        "https://a.example/b,   /ü?q=é,     https://a.example/%C3%BC?q=%C3%A9",
        "https://a.example/b,   /100%,      https://a.example/100%25",
        "https://a.example/b,   http://bücher.example/, http://xn--bcher-kva.example/"
    })
    void a_link_is_seen_from_its_page(URI base, String written, URI resolved) {
        assertThat(WebAddress.resolve(base, written)).contains(resolved);
    }

    @ParameterizedTest
    @CsvSource({"http://[bad", "://x", "ht tp://x"})
    void what_is_no_address_is_none(String written) {
        assertThat(WebAddress.parse(written)).isEmpty();
    }

    @Test
    void a_fragment_is_not_sent() {
        assertThat(WebAddress.withoutFragment(URI.create("https://a.example/b#c")))
                .hasToString("https://a.example/b");
    }
}
