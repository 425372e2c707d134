package io.spillover.link;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.AnnotatedSentence;

/** Which parts mentions play in their sentence, as far as it matters for whom a word may stand for. */
final class GrammaticalRoles {

    private GrammaticalRoles() {}

    /** "the firm" in apposition to a name is said of that name. */
    static boolean isApposed(AnnotatedSentence sentence, int token) {
        IndexedWord word = sentence.graph().getNodeByIndexSafe(token + 1);
        return word != null
                && sentence.graph().getIncomingEdgesSorted(word).stream()
                        .anyMatch(edge -> edge.getRelation().toString().equals("appos"));
    }

    /** Whether a mention is the subject of the verb whose object the token is: "the court ordered the company". */
    static boolean actsOn(AnnotatedSentence sentence, LinkedMention mention, int token) {
        SemanticGraph graph = sentence.graph();
        IndexedWord object = graph.getNodeByIndexSafe(token + 1);
        IndexedWord subject = graph.getNodeByIndexSafe(mention.head() + 1);
        return mention.sentence() == sentence.sentence().index()
                && object != null
                && subject != null
                && isActedOn(graph, object, subject, 1);
    }

    /** Also by way of a noun: "invested $3 billion in the company". */
    private static boolean isActedOn(SemanticGraph graph, IndexedWord object, IndexedWord subject, int depth) {
        return graph.getIncomingEdgesSorted(object).stream().anyMatch(edge -> {
            String relation = edge.getRelation().toString();
            return relation.matches("obj|iobj|obl(:.*)?")
                    ? isAmongSubjects(graph, edge.getGovernor(), subject, 3)
                    : isOwnRole(graph, edge, subject)
                            || (depth > 0
                                    && relation.matches("nmod:(in|into|to|from|with|for|against)")
                                    && isActedOn(graph, edge.getGovernor(), subject, depth - 1));
        });
    }

    /** "became its customer": nobody becomes their own. */
    private static boolean isOwnRole(SemanticGraph graph, SemanticGraphEdge possessor, IndexedWord subject) {
        return possessor.getRelation().toString().equals("nmod:poss")
                && graph.getIncomingEdgesSorted(possessor.getGovernor()).stream()
                        .anyMatch(edge -> edge.getRelation().toString().equals("xcomp")
                                && edge.getGovernor().lemma().matches("become|remain|stay")
                                && isAmongSubjects(graph, edge.getGovernor(), subject, 3));
    }

    /** Whether a name is the subject of a verb, or stands in the list of its subjects ("firms, including X and Y"). */
    private static boolean isAmongSubjects(SemanticGraph graph, IndexedWord verb, IndexedWord name, int depth) {
        return graph.getIncomingEdgesSorted(name).stream().anyMatch(edge -> {
            String relation = edge.getRelation().toString();
            return relation.startsWith("nsubj")
                    ? edge.getGovernor().equals(verb)
                    : depth > 0
                            && relation.matches("conj.*|appos|nmod:(including|such_as|like)")
                            && isAmongSubjects(graph, verb, edge.getGovernor(), depth - 1);
        });
    }

    /** "it is expected that": no antecedent. */
    static boolean isExpletive(AnnotatedSentence sentence, int token) {
        IndexedWord word = sentence.graph().getNodeByIndexSafe(token + 1);
        return word == null
                || sentence.graph().getIncomingEdgesSorted(word).stream()
                        .anyMatch(edge -> edge.getRelation().toString().equals("expl"));
    }

    /** Whether a mention itself is the subject of a finite verb. */
    static boolean acts(AnnotatedSentence sentence, LinkedMention mention) {
        IndexedWord word = sentence.graph().getNodeByIndexSafe(mention.head() + 1);
        return word != null
                && sentence.graph().getIncomingEdgesSorted(word).stream()
                        .anyMatch(edge -> edge.getRelation().toString().equals("nsubj")
                                && edge.getGovernor().tag().startsWith("VB"));
    }

    /** Whether a mention is the subject of a clause, or part of its noun phrase ("Microsoft's revenue in China"). */
    static boolean isSubject(AnnotatedSentence sentence, LinkedMention mention) {
        IndexedWord word = sentence.graph().getNodeByIndexSafe(mention.head() + 1);
        return word != null
                && sentence.graph().getIncomingEdgesSorted(word).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj")
                                || (edge.getRelation().toString().matches("nmod:poss|compound")
                                        && isSubject(sentence.graph(), edge.getGovernor())));
    }

    private static boolean isSubject(SemanticGraph graph, IndexedWord noun) {
        return graph.getIncomingEdgesSorted(noun).stream()
                .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj"));
    }
}
