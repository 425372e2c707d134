package io.spillover.infer;

import io.spillover.graph.Iris;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Names nodes that rules make: {@code <base>exposure/<hash of what it is about>}, the same in every run and on every
 * machine.
 *
 * @param base what the IRI begins with, ending in a slash
 */
record SkolemIris(String base) {

    /** The node of a class for these arguments; empty unless the first is the IRI of the class. */
    Optional<Node> node(List<Node> classAndArguments) {
        Node kind = classAndArguments.get(0);
        if (!kind.isURI() || classAndArguments.size() < 2) {
            return Optional.empty();
        }
        List<Node> arguments = classAndArguments.subList(1, classAndArguments.size());
        return Optional.of(named(pathOf(kind), arguments));
    }

    /** The node of a path ({@code firing}) for these arguments. */
    Node named(String path, List<Node> arguments) {
        String key = arguments.stream().map(SkolemIris::spelling).collect(Collectors.joining(" "));
        return NodeFactory.createURI(base + path + "/" + Iris.hash(key));
    }

    private static String pathOf(Node kind) {
        String iri = kind.getURI();
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return iri.substring(end + 1).toLowerCase(Locale.ROOT);
    }

    private static String spelling(Node node) {
        return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
    }
}
