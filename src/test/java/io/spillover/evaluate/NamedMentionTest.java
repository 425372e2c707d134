package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedMentionTest {

    @TempDir
    private Path folder;

    @Test
    void names_of_organizations_and_products_come_in_the_order_of_the_text() {
        NafFile file = new NafText()
                .sentence("Jane Doe of Acme praised the Kettle 4 in Boston")
                .labels("PRO", 5, 8, "Kettle_4_%28product%29")
                .labels("PER", 0, 2, "")
                .labels("LOC", 9, 10, "")
                .labels("ORG", 3, 4, "")
                .read(folder);
        assertThat(NamedMention.of(file))
                .extracting(NamedMention::kind, NamedMention::text)
                .containsExactly(tuple("ORG", "Acme"), tuple("PRO", "Kettle 4"));
        assertThat(NamedMention.of(file).get(1).page()).contains("Kettle_4_(product)");
        assertThat(NamedMention.of(file))
                .allSatisfy(name ->
                        assertThat(name.span().of(file.article().text())).isEqualTo(name.text()));
    }

    @Test
    void of_phrases_that_end_in_one_name_the_shortest_counts() {
        NafFile file = new NafText()
                .sentence("the kettle maker Acme")
                .labels("ORG", 0, 4, "Kettle")
                .labels("ORG", 3, 4, "Acme")
                .read(folder);
        assertThat(NamedMention.of(file)).singleElement().satisfies(name -> assertThat(name.page())
                .contains("Acme"));
    }

    @Test
    void of_two_names_that_and_joins_each_counts_and_not_both_together() {
        NafFile file = new NafText()
                .sentence("Acme and Globex merge")
                .labels("ORG", 0, 3, "")
                .labels("ORG", 0, 1, "")
                .labels("ORG", 2, 3, "")
                .read(folder);
        assertThat(NamedMention.of(file)).extracting(NamedMention::text).containsExactly("Acme", "Globex");
    }

    @Test
    void a_company_whose_own_name_has_an_and_is_one() {
        NafFile file = new NafText()
                .sentence("Rock and Roll sells records")
                .labels("ORG", 0, 3, "")
                .read(folder);
        assertThat(NamedMention.of(file)).extracting(NamedMention::text).containsExactly("Rock and Roll");
    }

    @Test
    void pronouns_and_descriptions_are_no_names() {
        NafFile file = new NafText()
                .sentence("It says the company grows")
                .labels("ORG", 0, 1, "")
                .labels("ORG", 2, 4, "")
                .read(folder);
        assertThat(NamedMention.of(file)).isEmpty();
    }
}
