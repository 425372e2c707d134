package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What has come out otherwise when all was drawn anew.
 *
 * @param drawn plain inferred triples that were not there
 * @param withdrawn plain inferred triples that were there
 * @param verdicts verdicts that are new, gone, or have another label or score
 * @param proofs proofs that are new or gone
 */
public record Redrawn(Set<Triple> drawn, Set<Triple> withdrawn, Set<Node> verdicts, int proofs) {

    /** @param predicates those of plain inferred triples */
    static Redrawn of(Collection<Triple> before, Collection<Triple> after, Set<Node> predicates) {
        Set<Triple> gone = new HashSet<>(before);
        after.forEach(gone::remove);
        Set<Triple> fresh = new HashSet<>(after);
        before.forEach(fresh::remove);
        Set<Node> verdicts = new HashSet<>();
        Set<Node> proofs = new HashSet<>();
        Stream.concat(gone.stream(), fresh.stream()).forEach(triple -> {
            if (triple.getPredicate().equals(Vocabulary.LABEL)
                    || triple.getPredicate().equals(Vocabulary.SCORE)) {
                verdicts.add(triple.getSubject());
            } else if (triple.getPredicate().equals(Vocabulary.RULE)) {
                proofs.add(triple.getSubject());
            }
        });
        return new Redrawn(plain(fresh, predicates), plain(gone, predicates), verdicts, proofs.size());
    }

    public boolean isSame() {
        return drawn.isEmpty() && withdrawn.isEmpty() && verdicts.isEmpty() && proofs == 0;
    }

    private static Set<Triple> plain(Set<Triple> triples, Set<Node> predicates) {
        Set<Triple> plain = new HashSet<>(triples);
        plain.removeIf(triple -> !predicates.contains(triple.getPredicate()));
        return Set.copyOf(plain);
    }
}
