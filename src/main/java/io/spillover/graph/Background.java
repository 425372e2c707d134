package io.spillover.graph;

import io.spillover.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What is known before any article: the ontology, how effects travel between markets, and of the lexicon the rows of
 * entities.
 *
 * <p>Immutable once loaded, so any thread may read it.
 */
public final class Background {

    private final Iris iris;
    private final Ontology ontology;
    private final Optional<LexiconRows> lexicon;
    private final Set<Triple> always;

    private Background(Iris iris, Ontology ontology, Optional<LexiconRows> lexicon) {
        this.iris = iris;
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.always = withFingerprint();
    }

    /** The background of a store without a lexicon. */
    public static Background load(Path ontologyFolder, Iris iris) {
        return new Background(iris, Ontology.load(ontologyFolder, iris), Optional.empty());
    }

    /** The background of a store whose articles were read with a lexicon. */
    public static Background load(Path ontologyFolder, Iris iris, Lexicon lexicon) {
        return of(iris, Ontology.load(ontologyFolder, iris), lexicon);
    }

    /** The same with an ontology that is read already. */
    public static Background of(Iris iris, Ontology ontology, Lexicon lexicon) {
        return new Background(iris, ontology, Optional.of(new LexiconRows(iris, lexicon)));
    }

    public Iris iris() {
        return iris;
    }

    public Ontology ontology() {
        return ontology;
    }

    /** What stands in the background of every store, with the mark by which a change of the files is seen. */
    Set<Triple> always() {
        return always;
    }

    /** What an article that names the entity brings into the background. */
    Set<Triple> rows(Node entity) {
        return lexicon.map(rows -> rows.of(iris.path(entity))).orElse(Set.of());
    }

    /** The entities whose rows may state the same triple as this one's. */
    Set<Node> neighbours(Node entity) {
        return lexicon.map(rows -> rows.neighbours(iris.path(entity)).stream()
                        .map(iris::at)
                        .collect(Collectors.toSet()))
                .orElse(Set.of(entity));
    }

    /** The entities that bear a name in the lexicon, the likeliest first. */
    List<Node> named(String name) {
        return lexicon.map(rows -> rows.named(name)).orElse(List.of());
    }

    /** What an entity of that name would be called if only texts knew it: one name for each kind. */
    List<Node> possibleIds(String name) {
        return lexicon.map(rows -> rows.possibleIds(name)).orElse(List.of());
    }

    private Set<Triple> withFingerprint() {
        Set<Triple> triples = new LinkedHashSet<>();
        ontology.terms().find().forEach(triples::add);
        ontology.transmission().find().forEach(triples::add);
        lexicon.ifPresent(rows -> unnamedTargets().forEach(target -> triples.addAll(rows.names(iris.path(target)))));
        triples.add(fingerprint(triples));
        return Collections.unmodifiableSet(triples);
    }

    /** What effects travel to, where the ontology does not name it: rules push it even if no article names it. */
    private List<Node> unnamedTargets() {
        return ontology.transmission().find(Node.ANY, Vocabulary.TARGET, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .distinct()
                .filter(target -> !ontology.transmission().contains(target, RDFS.label.asNode(), Node.ANY))
                .toList();
    }

    private Triple fingerprint(Set<Triple> triples) {
        String content = Stream.concat(
                        triples.stream().map(Triple::toString), lexicon.stream().map(LexiconRows::digest))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Triple.create(
                iris.background(), Vocabulary.FINGERPRINT, NodeFactory.createLiteralString(Iris.hash(content)));
    }
}
