package io.spillover.graph;

import io.spillover.document.Entity;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.lexicon.Lexicon;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the cells of a table of merges mean: an entity by its id, its label, or else by another of its names. */
final class MergeNames {

    /** @param kind its class; empty for an id that neither the lexicon nor an article has yet */
    record Named(Node node, String name, Optional<Node> kind) {}

    private final Store store;
    private final Iris iris;
    private final Lexicon lexicon;
    private final MergeLog log;

    MergeNames(Store store, Iris iris, Lexicon lexicon, MergeLog log) {
        this.store = store;
        this.iris = iris;
        this.lexicon = lexicon;
        this.log = log;
    }

    /**
     * The one entity that the words mean; an id may also be one that no article has named yet.
     *
     * @throws SpilloverException of kind CHECK_FAILED where they mean none, or several
     */
    Named named(String words) {
        String path = path(words);
        if (isId(path)) {
            return known(iris.at(path)).orElseGet(() -> new Named(iris.at(path), path, Optional.empty()));
        }
        Set<Node> bearers = labelled(words);
        if (bearers.isEmpty()) {
            bearers = otherwiseNamed(words);
        }
        if (bearers.size() > 1) {
            throw mistake("\"" + words + "\" may be any of "
                    + bearers.stream().map(iris::path).collect(Collectors.joining(", ")) + "; write the id");
        }
        return bearers.stream()
                .findFirst()
                .flatMap(this::known)
                .orElseThrow(() -> mistake("neither the lexicon nor an article has an entity with the name \"" + words
                        + "\"; mend its spelling, or write an id such as organization/microsoft"));
    }

    /** Whether words can mean an entity. */
    boolean mean(String words, Node entity, String name) {
        return words.equals(name)
                || iris.at(path(words)).equals(entity)
                || otherwiseNamed(words).contains(entity);
    }

    /** The first part of an entity's id, as {@code person}. */
    String kind(Node entity) {
        return iris.path(entity).replaceFirst("/.*", "");
    }

    private String path(String words) {
        return words.startsWith(iris.base()) ? words.substring(iris.base().length()) : words;
    }

    private boolean isId(String path) {
        int slash = path.indexOf('/');
        return slash > 0
                && path.matches("\\S+")
                && lexicon.types().all().stream()
                        .anyMatch(type -> lexicon.types().kindOf(type).equals(path.substring(0, slash)));
    }

    private Optional<Named> known(Node node) {
        Optional<Named> inLexicon = lexicon.entry(iris.path(node)).map(entry -> {
            Entity entity = entry.entity();
            return new Named(node, entity.label(), Optional.of(Vocabulary.term(entity.type())));
        });
        return inLexicon.or(() -> inArticles(node)).or(() -> log.standing(node)
                .map(entry -> new Named(node, entry.mergedName(), Optional.of(entry.intoKind()))));
    }

    private Optional<Named> inArticles(Node node) {
        return store.find(Node.ANY, node, RDF.type.asNode(), Node.ANY).stream()
                .filter(quad -> iris.isArticle(quad.getGraph()))
                .map(Quad::getObject)
                .min(Comparator.comparing(Node::getURI))
                .map(type -> new Named(node, new Labels(store, iris).of(node), Optional.of(type)));
    }

    private Set<Node> labelled(String words) {
        Set<Node> bearers = new TreeSet<>(Comparator.comparing(Node::getURI));
        lexicon.named(words).stream()
                .map(entry -> entry.entity())
                .filter(entity -> entity.label().equals(words))
                .forEach(entity -> bearers.add(iris.entity(entity)));
        inArticles(RDFS.label.asNode(), words).forEach(bearers::add);
        log.standing().stream()
                .filter(entry -> entry.mergedName().equals(words))
                .forEach(entry -> bearers.add(entry.merged()));
        return bearers;
    }

    private Set<Node> otherwiseNamed(String words) {
        Set<Node> bearers = new LinkedHashSet<>();
        lexicon.named(words).forEach(entry -> bearers.add(iris.entity(entry.entity())));
        inArticles(SKOS.altLabel.asNode(), words).forEach(bearers::add);
        return bearers;
    }

    private Stream<Node> inArticles(Node property, String words) {
        return store.find(Node.ANY, Node.ANY, property, NodeFactory.createLiteralString(words)).stream()
                .filter(quad -> iris.isArticle(quad.getGraph()))
                .map(Quad::getSubject);
    }

    private static SpilloverException mistake(String what) {
        return new SpilloverException(Kind.CHECK_FAILED, what);
    }
}
