package io.spillover.verdict;

import io.spillover.graph.Iris;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Writes verdicts as triples, under names that are the same in every run. */
final class VerdictTriples {
    private final Iris iris;
    private final Triples triples = new Triples();

    VerdictTriples(Iris iris) {
        this.iris = iris;
    }

    /** @param scope an article, or {@link Vocabulary#WHOLE_STORE} */
    void add(Node scope, Collection<Verdict> verdicts) {
        verdicts.forEach(verdict -> add(scope, verdict));
    }

    /** How often something counts, where that is not once. */
    static Collection<Triple> times(Node node, BigDecimal times) {
        return times.compareTo(BigDecimal.ONE) == 0
                ? List.of()
                : new Triples().add(node, Vocabulary.TIMES, times).collected();
    }

    /** The node of a verdict. */
    Node node(Node scope, Node target, Horizon horizon) {
        return iris.skolem("verdict", scope + " " + target + " " + horizon.term());
    }

    Collection<Triple> all() {
        return triples.collected();
    }

    private void add(Node scope, Verdict verdict) {
        Node node = node(scope, verdict.target(), verdict.horizon());
        triples.type(node, Vocabulary.VERDICT)
                .add(node, Vocabulary.SCOPE, scope)
                .add(node, Vocabulary.TARGET, verdict.target())
                .add(node, Vocabulary.HORIZON, verdict.horizon().term())
                .add(node, Vocabulary.LABEL, verdict.label().term())
                .add(node, Vocabulary.SCORE, verdict.score())
                .add(node, Vocabulary.CONFIDENCE, verdict.confidence());
        verdict.contributions().stream()
                .map(contribution -> contribution.signal().channel().term())
                .forEach(channel -> triples.add(node, Vocabulary.CHANNEL, channel));
        for (Contribution contribution : verdict.contributions()) {
            Node part = NodeFactory.createURI(node.getURI() + "/contribution/"
                    + Iris.hash(contribution.signal().node().getURI()));
            triples.type(part, Vocabulary.CONTRIBUTION_CLASS)
                    .add(part, Vocabulary.SIGNAL, contribution.signal().node())
                    .add(part, Vocabulary.AMOUNT, contribution.amount())
                    .add(node, Vocabulary.CONTRIBUTION, part);
            if (contribution.signal().times().compareTo(BigDecimal.ONE) != 0) {
                triples.add(part, Vocabulary.TIMES, contribution.signal().times());
            }
        }
    }
}
