package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.regex.Pattern;

/**
 * A logical form in which a phrase behind a preposition hangs on the verb wherever it may.
 *
 * <p>"stole $6 million from the exchange", "sold chips to Meta", "signed a contract for chips": what the parser hangs on the
 * noun may belong to the verb, and patterns that ask for it there should not depend on the parser's guess. The edges
 * are added beside the parser's; what follows from how certain a clause is is read from the form without them.
 */
final class Attachments {

    /** "of" never leaves its noun; "by" is the doer's. */
    private static final Pattern MAY_MOVE =
            Pattern.compile("nmod:(from|to|for|with|in|on|at|against|into|through|via|over|as|under|among|across)");

    private Attachments() {}

    /** A copy with the edges added. */
    static SemanticGraph of(SemanticGraph form) {
        SemanticGraph loose = new SemanticGraph(form);
        for (SemanticGraphEdge edge : form.edgeListSorted()) {
            if (edge.getRelation().equals(LogicalForm.PATIENT)
                    && edge.getGovernor().tag().startsWith("VB")
                    && !edge.getDependent().tag().startsWith("NNP")) {
                move(form, loose, edge.getGovernor(), edge.getDependent());
            }
        }
        return loose;
    }

    private static void move(SemanticGraph form, SemanticGraph loose, IndexedWord verb, IndexedWord noun) {
        for (SemanticGraphEdge behind : form.getOutEdgesSorted(noun)) {
            String relation = behind.getRelation().toString();
            IndexedWord dependent = behind.getDependent();
            if (MAY_MOVE.matcher(relation).matches()
                    && dependent.index() > verb.index()
                    && dependent.index() > noun.index()
                    && form.getAllEdges(verb, dependent).isEmpty()) {
                String preposition = relation.substring("nmod:".length());
                loose.addEdge(verb, dependent, UniversalEnglishGrammaticalRelations.getObl(preposition), 0, true);
            }
        }
    }
}
