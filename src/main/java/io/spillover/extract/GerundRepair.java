package io.spillover.extract;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mends what CoreNLP's parser makes of a gerund behind a preposition.
 *
 * <p>In "by selling access to X" it takes "selling" for an adjective of "access". Behind a preposition and without an
 * article, such a word is a verb: the noun becomes its object, and the clause hangs where the noun hung.
 */
final class GerundRepair {

    private static final GrammaticalRelation OBJECT = relation("obj");
    private static final GrammaticalRelation MARK = relation("mark");

    /** "under increasing scrutiny", "amid rising costs": prepositions behind which a participle describes. */
    private static final String BEFORE_DESCRIPTIONS = "under|amid";

    private final SemanticGraph graph;

    private GerundRepair(SemanticGraph graph) {
        this.graph = graph;
    }

    /** A mended copy. */
    static SemanticGraph of(SemanticGraph parsed) {
        GerundRepair repair = new GerundRepair(new SemanticGraph(parsed));
        for (SemanticGraphEdge edge : parsed.edgeListSorted()) {
            if (edge.getDependent().tag().equals("VBG")
                    && edge.getRelation().toString().matches("amod|compound")) {
                repair.preposition(edge).ifPresent(preposition -> repair.mend(edge, preposition));
            }
        }
        return repair.graph;
    }

    /** The preposition right before the gerund, if it is the noun's own. */
    private Optional<IndexedWord> preposition(SemanticGraphEdge gerund) {
        return graph.getOutEdgesSorted(gerund.getGovernor()).stream()
                .filter(edge -> edge.getRelation().toString().equals("case"))
                .map(SemanticGraphEdge::getDependent)
                .filter(word -> word.index() < gerund.getDependent().index())
                .filter(word -> !word.lemma().matches(BEFORE_DESCRIPTIONS))
                .filter(word -> onlyAdverbsBetween(word, gerund.getDependent()))
                .reduce((first, second) -> second);
    }

    private boolean onlyAdverbsBetween(IndexedWord from, IndexedWord to) {
        for (int index = from.index() + 1; index < to.index(); index++) {
            IndexedWord between = graph.getNodeByIndexSafe(index);
            if (between == null || !between.tag().startsWith("RB")) {
                return false;
            }
        }
        return true;
    }

    private void mend(SemanticGraphEdge gerund, IndexedWord preposition) {
        IndexedWord noun = gerund.getGovernor();
        IndexedWord verb = gerund.getDependent();
        List<SemanticGraphEdge> hanging = new ArrayList<>(graph.getIncomingEdgesSorted(noun));
        graph.removeEdge(gerund);
        for (SemanticGraphEdge edge : hanging) {
            String relation = edge.getRelation().toString();
            if (relation.startsWith("obl") || relation.startsWith("nmod") || relation.startsWith("advcl")) {
                graph.removeEdge(edge);
                graph.addEdge(
                        clauseHead(edge.getGovernor(), preposition),
                        verb,
                        relation("advcl:" + preposition.word().toLowerCase(Locale.ROOT)),
                        0,
                        true);
            }
        }
        for (SemanticGraphEdge edge : List.copyOf(graph.getOutEdgesSorted(noun))) {
            if (edge.getDependent().equals(preposition)) {
                graph.removeEdge(edge);
            }
        }
        graph.addEdge(verb, preposition, MARK, 0, true);
        graph.addEdge(verb, noun, OBJECT, 0, true);
        String phrase = ":" + preposition.word().toLowerCase(Locale.ROOT);
        graph.getOutEdgesSorted(noun).stream()
                .filter(edge -> edge.getRelation().toString().startsWith("conj"))
                .map(SemanticGraphEdge::getDependent)
                .toList()
                .forEach(conjunct -> alsoObject(verb, conjunct, phrase));
    }

    /** "raised $5 billion by selling shares": a means or a time belongs to what is done, not to the object. */
    private IndexedWord clauseHead(IndexedWord governor, IndexedWord preposition) {
        if (!preposition.word().toLowerCase(Locale.ROOT).matches("by|after|before|without|while|through|when")) {
            return governor;
        }
        return graph.getIncomingEdgesSorted(governor).stream()
                .filter(edge -> edge.getRelation().toString().equals("obj"))
                .map(SemanticGraphEdge::getGovernor)
                .findFirst()
                .orElse(governor);
    }

    /** What is coordinated with the object is an object too. */
    private void alsoObject(IndexedWord verb, IndexedWord conjunct, String phrase) {
        for (SemanticGraphEdge edge : new ArrayList<>(graph.getIncomingEdgesSorted(conjunct))) {
            if (edge.getRelation().toString().endsWith(phrase)) {
                graph.removeEdge(edge);
            }
        }
        graph.addEdge(verb, conjunct, OBJECT, 0, true);
    }

    private static GrammaticalRelation relation(String name) {
        return GrammaticalRelation.valueOf(Language.UniversalEnglish, name);
    }
}
