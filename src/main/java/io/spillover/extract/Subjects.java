package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the subjects of verbs: in the graph where it has one, else to the left along the line of words. */
final class Subjects {

    /** In words: how far before a verb its subject is looked for where the graph has none. */
    private static final int REACH = 12;

    private static final int MOST_STEPS = 4;

    private Subjects() {}

    /** The head of the noun phrase of which a word says that it moves, stands at a level, or does something. */
    static Optional<Integer> of(FigureLine line, int word) {
        return relative(line, word).or(() -> inGraph(line, word)).or(() -> onTheLeft(line, word));
    }

    /** "peers such as Nvidia, which gained": the noun right before "which". */
    private static Optional<Integer> relative(FigureLine line, int word) {
        int token = word - 1;
        while (line.tag(token).matches("RB|MD|VB.*")) {
            token--;
        }
        if (!line.tag(token).equals("WDT")) {
            return Optional.empty();
        }
        token--;
        while (line.tag(token).equals(",") || line.isSymbol(token)) {
            token--;
        }
        return Optional.of(token).filter(line::isNoun);
    }

    /** The subjects of the verb that a word is or hangs on, and of those above it; the nearest first. */
    static List<Integer> all(FigureLine line, int word) {
        List<Integer> found = new ArrayList<>();
        Optional<IndexedWord> current = line.scene().word(word);
        for (int step = 0; step < MOST_STEPS && current.isPresent(); step++) {
            int verb = current.get().index() - 1;
            relative(line, verb)
                    .or(() -> inGraph(line, verb))
                    .filter(line::isNounOrPronoun)
                    .ifPresent(found::add);
            current = line.scene().graph().getIncomingEdgesSorted(current.get()).stream()
                    .filter(edge -> !edge.getRelation().toString().matches("agent|patient|nsubj.*"))
                    .map(SemanticGraphEdge::getGovernor)
                    .findFirst();
        }
        onTheLeft(line, word).ifPresent(found::add);
        return found.stream().distinct().toList();
    }

    private static Optional<Integer> inGraph(FigureLine line, int word) {
        return line.scene().word(word).flatMap(verb -> line.scene().graph().getOutEdgesSorted(verb).stream()
                .filter(edge -> edge.getRelation().toString().matches(subjectOf(line, word)))
                .map(edge -> line.nameBeside(edge.getDependent().index() - 1))
                .filter(token -> token < word && line.figureAt(token).isEmpty())
                .findFirst());
    }

    /** "Losses estimated at": what is acted upon stands before a participle. */
    private static String subjectOf(FigureLine line, int word) {
        return line.tag(word).equals("VBN") ? "agent|nsubj:pass|patient" : "agent|nsubj:pass";
    }

    /** "Prices of crops are expected to rise": over auxiliaries to a noun, and from "crops" over "of" to "prices". */
    private static Optional<Integer> onTheLeft(FigureLine line, int word) {
        if (line.tag(word - 1).equals(",")) {
            return verbBefore(line, word).flatMap(verb -> inGraph(line, verb).or(() -> onTheLeft(line, verb)));
        }
        int token = word - 1;
        while (token >= Math.max(0, word - REACH) && !line.isNounOrPronoun(token)) {
            if (line.figureAt(token).isPresent() || line.tag(token).matches(":|-RRB-")) {
                return Optional.empty();
            }
            token--;
        }
        if (token < 0 || !line.isNounOrPronoun(token)) {
            return Optional.empty();
        }
        int head = line.isNoun(token) ? headOf(line, token) : token;
        boolean other =
                line.isNoun(head) && line.word(line.chunkBegin(head) - 1).matches("by|with|to|via");
        return Optional.of(head).filter(subject -> !other);
    }

    /** "take a knock, fall 4 %": a verb behind a comma has the subject of the one before. */
    private static Optional<Integer> verbBefore(FigureLine line, int word) {
        for (int token = word - 2; token >= Math.max(0, word - REACH); token--) {
            if (line.isVerb(token)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** The head that a noun phrase hangs on by its preposition. */
    static int headOf(FigureLine line, int noun) {
        int head = noun;
        for (int step = 0; step < MOST_STEPS; step++) {
            int before = line.chunkBegin(head) - 1;
            while (line.tag(before).matches("DT|PRP\\$|POS|CD")
                    || line.figureAt(before).isPresent()) {
                before--;
            }
            if (!line.word(before).matches("of|in|from|for|across|among|at|by|on")
                    || !line.isNoun(before - 1)
                    || line.isTime(head)) {
                return head;
            }
            head = before - 1;
        }
        return head;
    }
}
