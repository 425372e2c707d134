package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Redrawn;
import java.io.PrintWriter;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** Tells what has come out otherwise when all was drawn anew. */
final class RedrawnText {
    private static final int SHOWN = 10;

    private final KnowledgeGraph graph;

    RedrawnText(KnowledgeGraph graph) {
        this.graph = graph;
    }

    void print(Redrawn redrawn, int articles, PrintWriter out) {
        out.println("Drew anew what follows from " + Words.count(articles, "article") + ".");
        if (redrawn.isSame()) {
            out.println("Nothing has changed.");
            return;
        }
        print("now follows", redrawn.drawn(), out);
        print("follows no more", redrawn.withdrawn(), out);
        out.println("Changed: " + Words.count(redrawn.verdicts().size(), "verdict") + " and "
                + Words.count(redrawn.proofs(), "proof") + ".");
    }

    private void print(String what, Set<Triple> triples, PrintWriter out) {
        triples.stream().map(this::words).sorted().limit(SHOWN).forEach(words -> out.println(what + ": " + words));
        if (triples.size() > SHOWN) {
            out.println(what + ": and " + (triples.size() - SHOWN) + " more");
        }
    }

    private String words(Triple triple) {
        return graph.labelOf(triple.getSubject()) + " " + Vocabulary.localName(triple.getPredicate()) + " "
                + graph.labelOf(triple.getObject());
    }
}
