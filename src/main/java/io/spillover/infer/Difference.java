package io.spillover.infer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How what follows has changed.
 *
 * @param drawn triples that follow now, and are not said; before, they did not follow or were said
 * @param withdrawn triples that followed before, and were not said
 * @param begun proofs that stand now
 * @param ended proofs that stood before
 * @param describing proofs that describe a node now which is weighed, and did not before
 * @param describingNoLonger proofs that described a node before
 * @param renamed triples that follow as before, but are said now and were only drawn, or the other way
 * @param restated proofs that stand as before, but on something that is said now and was only drawn, or the other way
 */
record Difference(
        List<Triple> drawn,
        List<Triple> withdrawn,
        List<KeptFiring> begun,
        List<KeptFiring> ended,
        List<KeptFiring> restated,
        List<Triple> renamed,
        List<Describing> describing,
        List<Describing> describingNoLonger) {

    /** What has a proof more or less, or one that is restated. */
    Set<Node> reproved() {
        Set<Node> nodes = new LinkedHashSet<>();
        Stream.of(begun, ended, restated)
                .flatMap(List::stream)
                .flatMap(kept -> kept.firing().conclusions().stream())
                .forEach(conclusion -> nodes.add(conclusion.getSubject()));
        return nodes;
    }

    /** A proof as the one by which a node is described. */
    record Describing(KeptFiring firing, Node node) {}
}
