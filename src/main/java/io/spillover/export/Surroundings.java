package io.spillover.export;

import io.spillover.graph.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What one graph says of some entities: of each its name and kind, what joins two of them, and all that this rests on, down
 * to claims, sentences, firings and rules.
 */
final class Surroundings {

    /** What joins two entities, by the properties of its two ends. */
    private static final List<List<Node>> JOINS = List.of(
            List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT),
            List.of(Vocabulary.EXPOSED, Vocabulary.TO),
            List.of(Vocabulary.BEARER, Vocabulary.THREAT),
            List.of(Vocabulary.SOURCE, Vocabulary.TARGET));

    private final Graph from;
    private final Set<Node> entities;
    private final Set<Node> subjects = new HashSet<>();

    Surroundings(Graph from, Set<Node> entities) {
        this.from = from;
        this.entities = entities;
    }

    Collection<Triple> triples() {
        JOINS.forEach(join -> joins(join.get(0), join.get(1)));
        about(Vocabulary.ENTITY);
        about(Vocabulary.TARGET);
        proofs();
        leavesOf(Vocabulary.SENTENCE);
        leavesOf(Vocabulary.CONTRIBUTION);
        leavesOf(Vocabulary.RULE);
        Set<Triple> triples = new LinkedHashSet<>();
        subjects.forEach(
                subject -> triples.addAll(from.find(subject, Node.ANY, Node.ANY).toList()));
        entities.forEach(entity -> triples.addAll(ownTriples(entity)));
        return triples;
    }

    private void joins(Node oneEnd, Node otherEnd) {
        for (Node entity : entities) {
            from.find(Node.ANY, oneEnd, entity)
                    .mapWith(Triple::getSubject)
                    .filterKeep(node -> from.find(node, otherEnd, Node.ANY).mapWith(Triple::getObject).toList().stream()
                            .anyMatch(entities::contains))
                    .toList()
                    .forEach(subjects::add);
        }
    }

    /** Mentions, figures and verdicts, which are about one entity alone. */
    private void about(Node property) {
        entities.forEach(entity -> from.find(Node.ANY, property, entity)
                .filterDrop(triple -> from.contains(triple.getSubject(), Vocabulary.SOURCE, Node.ANY))
                .forEach(triple -> subjects.add(triple.getSubject())));
    }

    private void proofs() {
        for (Node conclusion : List.copyOf(subjects)) {
            from.find(Node.ANY, Vocabulary.CONCLUDES, conclusion).forEach(triple -> subjects.add(triple.getSubject()));
        }
    }

    private void leavesOf(Node property) {
        for (Node subject : List.copyOf(subjects)) {
            from.find(subject, property, Node.ANY).forEach(triple -> subjects.add(triple.getObject()));
        }
    }

    /** The triples of an entity that do not lead away from the others. */
    private List<Triple> ownTriples(Node entity) {
        return from.find(entity, Node.ANY, Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral()
                        || Vocabulary.isTerm(triple.getObject())
                        || entities.contains(triple.getObject()))
                .toList();
    }
}
