package io.spillover.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Copies some articles of a store into another, with what belongs to them; nothing is drawn. */
final class StorePart {
    private final Store from;
    private final Background background;
    private final Iris iris;

    StorePart(Store from, Background background) {
        this.from = from;
        this.background = background;
        this.iris = background.iris();
    }

    /**
     * An article may be a version that was corrected since: it stands in the copy. Those before it come along as its history.
     * Merges by hand come along all, since they tell who is who, and so do runs but for the records of other articles.
     */
    void copy(Collection<String> articles, Store to) {
        Map<Node, Collection<Triple>> graphs = new LinkedHashMap<>();
        Quarantine quarantine = new Quarantine(from, iris);
        History history = new History(from, iris);
        Merges merges = MergeLog.of(from, iris).merges();
        Set<Triple> held = new LinkedHashSet<>();
        Set<Triple> before = new LinkedHashSet<>();
        Set<Node> copied = new LinkedHashSet<>();
        for (String article : articles) {
            Node node = iris.article(article);
            if (history.has(node)) {
                AsItWasRead read = history.read(node);
                graphs.put(node, new AsRead(iris, node).standing(read.said(), merges));
                held.addAll(read.heldBack());
            } else {
                graphs.put(node, from.copy(node).find().toList());
                held.addAll(quarantine.of(node));
            }
            before.addAll(history.of(node));
            copied.add(node);
            copied.addAll(history.olderThan(node));
        }
        graphs.put(iris.quarantine(), held);
        graphs.put(iris.history(), before);
        graphs.put(iris.merges(), from.copy(iris.merges()).find().toList());
        graphs.put(
                iris.runs(),
                from.copy(iris.runs())
                        .find()
                        .filterDrop(
                                triple -> iris.isArticle(triple.getSubject()) && !copied.contains(triple.getSubject()))
                        .toList());
        to.write(() -> {
            graphs.forEach(to::add);
            new BackgroundGraph(to, background).writeAnew();
            new IndependentSources(to, background).recountAll();
        });
    }
}
