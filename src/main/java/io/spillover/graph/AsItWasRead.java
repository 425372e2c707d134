package io.spillover.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * An article as it was read, before merges: what it says, and what the gate held back of it.
 *
 * @param said the triples of its graph
 * @param heldBack the triples of its quarantine
 */
record AsItWasRead(Set<Triple> said, Set<Triple> heldBack) {
    AsItWasRead {
        // In the order given: that of Set.copyOf differs from process to process, and with it the order of writing.
        said = Collections.unmodifiableSet(new LinkedHashSet<>(said));
        heldBack = Collections.unmodifiableSet(new LinkedHashSet<>(heldBack));
    }

    /** The same of its text form. */
    static AsItWasRead of(String nTriples, Iris iris) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(nTriples, Lang.NTRIPLES).parse(graph);
        Set<Triple> said = new LinkedHashSet<>(graph.find().toList());
        Set<Triple> heldBack = said.stream()
                .filter(triple -> iris.path(triple.getSubject()).startsWith(Intake.QUARANTINE + "/"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        said.removeAll(heldBack);
        return new AsItWasRead(said, heldBack);
    }

    /** All of it as N-Triples, sorted: equal where the articles are. */
    String nTriples() {
        NodeFormatterNT format = new NodeFormatterNT();
        return Stream.of(said, heldBack)
                .flatMap(Collection::stream)
                .map(triple -> CanonicalNQuads.line(
                                format, List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                        + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
