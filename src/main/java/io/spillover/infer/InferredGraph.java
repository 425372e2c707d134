package io.spillover.infer;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Saying;
import io.spillover.graph.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes what a change has changed into the inferred graph: triples, proofs, the statements that proofs point at. */
final class InferredGraph {
    private final KnowledgeGraph graph;
    private final Bookkeeping bookkeeping;
    private final ProofTriples proofs;
    private final Set<Triple> removed = new LinkedHashSet<>();
    private final Set<Triple> added = new LinkedHashSet<>();
    private final Set<Triple> pointedAt = new LinkedHashSet<>();
    private final Set<Triple> maybeNoLonger = new LinkedHashSet<>();

    InferredGraph(KnowledgeGraph graph, State state) {
        this.graph = graph;
        this.bookkeeping = new Bookkeeping(graph.iris());
        this.proofs = new ProofTriples(graph.iris(), state);
    }

    void write(Saying input, Difference change) {
        removed.addAll(change.withdrawn());
        added.addAll(change.drawn());
        input.deniedNoLonger().forEach(triple -> removed.add(bookkeeping.mark(triple)));
        input.denied().forEach(triple -> added.add(bookkeeping.mark(triple)));
        change.ended().forEach(this::remove);
        change.restated().forEach(kept -> {
            remove(kept);
            add(kept);
            added.addAll(graph.findInferred(proofs.node(kept), Vocabulary.DESCRIBES, Node.ANY));
        });
        change.begun().forEach(this::add);
        change.describingNoLonger().forEach(one -> {
            removed.add(proofs.describing(one));
            added.remove(proofs.describing(one));
        });
        change.describing().forEach(one -> added.add(proofs.describing(one)));
        graph.changeInferred(removed, added);
        describe(change.renamed());
    }

    private void add(KeptFiring kept) {
        added.addAll(proofs.of(kept));
        pointedAt.addAll(proofs.statements(kept));
    }

    private void remove(KeptFiring kept) {
        removed.addAll(graph.findInferred(proofs.node(kept), Node.ANY, Node.ANY));
        maybeNoLonger.addAll(kept.firing().premises());
        maybeNoLonger.addAll(kept.firing().conclusions());
    }

    /** Statements last, when it is known which proofs point at them. */
    private void describe(List<Triple> renamed) {
        Set<Triple> surplus = new LinkedHashSet<>();
        Set<Triple> wanted = new LinkedHashSet<>();
        Set<Triple> doubtful = new LinkedHashSet<>(maybeNoLonger);
        doubtful.addAll(renamed);
        for (Triple triple : doubtful) {
            Node node = bookkeeping.statement(triple);
            surplus.addAll(graph.findInferred(node, Node.ANY, Node.ANY));
            if (isPointedAt(node)) {
                wanted.addAll(proofs.statement(triple));
            }
        }
        pointedAt.forEach(triple -> wanted.addAll(proofs.statement(triple)));
        surplus.removeAll(wanted);
        graph.changeInferred(surplus, wanted);
    }

    private boolean isPointedAt(Node statement) {
        return List.of(Vocabulary.PREMISE, Vocabulary.CONCLUDES, Vocabulary.WOULD_CONCLUDE).stream()
                .anyMatch(property ->
                        !graph.findInferred(Node.ANY, property, statement).isEmpty());
    }
}
