package io.spillover.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Takes in what articles give, and articles out again. */
final class Intake {
    /** What the paths of all that the gate held back begin with. */
    static final String QUARANTINE = "quarantine";

    private final Store store;
    private final Iris iris;
    private final Background background;
    private final History history;

    Intake(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.history = new History(store, iris);
    }

    /** Adds what an article gives, and what follows of it beside the other articles. */
    Admission add(ArticleBlock block, InputChange change) {
        return store.written(() -> admit(block, change));
    }

    /** A newer version of an article takes the place of the older one, an older version that comes late goes to history. */
    private Admission admit(ArticleBlock read, InputChange change) {
        Node article = iris.article(read.articleId());
        AsItWasRead asRead = new AsItWasRead(read.triples(), read.quarantine());
        SamePlace places = new SamePlace(store, iris);
        if (history.has(article)) {
            history.remove(article);
        }
        places.remember(read);
        Optional<Node> other = places.otherVersion(read);
        if (other.filter(version -> places.isNewer(version, read)).isPresent()) {
            history.keep(other.get(), article, asRead);
            return Admission.known(read.articleId());
        }
        Optional<AsItWasRead> corrected = other.map(this::asItWasRead);
        other.ifPresent(version -> remove(iris.articleId(version), change));
        List<Node> copies = stand(article, asRead, change);
        other.ifPresent(version -> history.keep(article, version, corrected.orElseThrow()));
        return new Admission(
                read.articleId(),
                true,
                read.quarantined(),
                copies.stream().map(iris::articleId).toList(),
                other.map(iris::articleId));
    }

    private AsItWasRead asItWasRead(Node article) {
        Set<Triple> standing = new HashSet<>(store.copy(article).find().toList());
        return new AsItWasRead(
                new AsRead(iris, article)
                        .read(standing, MergeLog.of(store, iris).merges()),
                new Quarantine(store, iris).of(article));
    }

    /** Lets an article stand as it was read; tells which are its copies. */
    private List<Node> stand(Node article, AsItWasRead read, InputChange change) {
        Set<Triple> standing = new AsRead(iris, article)
                .standing(read.said(), MergeLog.of(store, iris).merges());
        store.expect(namedIn(standing));
        change.hear(standing);
        Set<Triple> concerned = new RuleInput(store, background).ofArticle(standing);
        store.expect(namedIn(concerned));
        change.concern(concerned);
        store.add(article, standing);
        store.add(iris.quarantine(), read.heldBack());
        List<Node> copies = new NearDuplicates(store, iris).mark(article);
        Graph says = GraphFactory.createDefaultGraph();
        standing.forEach(says::add);
        new SameEvents(store, background).mark(article, says);
        new IndependentSources(store, background).recount(standing);
        BackgroundGraph rows = new BackgroundGraph(store, background);
        rows.named(rows.entitiesOf(standing));
        return copies;
    }

    /**
     * Removes an article, its quarantine, its rows of the background and its record in runs. The version that it corrected
     * stands again.
     */
    void forget(String articleId, InputChange change) {
        Node article = iris.article(articleId);
        store.write(() -> {
            if (history.has(article)) {
                history.remove(article);
            } else {
                remove(articleId, change);
                history.takeBack(article).ifPresent(older -> stand(older.article(), older.read(), change));
            }
            store.remove(iris.runs(), triplesOf(store.find(iris.runs(), article, Node.ANY, Node.ANY)));
        });
    }

    /** Removes all of an article but its record in runs, by which it is known when it came first. */
    void remove(String articleId, InputChange change) {
        Node article = iris.article(articleId);
        store.write(() -> {
            Set<Triple> triples = new HashSet<>(store.copy(article).find().toList());
            change.hear(triples);
            change.concern(new RuleInput(store, background).ofArticle(triples));
            store.remove(article, triples);
            new SameEvents(store, background).unmark(article);
            new NearDuplicates(store, iris).unmark(article);
            new IndependentSources(store, background).recount(triples);
            store.remove(iris.quarantine(), new Quarantine(store, iris).of(article));
            BackgroundGraph rows = new BackgroundGraph(store, background);
            rows.noLongerNamedByOne(rows.entitiesOf(triples));
        });
    }

    /** Takes a claim or a figure out of its article; what no other claim states goes with it. */
    boolean retract(Node said, InputChange change) {
        Node article = iris.article(iris.articleId(said));
        Set<Triple> before = new HashSet<>(store.copy(article).find().toList());
        Set<Triple> after = new HashSet<>(before);
        if (!after.removeIf(triple -> triple.getSubject().equals(said))) {
            return false;
        }
        after.removeAll(FactTriples.of(iris, before));
        after.removeIf(triple -> triple.getObject().equals(said));
        after.addAll(FactTriples.of(iris, after));
        store.write(() -> {
            change.hear(before);
            change.concern(new RuleInput(store, background).ofArticle(before));
            store.replace(article, after);
            new SameEvents(store, background).mark(article);
            new IndependentSources(store, background).recount(before);
        });
        return true;
    }

    private static List<Triple> triplesOf(List<Quad> quads) {
        return quads.stream().map(Quad::asTriple).toList();
    }

    private static List<Node> namedIn(Set<Triple> triples) {
        return triples.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .distinct()
                .toList();
    }
}
