package io.spillover.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
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
        said = Set.copyOf(said);
        heldBack = Set.copyOf(heldBack);
    }

    /** The same of its text form. */
    static AsItWasRead of(String nTriples, Iris iris) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(nTriples, Lang.NTRIPLES).parse(graph);
        Set<Triple> said = new LinkedHashSet<>(graph.find().toList());
        Set<Triple> heldBack = said.stream()
                .filter(triple -> iris.path(triple.getSubject()).startsWith(Intake.QUARANTINE + "/"))
                .collect(Collectors.toSet());
        said.removeAll(heldBack);
        return new AsItWasRead(said, heldBack);
    }

    /** All of it as N-Triples, sorted: equal where the articles are. */
    String nTriples() {
        NodeFormatterNT format = new NodeFormatterNT();
        return Stream.of(said, heldBack)
                .flatMap(Collection::stream)
                .map(triple -> line(triple, format))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String line(Triple triple, NodeFormatterNT format) {
        IndentedLineBuffer line = new IndentedLineBuffer();
        for (Node node : Arrays.asList(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            format.format(line, node);
            line.print(" ");
        }
        line.print(".\n");
        return line.asString();
    }
}
