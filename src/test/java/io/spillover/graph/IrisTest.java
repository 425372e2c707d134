package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

final class IrisTest {

    private static final Iris IRIS = Iris.standard();
    private static final String ID = "ab".repeat(32);

    @Test
    void an_article_is_told_from_what_stands_below_it() {
        Node article = IRIS.article(ID);
        Node claim = IRIS.claim(ID, "some key");
        assertThat(IRIS.isArticle(article)).isTrue();
        assertThat(IRIS.isArticle(claim)).isFalse();
        assertThat(IRIS.isArticle(IRIS.background())).isFalse();
        assertThat(IRIS.articleId(claim)).isEqualTo(ID);
    }

    @Test
    void the_same_key_gives_the_same_name_and_another_key_another() {
        assertThat(IRIS.skolem("risk", "one")).isEqualTo(IRIS.skolem("risk", "one"));
        assertThat(IRIS.skolem("risk", "one")).isNotEqualTo(IRIS.skolem("risk", "other"));
        assertThat(IRIS.path(IRIS.skolem("risk", "one"))).matches("risk/[0-9a-f]{16}");
    }

    @Test
    void a_base_that_is_no_iri_or_has_no_slash_at_its_end_is_refused() {
        assertThatThrownBy(() -> new Iris("https://example.org/id")).hasMessageContaining("ends in \"/\"");
        assertThatThrownBy(() -> new Iris("not an iri/")).hasMessageContaining("not an iri/");
    }

    @Test
    void what_the_ontology_says_of_the_standard_base_it_says_of_any() {
        Iris own = new Iris("https://example.org/id/");
        Background background = Background.load(TestGraph.home().resolve("ontology"), own);
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(background)) {
            graph.add(Story.reading());
            assertThat(graph.resolveEntity("Acme")).containsExactly(own.at("organization/acme"));
            assertThat(TestGraph.nquads(graph)).doesNotContain(Iris.DEFAULT_BASE);
        }
    }
}
