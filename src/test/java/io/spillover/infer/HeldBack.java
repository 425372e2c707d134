package io.spillover.infer;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * A proof that fails for one reason alone: the text denies one of its premises.
 *
 * @param firing what would be concluded, were it not denied
 * @param denied those of its premises that are denied
 */
record HeldBack(Firing firing, List<Triple> denied) {
    HeldBack {
        if (denied.isEmpty()) {
            throw new IllegalArgumentException("Nothing holds " + firing + " back: it has no denied premise");
        }
        denied = List.copyOf(denied);
    }
}
