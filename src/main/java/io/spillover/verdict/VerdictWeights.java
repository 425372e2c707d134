package io.spillover.verdict;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The numbers by which signals become a verdict, each with its reason in {@code ontology/verdict.ttl}.
 *
 * @param doubt what all strengths are weighed against, in strengths of a full signal
 * @param neutralBand a score nearer to zero than this is neutral
 * @param thinEvidence how much strength makes half of the confidence that evidence can give
 * @param repetition what is left of a signal beside a stronger one of the same kind
 * @param silence the confidence of a neutral verdict for which nothing speaks
 */
public record VerdictWeights(
        BigDecimal doubt, BigDecimal neutralBand, BigDecimal thinEvidence, BigDecimal repetition, BigDecimal silence) {

    /**
     * Reads the files in order; a number of a later file replaces an earlier one.
     *
     * @throws SpilloverException of kind CHECK_FAILED that names the file and the number
     */
    public static VerdictWeights load(List<Path> files) {
        Graph weights = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            Graph own = parse(file);
            own.find(Node.ANY, Vocabulary.VALUE, Node.ANY).toList().forEach(triple -> {
                weights.remove(triple.getSubject(), Vocabulary.VALUE, Node.ANY);
                weights.add(triple);
            });
        }
        return new VerdictWeights(
                number(weights, files, "doubt", "5"),
                number(weights, files, "neutralBand", "1"),
                number(weights, files, "thinEvidence", "5"),
                number(weights, files, "repetition", "1"),
                number(weights, files, "silence", "1"));
    }

    private static Graph parse(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        } catch (RiotException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "The file of weights " + file + " is no valid Turtle: " + e.getMessage() + "; mend that line.",
                    e);
        }
        return graph;
    }

    private static BigDecimal number(Graph weights, List<Path> files, String name, String most) {
        return weights.find(Vocabulary.term(name), Vocabulary.VALUE, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .filterKeep(text -> text.matches("\\d+(\\.\\d+)?"))
                .mapWith(BigDecimal::new)
                .filterKeep(number -> number.compareTo(new BigDecimal(most)) <= 0)
                .nextOptional()
                .orElseThrow(() -> new SpilloverException(
                        SpilloverException.Kind.CHECK_FAILED,
                        "The files of weights " + files + " give so:" + name + " no number from 0 to " + most
                                + "; write so:" + name + " so:value 0.15 ."));
    }
}
