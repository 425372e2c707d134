package io.spillover.verdict;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * @param wrongAtBand how often a verdict is wrong that has just left the band, from 0 to 1
 * @param halving by how much more score a verdict is wrong half as often
 * @param repetition what is left of a signal beside a stronger one of the same kind
 * @param silence the confidence of a neutral verdict on which nothing pushes
 * @param undecided that of one on which something does
 * @param corroboration what a second independent source adds to a signal in the whole store, in parts of it
 * @param halfLife after how many whole days news counts half in the whole store, by horizon
 * @param mostHalvings after how many of them it counts no less
 */
public record VerdictWeights(
        BigDecimal doubt,
        BigDecimal neutralBand,
        BigDecimal wrongAtBand,
        BigDecimal halving,
        BigDecimal repetition,
        BigDecimal silence,
        BigDecimal undecided,
        BigDecimal corroboration,
        Map<Horizon, Integer> halfLife,
        int mostHalvings) {
    public VerdictWeights {
        halfLife = Map.copyOf(halfLife);
    }

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
                number(weights, files, "wrongAtBand", "1"),
                number(weights, files, "halving", "1"),
                number(weights, files, "repetition", "1"),
                number(weights, files, "silence", "1"),
                number(weights, files, "undecided", "1"),
                number(weights, files, "corroboration", "1"),
                Map.of(
                        Horizon.SHORT, days(number(weights, files, "shortHalfLife", "3650")),
                        Horizon.LONG, days(number(weights, files, "longHalfLife", "3650"))),
                number(weights, files, "mostHalvings", "10").intValue());
    }

    private static int days(BigDecimal number) {
        return Math.max(1, number.intValue());
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
