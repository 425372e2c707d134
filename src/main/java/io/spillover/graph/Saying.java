package io.spillover.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What is said from now on, and what no longer. No triple is in two of these.
 *
 * @param said triples that nothing said before
 * @param takenBack triples that something said before
 * @param denied triples that some text denies and none says, and that it did not deny before
 * @param deniedNoLonger triples that were denied before
 * @param tones what came or went that sounds good or bad, each with its entity: nothing that rules see
 * @param reweighing what changes of how much things count: nothing that rules see
 */
public record Saying(
        Collection<Triple> said,
        Collection<Triple> takenBack,
        Collection<Triple> denied,
        Collection<Triple> deniedNoLonger,
        Map<Node, Node> tones,
        Reweighing reweighing) {
    public Saying {
        said = List.copyOf(said);
        takenBack = List.copyOf(takenBack);
        denied = List.copyOf(denied);
        deniedNoLonger = List.copyOf(deniedNoLonger);
        tones = Map.copyOf(tones);
    }

    /** Without tones, and of things that count as they did. */
    public Saying(
            Collection<Triple> said,
            Collection<Triple> takenBack,
            Collection<Triple> denied,
            Collection<Triple> deniedNoLonger) {
        this(said, takenBack, denied, deniedNoLonger, Map.of(), Reweighing.NOTHING);
    }

    /** All at once, for a beginning. */
    public static Saying first(Collection<Triple> said, Collection<Triple> denied) {
        return new Saying(said, List.of(), denied, List.of());
    }
}
