package io.spillover.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The log of merges: every one, and every one undone, in their order. Nothing is ever taken out of it.
 *
 * <p>A copy in memory of the named graph {@code merges}; entries can be added to the copy, and {@link #added} then gives
 * what is to be written. No clock: when something was done stands in the graph of runs.
 */
final class MergeLog {

    private final Iris iris;
    private final Map<Node, MergeEntry> standing = new LinkedHashMap<>();
    private final List<Node> addedEntries = new ArrayList<>();
    private final Triples triples = new Triples();
    private int next;

    private MergeLog(Iris iris) {
        this.iris = iris;
    }

    static MergeLog of(Store store, Iris iris) {
        MergeLog log = new MergeLog(iris);
        log.read(store.copy(iris.merges()));
        return log;
    }

    Merges merges() {
        return new Merges(standing.values());
    }

    /** The merges that are not undone, in their order. */
    Collection<MergeEntry> standing() {
        return List.copyOf(standing.values());
    }

    /** What an entity is merged into, without further steps. */
    Optional<MergeEntry> standing(Node merged) {
        return Optional.ofNullable(standing.get(merged));
    }

    void merge(Node merged, String mergedName, Node into, String intoName, Node intoKind, Optional<String> note) {
        MergeEntry entry = new MergeEntry(next++, merged, mergedName, into, intoName, intoKind, note);
        standing.put(merged, entry);
        Node node = entry.node(iris);
        addedEntries.add(node);
        triples.type(node, Vocabulary.MERGE)
                .add(node, RDFS.label.asNode(), mergedName + " into " + intoName)
                .add(node, Vocabulary.ORDER, entry.order())
                .add(node, Vocabulary.MERGED, merged)
                .add(node, Vocabulary.MERGED_NAME, mergedName)
                .add(node, Vocabulary.MERGED_INTO, into)
                .add(node, Vocabulary.INTO_NAME, intoName)
                .add(node, Vocabulary.INTO_KIND, intoKind)
                .addText(node, SKOS.note.asNode(), note);
    }

    void part(MergeEntry undone, Optional<String> note) {
        int order = next++;
        standing.remove(undone.merged());
        Node node = iris.skolem("parting", order + " " + undone.node(iris).getURI());
        addedEntries.add(node);
        triples.type(node, Vocabulary.PARTING)
                .add(node, RDFS.label.asNode(), undone.mergedName() + " out of " + undone.intoName())
                .add(node, Vocabulary.ORDER, order)
                .add(node, Vocabulary.UNDOES, undone.node(iris))
                .addText(node, SKOS.note.asNode(), note);
    }

    /** What has been added to the copy. */
    Collection<Triple> added() {
        return triples.collected();
    }

    /** The entries that have been added to the copy. */
    List<Node> addedEntries() {
        return List.copyOf(addedEntries);
    }

    private void read(Graph log) {
        Map<Node, MergeEntry> byNode = new HashMap<>();
        for (Node node : each(log, Vocabulary.MERGE)) {
            MergeEntry entry = entry(new Properties(log, node));
            byNode.put(node, entry);
            next = Math.max(next, entry.order() + 1);
        }
        byNode.values().stream()
                .sorted(Comparator.comparing(MergeEntry::order))
                .forEach(entry -> standing.put(entry.merged(), entry));
        for (Node node : each(log, Vocabulary.PARTING)) {
            Properties parting = new Properties(log, node);
            next = Math.max(next, order(parting) + 1);
            MergeEntry undone = byNode.get(parting.required(Vocabulary.UNDOES));
            if (undone != null) {
                standing.remove(undone.merged(), undone);
            }
        }
    }

    private static List<Node> each(Graph log, Node type) {
        List<Node> found = new ArrayList<>();
        log.find(Node.ANY, RDF.type.asNode(), type).forEach((Triple triple) -> found.add(triple.getSubject()));
        return found;
    }

    private static MergeEntry entry(Properties merge) {
        return new MergeEntry(
                order(merge),
                merge.required(Vocabulary.MERGED),
                merge.text(Vocabulary.MERGED_NAME).orElse(""),
                merge.required(Vocabulary.MERGED_INTO),
                merge.text(Vocabulary.INTO_NAME).orElse(""),
                merge.required(Vocabulary.INTO_KIND),
                merge.text(SKOS.note.asNode()));
    }

    private static int order(Properties entry) {
        return Integer.parseInt(entry.required(Vocabulary.ORDER).getLiteralLexicalForm());
    }
}
