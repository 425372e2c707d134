package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Reading;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that the lexicon lacks brings its product and the product's makers into the background, and takes them out. */
final class VersionsInBackgroundTest {

    private static final Entity MAX = entity("product/qwen3-8-max", "Qwen3.8-Max", "Product");
    private static final Entity TURBO = entity("product/qwen3-8-turbo", "Qwen3.8-Turbo", "Product");
    private static final Entity QWEN = entity("product/qwen", "Qwen", "Product");
    private static final Entity ALIBABA = entity("organization/alibaba", "Alibaba", "Company");
    private static final Entity ACME = entity("organization/acme", "Acme", "Company");

    private static final Reading ON_MAX = says("Acme uses Qwen3.8-Max.", ACME, "uses", MAX);
    private static final Reading ALSO_ON_MAX = says("Acme tests Qwen3.8-Max.", ACME, "uses", MAX);
    private static final List<Reading> OTHERS = List.of(
            says("Acme sells to Alibaba.", ACME, "sellsTo", ALIBABA),
            says("Acme uses Qwen.", ACME, "uses", QWEN),
            says("Acme uses Qwen3.8-Turbo.", ACME, "uses", TURBO),
            says("Alibaba makes Qwen3.8-Max.", ALIBABA, "makes", MAX),
            ALSO_ON_MAX);

    @TempDir
    private Path folder;

    private KnowledgeGraph graph = TestGraph.inMemory();

    @BeforeEach
    void open() {
        Lexicon lexicon = LexiconFolder.in(folder)
                .with("x.tsv", "label;type;inverse makes;aliases", "Alibaba;Company", "Qwen;Product;Alibaba;Tongyi")
                .load();
        graph = KnowledgeGraph.inMemory(
                Background.load(TestGraph.home().resolve("ontology"), Iris.standard(), lexicon));
    }

    @Test
    void a_version_is_tied_to_its_product_and_made_by_its_maker() {
        graph.add(ON_MAX);
        assertThat(inBackground(MAX, "variantOf", QWEN)).isTrue();
        assertThat(inBackground(ALIBABA, "makes", MAX)).isTrue();
    }

    @Test
    void forgetting_the_only_article_that_names_a_version_leaves_the_graph_as_it_was() {
        String before = TestGraph.nquads(graph);
        graph.add(ON_MAX);
        assertThat(TestGraph.nquads(graph)).isNotEqualTo(before);
        graph.forget(ON_MAX.article().id());
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void so_it_does_while_others_name_the_maker_the_product_another_version_or_the_same() {
        for (Reading other : OTHERS) {
            graph.add(other);
            String before = TestGraph.nquads(graph);
            graph.add(ON_MAX);
            graph.forget(ON_MAX.article().id());
            assertThat(TestGraph.nquads(graph)).as(other.article().text()).isEqualTo(before);
        }
    }

    @Test
    void what_a_version_brought_stays_when_the_others_go() {
        graph.add(ON_MAX);
        String before = TestGraph.nquads(graph);
        for (Reading other : OTHERS) {
            graph.add(other);
            graph.forget(other.article().id());
            assertThat(TestGraph.nquads(graph)).as(other.article().text()).isEqualTo(before);
        }
    }

    private static Reading says(String sentence, Entity subject, String predicate, Entity object) {
        return new WrittenReading("News")
                .says(sentence, subject, predicate, object, ASSERTED)
                .reading();
    }

    private boolean inBackground(Entity subject, String predicate, Entity object) {
        return graph.copyOf(graph.iris().background())
                .contains(
                        graph.iris().entity(subject),
                        Vocabulary.term(predicate),
                        graph.iris().entity(object));
    }
}
