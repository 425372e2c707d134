package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackgroundGraphTest {

    private static final Entity WIDGET = entity("product/widget", "Widget", "Product");
    private static final Entity FREEDONIA = entity("place/freedonia", "Freedonia", "Jurisdiction");
    private static final Reading ON_THE_WIDGET = new WrittenReading("On the Widget")
            .says("The Widget runs in Freedonia.", WIDGET, "hostedIn", FREEDONIA, ASSERTED)
            .reading();

    @TempDir
    private Path folder;

    private KnowledgeGraph graph = TestGraph.inMemory();

    @BeforeEach
    void open() throws IOException {
        Background background =
                Background.load(TestGraph.home().resolve("ontology"), Iris.standard(), SmallLexicon.in(folder));
        graph = KnowledgeGraph.inMemory(background);
    }

    @Test
    void knows_the_makers_of_what_an_article_names() {
        graph.add(ON_THE_WIDGET);
        assertThat(inBackground("organization/acme", "makes", "product/widget")).isTrue();
        assertThat(graph.copyOf(graph.iris().background())
                        .contains(
                                graph.iris().at("organization/acme"),
                                SKOS.altLabel.asNode(),
                                NodeFactory.createLiteralString("ACM")))
                .isTrue();
    }

    @Test
    void does_not_know_everyone_who_is_based_in_a_country_that_an_article_names() {
        graph.add(ON_THE_WIDGET);
        assertThat(inBackground("organization/hooli", "basedIn", "place/freedonia"))
                .isFalse();
    }

    @Test
    void does_not_call_a_place_by_a_metonym() {
        graph.add(ON_THE_WIDGET);
        assertThat(graph.copyOf(graph.iris().background())
                        .contains(Node.ANY, Node.ANY, NodeFactory.createLiteralString("Fredville")))
                .isFalse();
    }

    @Test
    void finds_an_entity_by_any_name_of_the_lexicon_that_the_store_knows() {
        assertThat(graph.resolveEntity("Acme Holdings")).isEmpty();
        graph.add(ON_THE_WIDGET);
        assertThat(graph.resolveEntity("acme holdings"))
                .isEqualTo(List.of(graph.iris().at("organization/acme")));
        assertThat(graph.labelOf(graph.iris().at("organization/acme"))).isEqualTo("Acme");
    }

    @Test
    void knows_the_name_of_what_effects_travel_to_before_any_article_gives_it() throws IOException {
        Path transmission = Files.writeString(folder.resolve("more.ttl"), """
                PREFIX so: <https://w3id.org/spillover/ontology#>
                so:cryptoToAcme a so:Transmission ;
                    so:source <https://w3id.org/spillover/id/asset/crypto> ;
                    so:target <https://w3id.org/spillover/id/organization/acme> .
                """);
        Ontology ontology = Ontology.load(TestGraph.home().resolve("ontology"), Iris.standard(), List.of(transmission));
        KnowledgeGraph empty = KnowledgeGraph.inMemory(Background.of(
                Iris.standard(), ontology, SmallLexicon.in(Files.createDirectory(folder.resolve("lexicon")))));
        Node acme = empty.iris().at("organization/acme");
        assertThat(empty.labelOf(acme)).isEqualTo("Acme");
        assertThat(graph.copyOf(graph.iris().background()).contains(acme, RDFS.label.asNode(), Node.ANY))
                .isFalse();
    }

    @Test
    void rules_see_the_relations_of_the_entities_that_the_article_names() {
        graph.add(ON_THE_WIDGET);
        assertThat(graph.factsOf(Optional.of(ON_THE_WIDGET.article().id()))
                        .contains(
                                graph.iris().at("organization/acme"),
                                Vocabulary.term("makes"),
                                graph.iris().at("product/widget")))
                .isTrue();
        assertThat(graph.factsOf(Optional.empty())
                        .contains(graph.iris().at("organization/acme"), RDFS.label.asNode(), Node.ANY))
                .isFalse();
    }

    @Test
    void what_rules_see_of_an_article_does_not_depend_on_other_articles() {
        graph.add(ON_THE_WIDGET);
        var alone = graph.factsOf(Optional.of(ON_THE_WIDGET.article().id()));
        graph.add(new WrittenReading("On Hooli")
                .says(
                        "Hooli is based in Freedonia.",
                        entity("organization/hooli", "Hooli", "Company"),
                        "basedIn",
                        FREEDONIA,
                        ASSERTED)
                .reading());
        assertThat(graph.factsOf(Optional.of(ON_THE_WIDGET.article().id())).isIsomorphicWith(alone))
                .isTrue();
    }

    private boolean inBackground(String subject, String predicate, String object) {
        return graph.copyOf(graph.iris().background())
                .contains(
                        graph.iris().at(subject),
                        Vocabulary.term(predicate),
                        graph.iris().at(object));
    }
}
