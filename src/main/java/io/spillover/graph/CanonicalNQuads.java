package io.spillover.graph;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * A store as N-Quads that are equal where the stores are: one line a quad, sorted within graphs, graphs in the order of
 * their names; without the graph of runs, whose times differ.
 *
 * <p>There are no blank nodes, so no labelling of them is needed. Holds one graph at a time in memory.
 */
final class CanonicalNQuads {

    private final Store store;
    private final Iris iris;

    CanonicalNQuads(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    void write(OutputStream out) {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Node graph : store.graphs()) {
            if (!graph.equals(iris.runs())) {
                lines(graph).forEach(line -> writer.print(line + "\n"));
            }
        }
        writer.flush();
    }

    private List<String> lines(Node graph) {
        NodeFormatterNT format = new NodeFormatterNT();
        return store.find(graph, Node.ANY, Node.ANY, Node.ANY).stream()
                .map(quad -> line(quad, format))
                .sorted()
                .toList();
    }

    private static String line(Quad quad, NodeFormatterNT format) {
        return line(format, List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()));
    }

    /** A statement's nodes as a line of N-Triples or N-Quads, without its line break. */
    static String line(NodeFormatterNT format, List<Node> nodes) {
        IndentedLineBuffer line = new IndentedLineBuffer();
        for (Node node : nodes) {
            format.format(line, node);
            line.print(" ");
        }
        line.print(".");
        return line.asString();
    }
}
