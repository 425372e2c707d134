package io.spillover.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Takes in what articles give, and articles out again. */
final class Intake {

    private final Store store;
    private final Iris iris;
    private final Background background;

    Intake(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
    }

    /** Adds what an article gives, and what follows of it beside the other articles. */
    Admission add(ArticleBlock block, InputChange change) {
        List<Node> copies = new ArrayList<>();
        store.write(() -> {
            Node article = iris.article(block.articleId());
            Set<Triple> standing = new AsRead(iris, article)
                    .standing(block.triples(), MergeLog.of(store, iris).merges());
            store.expect(namedIn(standing));
            change.hear(standing);
            Set<Triple> concerned = new RuleInput(store, background).ofArticle(standing);
            store.expect(namedIn(concerned));
            change.concern(concerned);
            store.add(article, standing);
            store.add(iris.quarantine(), block.quarantine());
            copies.addAll(new NearDuplicates(store, iris).mark(article));
            new IndependentSources(store, iris).recount(standing);
            BackgroundGraph rows = new BackgroundGraph(store, background);
            rows.named(rows.entitiesOf(standing));
        });
        return new Admission(
                block.articleId(),
                true,
                block.quarantined(),
                copies.stream().map(iris::articleId).toList());
    }

    /** Removes an article, its quarantine, its rows of the background and its record in runs. */
    void forget(String articleId, InputChange change) {
        Node article = iris.article(articleId);
        store.write(() -> {
            remove(articleId, change);
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
            new NearDuplicates(store, iris).unmark(article);
            new IndependentSources(store, iris).recount(triples);
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
            new IndependentSources(store, iris).recount(before);
        });
        return true;
    }

    private static List<Node> namedIn(Set<Triple> triples) {
        return triples.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .distinct()
                .toList();
    }

    private static List<Triple> triplesOf(List<Quad> quads) {
        return quads.stream().map(Quad::asTriple).toList();
    }
}
