package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Gives back their subjects to verbs that CoreNLP's parser parts from them.
 *
 * <p>It leaves many a relative clause hanging loose ("Lisa Su, who has led AMD, said"), takes the main verb behind one for a
 * modifier of its last word ("the fund, which manages $37 billion, bought shares"), and the names of a list for parts
 * of the last one ("XRP, litecoin and bitcoin cash fell").
 */
final class SubjectRepair {
    private final SemanticGraph graph;

    private SubjectRepair(SemanticGraph graph) {
        this.graph = graph;
    }

    /** Mends the graph in place. */
    static void mend(SemanticGraph graph) {
        SubjectRepair repair = new SubjectRepair(graph);
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            String relation = edge.getRelation().toString();
            if (relation.equals("dep")) {
                repair.relative(edge);
            } else if (relation.equals("compound")) {
                repair.listed(edge);
                repair.receiver(edge);
            }
        }
        repair.mainVerb();
    }

    /** A clause with "who" or "which" that hangs loose on the noun before it says what the noun does. */
    private void relative(SemanticGraphEdge edge) {
        IndexedWord noun = edge.getGovernor();
        IndexedWord verb = edge.getDependent();
        if (!noun.tag().startsWith("NN") || verb.index() < noun.index()) {
            return;
        }
        for (SemanticGraphEdge below : graph.getOutEdgesSorted(verb)) {
            IndexedWord word = below.getDependent();
            boolean pronoun =
                    Syntax.lower(word).matches("who|which|that") && word.tag().startsWith("W");
            if (pronoun && below.getRelation().toString().startsWith("nsubj")) {
                graph.addEdge(verb, noun, below.getRelation(), 0, true);
                graph.addEdge(noun, verb, UniversalEnglishGrammaticalRelations.RELATIVE_CLAUSE_MODIFIER, 0, true);
                graph.removeEdge(edge);
                return;
            }
            if (below.getRelation().toString().startsWith("nsubj")) {
                if (Syntax.has(graph, word, ".*", "whose")) {
                    graph.addEdge(word, noun, UniversalEnglishGrammaticalRelations.getNmod("poss"), 0, true);
                    graph.addEdge(noun, verb, UniversalEnglishGrammaticalRelations.RELATIVE_CLAUSE_MODIFIER, 0, true);
                    graph.removeEdge(edge);
                }
                return;
            }
        }
    }

    /** "gave Paxos approval": the name is no kind of approval but who was given it. */
    private void receiver(SemanticGraphEdge edge) {
        IndexedWord given = edge.getGovernor();
        IndexedWord name = edge.getDependent();
        if (!name.tag().startsWith("NNP")
                || given.tag().startsWith("NNP")
                || !Syntax.dependents(graph, given, "det|nmod:poss").isEmpty()) {
            return;
        }
        graph.getIncomingEdgesSorted(given).stream()
                .filter(up -> up.getRelation().toString().equals("obj")
                        && up.getGovernor().lemma().matches("give|grant|award|hand|deny|send")
                        && up.getGovernor().index() < name.index())
                .findFirst()
                .ifPresent(up -> {
                    graph.removeEdge(edge);
                    graph.addEdge(
                            up.getGovernor(), name, UniversalEnglishGrammaticalRelations.INDIRECT_OBJECT, 0, false);
                });
    }

    /** Parts of a compound that a comma or "and" parts from its head are names of a list. */
    private void listed(SemanticGraphEdge edge) {
        IndexedWord last = edge.getGovernor();
        IndexedWord part = edge.getDependent();
        if (part.index() > last.index() || !part.tag().startsWith("NN") || !isParted(part, last)) {
            return;
        }
        for (SemanticGraphEdge up : List.copyOf(graph.getIncomingEdgesSorted(last))) {
            if (up.getRelation().toString().matches("nsubj(:pass)?|obj")
                    && graph.getAllEdges(up.getGovernor(), part).isEmpty()) {
                graph.addEdge(up.getGovernor(), part, up.getRelation(), 0, true);
            }
        }
    }

    private boolean isParted(IndexedWord part, IndexedWord last) {
        Optional<IndexedWord> next = Optional.ofNullable(graph.getNodeByIndexSafe(part.index() + 1));
        return last.index() > part.index() + 1
                && next.filter(word -> word.word().matches(",|and|&")).isPresent();
    }

    /** Where no verb is the sentence's own, its first noun is the subject of the finite verb that has none. */
    private void mainVerb() {
        Collection<IndexedWord> roots = graph.getRoots();
        if (roots.size() != 1) {
            return;
        }
        IndexedWord root = roots.iterator().next();
        if (!root.tag().startsWith("NN")
                || Syntax.dependents(graph, root, "acl:relcl|appos|acl").isEmpty()
                || !Syntax.dependents(graph, root, "cop|nsubj.*").isEmpty()) {
            return;
        }
        graph.vertexListSorted().stream()
                .filter(verb -> verb.tag().matches("VBD|VBZ")
                        && verb.index() > root.index()
                        && Syntax.dependents(graph, verb, "nsubj.*|aux.*").isEmpty()
                        && isBehindComma(verb)
                        && isLoose(verb))
                .findFirst()
                .ifPresent(verb -> {
                    List.copyOf(graph.getIncomingEdgesSorted(verb)).forEach(graph::removeEdge);
                    graph.addEdge(verb, root, UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT, 0, false);
                    graph.setRoot(verb);
                });
    }

    private boolean isBehindComma(IndexedWord verb) {
        return Optional.ofNullable(graph.getNodeByIndexSafe(verb.index() - 1))
                .filter(word -> word.word().matches(",|\\)|-RRB-"))
                .isPresent();
    }

    private boolean isLoose(IndexedWord verb) {
        return graph.getIncomingEdgesSorted(verb).stream()
                .allMatch(edge -> edge.getRelation().toString().matches("acl|dep|parataxis|amod|conj.*|ccomp"));
    }
}
