package io.spillover.graph;

import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The store: what articles say and what follows from it, in named graphs.
 *
 * <p>Start with {@link #open} or {@link #inMemory}; put readings in with {@link #add}, take them out with
 * {@link #forget}, ask what rules see with {@link #factsOf}. Every method is a transaction of
 * its own unless it runs within {@link #read} or {@link #write}, which it then joins.
 *
 * <p>One process owns a store. Any thread may read; one thread at a time writes, others wait.
 */
public final class KnowledgeGraph implements AutoCloseable {

    private final Store store;
    private final Background background;
    private final Iris iris;

    KnowledgeGraph(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
    }

    /**
     * Opens the store in a folder, or makes it where the folder is empty or not there.
     *
     * @throws SpilloverException of kind {@code STORE_UNAVAILABLE} where another process owns the store, or the folder
     *     is something else than a store
     */
    public static KnowledgeGraph open(Path folder, Background background) {
        return brought(new StoreFolder(folder).open(), background);
    }

    /**
     * Opens the store in a folder that must be one already: for questions.
     *
     * @throws SpilloverException of kind {@code STORE_UNAVAILABLE} also where there is no store
     */
    public static KnowledgeGraph openExisting(Path folder, Background background) {
        StoreFolder found = new StoreFolder(folder);
        if (!found.isStore()) {
            throw new SpilloverException(
                    SpilloverException.Kind.STORE_UNAVAILABLE,
                    "There is no store at " + folder.toAbsolutePath().normalize()
                            + "; make one with \"spillover ingest\", or name another with --store.");
        }
        return brought(found.open(), background);
    }

    /** A store in memory, gone when it is closed. */
    public static KnowledgeGraph inMemory(Background background) {
        return brought(StoreFolder.inMemory(), background);
    }

    private static KnowledgeGraph brought(Store store, Background background) {
        KnowledgeGraph graph = new KnowledgeGraph(store, background);
        graph.refreshBackground();
        return graph;
    }

    /** Answers in one consistent state; what is asked within joins this transaction. */
    public <T> T read(Supplier<T> question) {
        return store.read(question);
    }

    /** Changes all or nothing; what is done within joins this transaction. */
    public void write(Runnable change) {
        store.write(change);
    }

    public Iris iris() {
        return iris;
    }

    public Ontology ontology() {
        return background.ontology();
    }

    public boolean contains(String articleId) {
        Node article = iris.article(articleId);
        return store.contains(article, article, Vocabulary.CONTENT_HASH, Node.ANY);
    }

    /** Adds what was read from an article; changes nothing where the article is there already. */
    public Admission add(Reading reading) {
        String articleId = reading.article().id();
        if (contains(articleId)) {
            return new Admission(articleId, false, List.of());
        }
        store.add(iris.article(articleId), ReadingTriples.of(iris, reading));
        return new Admission(articleId, true, List.of());
    }

    /**
     * Removes an article and what hung on it alone. Inferences are as they were: draw them anew.
     *
     * @return false where there was no such article
     */
    public boolean forget(String articleId) {
        boolean there = contains(articleId);
        store.replace(iris.article(articleId), List.of());
        return there;
    }

    /** The input of rules: of one article with its background, or of the whole store. A copy in memory. */
    public Graph factsOf(Optional<String> articleId) {
        return store.read(() -> new RuleInput(store, background).of(articleId));
    }

    /** What was drawn, as it is stored. */
    public Set<Triple> inferred() {
        return Set.copyOf(store.copy(iris.inferred()).find().toList());
    }

    /** Makes the inferred graph hold exactly these triples. */
    public void replaceInferred(Collection<Triple> triples) {
        store.replace(iris.inferred(), triples);
    }

    /** Adds to the inferred graph: for an article that has just come in. */
    public void addInferred(Collection<Triple> triples) {
        store.add(iris.inferred(), triples);
    }

    /** The graph of background as the ontology says now. */
    private void refreshBackground() {
        store.write(() -> store.replace(iris.background(), background.always()));
    }

    @Override
    public void close() {
        store.close();
    }
}
