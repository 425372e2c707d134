package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The signals through which a push reached its target, from the event's own to the last; of several ways the strongest. */
final class Way {
    private static final int LONGEST = 8;

    private final ProofGraph proofs;

    Way(ProofGraph proofs) {
        this.proofs = proofs;
    }

    List<Node> to(Node signal) {
        Deque<Node> way = new ArrayDeque<>(List.of(signal));
        Optional<Node> before = before(signal);
        while (before.isPresent() && !way.contains(before.get()) && way.size() < LONGEST) {
            way.addFirst(before.get());
            before = before(before.get());
        }
        return List.copyOf(way);
    }

    /** The signal that this one spread from; none where an event gave it. */
    private Optional<Node> before(Node signal) {
        boolean own = proofs.objects(signal, Vocabulary.EFFECT).stream()
                .anyMatch(effect -> proofs.isA(effect, Vocabulary.term("Effect")));
        if (own) {
            return Optional.empty();
        }
        return proofs.firings(signal).stream()
                .flatMap(firing -> proofs.objects(firing, Vocabulary.PREMISE).stream())
                .flatMap(premise -> strongest(premise).stream())
                .filter(premise -> proofs.isA(premise, Vocabulary.SIGNAL_CLASS) && !premise.equals(signal))
                .max(Comparator.comparing(this::strength).thenComparing(Node::getURI));
    }

    /** Of a push the signal that it is as strong as; anything else as it is. */
    private Optional<Node> strongest(Node premise) {
        return proofs.isA(premise, Vocabulary.term("Push"))
                ? proofs.object(premise, Vocabulary.STRONGEST)
                : Optional.of(premise);
    }

    private BigDecimal strength(Node signal) {
        return proofs.object(signal, Vocabulary.STRENGTH)
                .map(number -> new BigDecimal(number.getLiteralLexicalForm()))
                .orElse(BigDecimal.ZERO);
    }
}
