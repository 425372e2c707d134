package io.spillover.infer;

import io.spillover.graph.Saying;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a store would keep of some changes: all that was said, denied, drawn and proved, in plain sets. */
final class AccumulatedMemory implements Memory {
    private final Set<Triple> said = new LinkedHashSet<>();
    private final Set<Triple> denied = new LinkedHashSet<>();
    private final Set<Triple> drawn = new LinkedHashSet<>();
    private final Map<Node, KeptFiring> describing = new HashMap<>();
    private final Set<KeptFiring> proofs = new LinkedHashSet<>();

    /** As if nothing had ever been said, but so that every question is asked. */
    void take(Saying change, Difference difference) {
        said.removeAll(change.takenBack());
        said.addAll(change.said());
        denied.removeAll(change.deniedNoLonger());
        denied.addAll(change.denied());
        difference.withdrawn().forEach(drawn::remove);
        drawn.addAll(difference.drawn());
        difference.ended().forEach(proofs::remove);
        proofs.addAll(difference.begun());
        difference.describingNoLonger().forEach(one -> describing.remove(one.node()));
        difference.describing().forEach(one -> describing.put(one.node(), one.firing()));
    }

    Set<Triple> said() {
        return Set.copyOf(said);
    }

    Set<Triple> denied() {
        return Set.copyOf(denied);
    }

    Set<Triple> drawn() {
        return Set.copyOf(drawn);
    }

    Set<KeptFiring> proofs() {
        return Set.copyOf(proofs);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public List<Known> find(Node subject, Node predicate, Node object) {
        List<Known> found = new ArrayList<>();
        said.stream()
                .filter(Triple.create(subject, predicate, object)::matches)
                .forEach(triple -> found.add(new Known(triple, State.SAID)));
        drawn.stream()
                .filter(Triple.create(subject, predicate, object)::matches)
                .forEach(triple -> found.add(new Known(triple, stateOf(triple))));
        denied.stream()
                .filter(Triple.create(subject, predicate, object)::matches)
                .filter(triple -> !said.contains(triple) && !drawn.contains(triple))
                .forEach(triple -> found.add(new Known(triple, State.DENIED)));
        return found;
    }

    @Override
    public boolean mayHave(Node predicate, Node object) {
        return !find(Node.ANY, predicate, object).isEmpty();
    }

    /** Of all, so that it is seen to make no difference. */
    @Override
    public boolean isNarrow(Node subject) {
        return true;
    }

    @Override
    public State stateOf(Triple triple) {
        return said.contains(triple) ? State.SAID : denied.contains(triple) ? State.DRAWN_THOUGH_DENIED : State.DRAWN;
    }

    @Override
    public List<Remembered> resting(Triple premise) {
        return proofs.stream()
                .filter(proof -> proof.firing().premises().contains(premise))
                .map(AccumulatedMemory::remembered)
                .toList();
    }

    @Override
    public List<Remembered> concluding(Triple conclusion, int most) {
        return proofs.stream()
                .filter(proof -> proof.firing().conclusions().stream()
                        .anyMatch(one ->
                                one.equals(conclusion) || one.getSubject().equals(conclusion.getSubject())))
                .map(AccumulatedMemory::remembered)
                .toList();
    }

    @Override
    public Optional<Remembered> describing(Node node) {
        return Optional.ofNullable(describing.get(node)).map(AccumulatedMemory::remembered);
    }

    /** The proofs by which nodes are described. */
    Map<Node, KeptFiring> describing() {
        return Map.copyOf(describing);
    }

    private static Remembered remembered(KeptFiring proof) {
        return new Remembered(
                proof.firing().rule(), proof.firing().premises(), proof.firing().conclusions(), proof.held());
    }
}
