package io.spillover.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** What the gate refused of articles, in the graph of the quarantine. */
record Quarantine(Store store, Iris iris) {

    /** All that it holds of an article. */
    Set<Triple> of(Node article) {
        Set<Triple> triples = new LinkedHashSet<>();
        for (Quad held : store.find(iris.quarantine(), Node.ANY, ReusedTerms.NIF_REFERENCE_CONTEXT, article)) {
            store.find(iris.quarantine(), held.getSubject(), Node.ANY, Node.ANY)
                    .forEach(quad -> triples.add(quad.asTriple()));
        }
        return triples;
    }
}
