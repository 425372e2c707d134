package io.spillover.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An entry of the log: that one entity is another, as somebody who knows says.
 *
 * @param order its place in the log, from 0
 * @param merged the entity of which nothing is said from then on under its own name
 * @param mergedName how it was called
 * @param into the entity that it is
 * @param intoName how that one was called
 * @param intoKind the class of that one
 */
record MergeEntry(
        int order, Node merged, String mergedName, Node into, String intoName, Node intoKind, Optional<String> note) {

    Node node(Iris iris) {
        return iris.skolem("merge", order + " " + merged.getURI() + " " + into.getURI());
    }
}
