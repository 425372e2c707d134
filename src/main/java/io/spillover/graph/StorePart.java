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

    /** Merges by hand come along all, since they tell who is who, and so do runs but for the records of other articles. */
    void copy(Collection<String> articles, Store to) {
        Map<Node, Collection<Triple>> graphs = new LinkedHashMap<>();
        for (String article : articles) {
            Node node = iris.article(article);
            graphs.put(node, from.copy(node).find().toList());
        }
        Quarantine quarantine = new Quarantine(from, iris);
        Set<Triple> held = new LinkedHashSet<>();
        graphs.keySet().forEach(article -> held.addAll(quarantine.of(article)));
        graphs.put(iris.quarantine(), held);
        graphs.put(iris.merges(), from.copy(iris.merges()).find().toList());
        Set<Node> copied = Set.copyOf(graphs.keySet());
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
            new IndependentSources(to, iris).recountAll();
        });
    }
}
