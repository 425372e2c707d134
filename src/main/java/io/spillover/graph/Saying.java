package io.spillover.graph;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What is said from now on, and what no longer. No triple is in two of these.
 *
 * @param said triples that nothing said before
 * @param takenBack triples that something said before
 * @param denied triples that some text denies and none says, and that it did not deny before
 * @param deniedNoLonger triples that were denied before
 */
public record Saying(
        Collection<Triple> said,
        Collection<Triple> takenBack,
        Collection<Triple> denied,
        Collection<Triple> deniedNoLonger) {
    public Saying {
        said = List.copyOf(said);
        takenBack = List.copyOf(takenBack);
        denied = List.copyOf(denied);
        deniedNoLonger = List.copyOf(deniedNoLonger);
    }

    /** All at once, for a beginning. */
    public static Saying first(Collection<Triple> said, Collection<Triple> denied) {
        return new Saying(said, List.of(), denied, List.of());
    }
}
