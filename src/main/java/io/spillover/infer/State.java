package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What holds after a change, as far as proofs must know to name what they rest on. */
final class State {
    private final Dictionary dictionary;
    private final Rows rows;

    State(Dictionary dictionary, Rows rows) {
        this.dictionary = dictionary;
        this.rows = rows;
    }

    boolean holds(Triple triple) {
        return rows.holds(rows.row(triple));
    }

    /** Whether a text or the background says a triple; it may follow too. */
    boolean isSaid(Triple triple) {
        int row = rows.row(triple);
        return rows.holds(row) && rows.isSaid(row);
    }

    /** Whether a rule makes a node, and gives it a class. */
    boolean isMade(Node node) {
        boolean[] made = {false};
        rows.forEachEver(
                dictionary.number(node),
                dictionary.number(RDF.type.asNode()),
                row -> made[0] |= rows.holds(row) && !rows.isSaid(row));
        return made[0];
    }

    /** Whether a node is a fact or a figure that some text has. */
    boolean isFactOrFigure(Node node) {
        return isSaid(Triple.create(node, RDF.type.asNode(), Vocabulary.FACT))
                || isSaid(Triple.create(node, RDF.type.asNode(), Vocabulary.OBSERVATION));
    }
}
