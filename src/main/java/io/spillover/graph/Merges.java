package io.spillover.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which entities are others, by the merges that stand: "Qwen Labs" is "Qwen", and whatever "Qwen" is.
 *
 * <p>Immutable. {@link MergeLog} sees to it that no chain leads back to where it began.
 */
final class Merges {

    private final Map<Node, MergeEntry> last = new HashMap<>();

    /** @param standing the merges that are not undone, at most one of each entity */
    Merges(Collection<MergeEntry> standing) {
        Map<Node, MergeEntry> direct = new HashMap<>();
        standing.forEach(entry -> direct.put(entry.merged(), entry));
        standing.forEach(entry -> {
            MergeEntry end = entry;
            for (MergeEntry next = direct.get(end.into()); next != null; next = direct.get(end.into())) {
                end = next;
            }
            last.put(entry.merged(), end);
        });
    }

    /** The entity that an entity is, at the end of a chain of merges; itself where it was not merged. */
    Node of(Node entity) {
        MergeEntry end = last.get(entity);
        return end == null ? entity : end.into();
    }

    /** All entities that are merged into others. */
    Set<Node> merged() {
        return Collections.unmodifiableSet(last.keySet());
    }

    /** An entity and all that are merged into it. */
    Set<Node> joined(Node entity) {
        Set<Node> joined = new LinkedHashSet<>(Set.of(entity));
        last.forEach((merged, end) -> {
            if (end.into().equals(entity)) {
                joined.add(merged);
            }
        });
        return joined;
    }

    /** The entities that are something else here than they are there. */
    Set<Node> differing(Merges others) {
        Set<Node> differing = new LinkedHashSet<>();
        Set<Node> all = new LinkedHashSet<>(merged());
        all.addAll(others.merged());
        for (Node entity : all) {
            MergeEntry here = last.get(entity);
            if (here == null || !here.equals(others.last.get(entity))) {
                differing.add(entity);
            }
        }
        return differing;
    }

    boolean concern(Triple triple) {
        return last.containsKey(triple.getSubject()) || last.containsKey(triple.getObject());
    }

    /**
     * What a triple says under the merges: the label of a merged entity is another name of the one that it is, which has
     * its own label and kind. Nothing where it would join an entity with itself, or only said that a name is a phrase.
     */
    Set<Triple> of(Triple triple) {
        if (!concern(triple)) {
            return Set.of(triple);
        }
        Node subject = of(triple.getSubject());
        Node object = of(triple.getObject());
        MergeEntry end = last.get(triple.getSubject());
        if (end != null && triple.getPredicate().equals(RDF.type.asNode())) {
            return Set.of(Triple.create(subject, RDF.type.asNode(), end.intoKind()));
        }
        if (end != null && isName(triple.getPredicate())) {
            return names(end, triple.getObject());
        }
        boolean nothing =
                subject.equals(object) || (end != null && triple.getPredicate().equals(Vocabulary.PHRASE));
        return nothing ? Set.of() : Set.of(Triple.create(subject, triple.getPredicate(), object));
    }

    private static boolean isName(Node predicate) {
        return predicate.equals(RDFS.label.asNode()) || predicate.equals(SKOS.altLabel.asNode());
    }

    private static Set<Triple> names(MergeEntry end, Node name) {
        Set<Triple> names = new LinkedHashSet<>();
        names.add(Triple.create(end.into(), RDFS.label.asNode(), NodeFactory.createLiteralString(end.intoName())));
        if (!name.getLiteralLexicalForm().equals(end.intoName())) {
            names.add(Triple.create(end.into(), SKOS.altLabel.asNode(), name));
        }
        return names;
    }
}
