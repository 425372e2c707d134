package io.spillover.cli;

import io.spillover.verdict.Proof;
import java.io.PrintWriter;
import java.util.List;

/** Draws a proof as a tree, a line each. */
final class ProofTree {
    private final PrintWriter out;

    ProofTree(PrintWriter out) {
        this.out = out;
    }

    void print(Proof proof) {
        out.println(proof.text() + id(proof));
        children(proof.because(), "");
    }

    private void children(List<Proof> proofs, String indent) {
        for (int index = 0; index < proofs.size(); index++) {
            boolean last = index == proofs.size() - 1;
            Proof proof = proofs.get(index);
            out.println(indent + (last ? "\u2514\u2500 " : "\u251c\u2500 ") + proof.text() + id(proof));
            children(proof.because(), indent + (last ? "   " : "\u2502  "));
        }
    }

    private static String id(Proof proof) {
        return switch (proof.kind()) {
            case VERDICT, INFERENCE, FACT, MET -> proof.id().isEmpty() ? "" : "  [" + proof.id() + "]";
            case SIGNAL, RULE, FIGURE, QUOTE, BACKGROUND, HELD_BACK, NOT_DRAWN, NEAR_MISS, MISSING, BALANCE, SEEN -> "";
        };
    }
}
