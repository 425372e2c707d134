package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class NameFindingPropertiesTest {

    private static final List<String> NAMES = List.of("Acme", "Acme Bank", "Bank of Foo", "foo", "US", "U.S.", "$x");

    @Property
    void matches_are_in_order_inside_the_text_and_do_not_overlap(@ForAll("texts") String text) {
        int end = 0;
        for (NameMatch match : finder().find(text)) {
            assertThat(match.span().begin()).isGreaterThanOrEqualTo(end);
            assertThat(match.span().of(text)).isEqualTo(match.text());
            end = match.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property
    void any_text_can_be_searched(@ForAll String text) {
        finder().find(text).forEach(match -> assertThat(match.span().of(text)).isEqualTo(match.text()));
    }

    @Property
    void every_name_is_found_alone_and_among_other_words(@ForAll("names") List<String> names) {
        NameFinder finder = new NameFinder(
                names.stream().map(NameFindingPropertiesTest::entry).toList());
        for (String name : names) {
            assertThat(finder.find(name)).extracting(NameMatch::text).containsExactly(name);
            assertThat(finder.find("7 " + name + ", 8"))
                    .extracting(NameMatch::text)
                    .containsExactly(name);
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        return words.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> String.join(" ", list))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Acme", "Bank", "bank", "of", "Foo", "foo", "US", "U.S.", "'s", "’s", " ", "  ", "-", "\n", "$", ".",
                "😀");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static NameFinder finder() {
        return new NameFinder(
                NAMES.stream().map(NameFindingPropertiesTest::entry).toList());
    }

    private static LexiconEntry entry(String name) {
        Entity entity = new Entity("organization/" + name, name, "Company", Entity.Origin.LEXICON);
        return new LexiconEntry(entity, List.of(new Name(name, NameKind.LABEL, Name.Trust.SURE)), Map.of());
    }
}
