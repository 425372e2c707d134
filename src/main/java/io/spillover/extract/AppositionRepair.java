package io.spillover.extract;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.List;
import java.util.Optional;

/**
 * Mends what CoreNLP's parser makes of an apposition with a participle.
 *
 * <p>In "Coinbase, the exchange led by Jane Miller, fell" it takes "led" for a past tense with the subject "exchange", and
 * hangs the clause loosely somewhere. The noun is an apposition to the name before the comma, and the participle its
 * modifier.
 */
final class AppositionRepair {

    private final SemanticGraph graph;

    private AppositionRepair(SemanticGraph graph) {
        this.graph = graph;
    }

    /** Mends the graph in place. */
    static void mend(SemanticGraph graph) {
        AppositionRepair repair = new AppositionRepair(graph);
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            if (edge.getRelation().toString().equals("nsubj")
                    && edge.getDependent().tag().matches("NNS?")
                    && repair.isParticiple(edge.getGovernor())) {
                repair.nameBefore(edge.getDependent()).ifPresent(name -> repair.appose(name, edge));
            }
        }
    }

    /** A participle with a doer, in a clause that hangs loose. */
    private boolean isParticiple(IndexedWord verb) {
        boolean loose = graph.getIncomingEdgesSorted(verb).stream()
                .anyMatch(edge -> edge.getRelation().toString().matches("dep|parataxis"));
        return loose
                && verb.tag().matches("VBN|VBD")
                && graph.getOutEdgesSorted(verb).stream()
                        .anyMatch(edge -> edge.getRelation().toString().matches("obl:(by|agent)"))
                && graph.getOutEdgesSorted(verb).stream()
                        .noneMatch(edge -> edge.getRelation().toString().matches("obj|aux.*"));
    }

    /** The name that ends right before the comma before a noun phrase, brackets left out. */
    private Optional<IndexedWord> nameBefore(IndexedWord noun) {
        int index = noun.index();
        for (IndexedWord below : graph.descendants(noun)) {
            index = Math.min(index, below.index());
        }
        int before = index - 1;
        if (!isWord(before, ",")) {
            return Optional.empty();
        }
        before--;
        if (isWord(before, ")") || isWord(before, "-RRB-")) {
            while (before > 0 && !isWord(before, "(") && !isWord(before, "-LRB-")) {
                before--;
            }
            before--;
        }
        return Optional.ofNullable(graph.getNodeByIndexSafe(before))
                .filter(word -> word.tag().startsWith("NNP"))
                .filter(word -> !word.equals(noun));
    }

    private boolean isWord(int index, String word) {
        IndexedWord found = index > 0 ? graph.getNodeByIndexSafe(index) : null;
        return found != null && found.word().equals(word);
    }

    private void appose(IndexedWord name, SemanticGraphEdge subject) {
        IndexedWord verb = subject.getGovernor();
        IndexedWord noun = subject.getDependent();
        for (SemanticGraphEdge edge : List.copyOf(graph.getIncomingEdgesSorted(verb))) {
            graph.removeEdge(edge);
        }
        graph.removeEdge(subject);
        graph.addEdge(name, noun, relation("appos"), 0, true);
        graph.addEdge(noun, verb, relation("acl"), 0, true);
    }

    private static GrammaticalRelation relation(String name) {
        return GrammaticalRelation.valueOf(Language.UniversalEnglish, name);
    }
}
