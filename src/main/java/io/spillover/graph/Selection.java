package io.spillover.graph;

import io.spillover.source.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Finds what a user's words mean in a store. */
final class Selection {

    private static final Pattern HASH_OR_ITS_BEGINNING = Pattern.compile("[0-9a-f]{8,64}");
    private static final Pattern NO_IRI = Pattern.compile("[\\s<>\"{}|\\\\^`]");

    private final Store store;
    private final Background background;
    private final Iris iris;
    private final Merges merges;

    Selection(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.merges = MergeLog.of(store, iris).merges();
    }

    Optional<Selector> of(String words) {
        Optional<Selector> article = article(words).map(Selector.OfArticle::new);
        return article.or(() -> entities(words).stream().findFirst().map(Selector.OfEntity::new));
    }

    Optional<String> article(String words) {
        String id = id(words);
        return HASH_OR_ITS_BEGINNING.matcher(id).matches()
                ? only(id, new ArticleRows(store, iris).nodes())
                : readFrom(words);
    }

    /** A version that was corrected since, by its content hash or the first 8 digits of one. */
    Optional<String> olderVersion(String words) {
        String id = id(words);
        return HASH_OR_ITS_BEGINNING.matcher(id).matches()
                ? only(id, new History(store, iris).all())
                : Optional.empty();
    }

    private String id(String words) {
        return withoutBase(words).replaceFirst("^article/", "");
    }

    private Optional<String> only(String beginning, List<Node> articles) {
        List<String> fitting = articles.stream()
                .map(iris::articleId)
                .filter(candidate -> candidate.startsWith(beginning))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    List<Node> entities(String words) {
        String name = words.strip();
        Set<Node> found = new LinkedHashSet<>();
        named(withoutBase(name), found);
        bearers(RDFS.label.asNode(), name, found);
        background.named(name).forEach(entity -> addIfThere(entity, found));
        bearers(SKOS.altLabel.asNode(), name, found);
        background.possibleIds(name).forEach(entity -> addIfThere(entity, found));
        return List.copyOf(found);
    }

    private String withoutBase(String words) {
        return words.startsWith(iris.base()) ? words.substring(iris.base().length()) : words;
    }

    /** A file that is there is told by its text; one that is gone by the run that recorded where it was. */
    private Optional<String> readFrom(String location) {
        try {
            Path file = Path.of(location);
            if (Files.isRegularFile(file)) {
                String id = Articles.idOf(Articles.normalised(Files.readString(file)));
                if (stands(iris.article(id))) {
                    return Optional.of(id);
                }
            }
        } catch (InvalidPathException | IOException noText) {
            return Optional.empty();
        }
        List<String> recorded = store
                .find(iris.runs(), Node.ANY, ReusedTerms.AT_LOCATION, NodeFactory.createLiteralString(location))
                .stream()
                .map(Quad::getSubject)
                .filter(this::stands)
                .map(iris::articleId)
                .distinct()
                .toList();
        return recorded.size() == 1 ? Optional.of(recorded.get(0)) : Optional.empty();
    }

    private boolean stands(Node article) {
        return store.contains(article, article, Vocabulary.CONTENT_HASH, Node.ANY);
    }

    private void named(String path, Set<Node> found) {
        if (path.contains("/") && !NO_IRI.matcher(path).find()) {
            addIfThere(iris.at(path), found);
        }
    }

    private void bearers(Node property, String name, Set<Node> found) {
        store.find(Node.ANY, Node.ANY, property, NodeFactory.createLiteralString(name)).stream()
                .map(Quad::getSubject)
                .filter(iris::isBelow)
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .forEach(subject -> addIfThere(subject, found));
    }

    private void addIfThere(Node name, Set<Node> found) {
        Node entity = merges.of(name);
        if (!found.contains(entity) && store.contains(Node.ANY, entity, RDF.type.asNode(), Node.ANY)) {
            found.add(entity);
        }
    }
}
