package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Factuality;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes in what stands beside a word: auxiliaries, adverbs, markers, determiners, the condition of its clause, and who
 * is said in passing to have said it.
 */
final class Cues {
    private static final Pattern OWN_ROLES = Pattern.compile("agent|patient");
    private static final Pattern OF_A_NOUN = Pattern.compile("amod|det|neg");
    private static final Pattern CUE_RELATIONS = Pattern.compile("aux|advmod|mark|cc:preconj|dep|discourse|obl:npmod");

    private static final String HABITUAL = "habitual";

    private final WordList cues = WordList.named("cues");
    private final WordList governors = WordList.named("governors");

    /** @param own the words of the trigger itself, which are no cues to it ("no change") */
    void take(SemanticGraph graph, IndexedWord word, Climb climb, Set<IndexedWord> own) {
        for (SemanticGraphEdge edge : graph.getOutEdgesSorted(word)) {
            if (!own.contains(edge.getDependent())) {
                take(graph, word, edge, climb, own.contains(word));
            }
        }
        if (isFuture(graph, word)) {
            climb.hedge(Factuality.PROBABLE);
        }
    }

    private void take(SemanticGraph graph, IndexedWord word, SemanticGraphEdge edge, Climb climb, boolean trigger) {
        String relation = edge.getRelation().toString();
        IndexedWord cue = edge.getDependent();
        if (CUE_RELATIONS.matcher(relation).matches()
                || (OF_A_NOUN.matcher(relation).matches() && Syntax.isNoun(word))
                || (relation.equals("case") && cues.meaning(Syntax.lower(cue)).equals(word("denied")))) {
            takeWord(graph, cue, climb);
        } else if (trigger && OWN_ROLES.matcher(relation).matches() && isNobody(graph, cue)) {
            climb.negate();
        } else if (relation.startsWith("advcl") && isCondition(graph, edge)) {
            climb.condition(cue);
        } else if (relation.equals("obl:according_to")) {
            climb.source(cue);
        } else if (relation.equals("parataxis")
                && governors.meaning(Syntax.lemma(cue)).equals(Optional.of("report"))) {
            Syntax.role(graph, cue, LogicalForm.AGENT)
                    .filter(source -> !source.equals(word))
                    .ifPresent(climb::source);
        }
    }

    private static Optional<String> word(String meaning) {
        return Optional.of(meaning);
    }

    private void takeWord(SemanticGraph graph, IndexedWord cue, Climb climb) {
        String word = Syntax.lower(cue);
        String next = Syntax.next(graph, cue);
        if (word.matches("longer|more") && hasNo(graph, cue)) {
            climb.hedge(Factuality.FORMER);
        } else if (isAnswer(cue)) {
            return;
        } else if (word.matches("not|n't") && next.matches("only|just|merely|simply|even")) {
            // "not only sells": it does.
            return;
        } else if (word.matches("not|n't") && next.matches("necessarily|always")) {
            climb.hedge(Factuality.POSSIBLE);
        } else {
            Optional<String> meaning = cues.meaning(word).or(() -> cues.meaning(Syntax.lemma(cue)));
            meaning.filter(HABITUAL::equals).ifPresent(found -> climb.habitual());
            meaning.filter(found -> !found.equals(HABITUAL))
                    .map(Factuality::ofWord)
                    .ifPresent(climb::take);
        }
    }

    /** "No, it was not hit" denies once. */
    private static boolean isAnswer(IndexedWord cue) {
        return cue.index() == 1 && cue.word().equals("No") && cue.tag().matches("UH|RB");
    }

    private static boolean hasNo(SemanticGraph graph, IndexedWord noun) {
        return Syntax.has(graph, noun, "det|advmod|neg", "no");
    }

    /** "no company", "none of the banks", "nobody". */
    private static boolean isNobody(SemanticGraph graph, IndexedWord noun) {
        return hasNo(graph, noun)
                || Syntax.lower(noun).matches("none|nobody|nothing|neither|few")
                || Syntax.has(graph, noun, "det|det:qmod|amod", "none|neither|few|little");
    }

    /** "if it sells", "provided that it sells", "should it sell", "were it to sell". */
    boolean isCondition(SemanticGraph graph, SemanticGraphEdge clause) {
        String relation = clause.getRelation().toString();
        return relation.matches(
                        "advcl:(if|unless|provided|providing|assuming|supposing|as_long_as|so_long_as|in_case).*")
                || Syntax.dependents(graph, clause.getDependent(), "mark").stream()
                        .anyMatch(mark -> cues.meaning(Syntax.lower(mark)).equals(word(Factuality.CONDITIONAL.word())))
                || isInverted(graph, clause.getDependent());
    }

    /** "should Iraq manage", "had it known", "were it to": the auxiliary before the subject. */
    private static boolean isInverted(SemanticGraph graph, IndexedWord clause) {
        Optional<IndexedWord> subject =
                Syntax.dependents(graph, clause, "nsubj(:pass)?").stream().findFirst();
        return subject.isPresent()
                && Syntax.dependents(graph, clause, "aux|cop|aux:pass").stream()
                        .anyMatch(auxiliary -> Syntax.lower(auxiliary).matches("should|had|were")
                                && auxiliary.index() < subject.get().index());
    }

    /** "is to hold talks", and the headline's "Fed to cut rates". */
    private static boolean isFuture(SemanticGraph graph, IndexedWord verb) {
        boolean to = verb.tag().matches("VB") && Syntax.isInfinitive(graph, verb);
        return to
                && (Syntax.has(graph, verb, "aux|cop", "is|are|was|were|'s|'re")
                        || (graph.getRoots().contains(verb)
                                && !Syntax.dependents(graph, verb, "nsubj.*").isEmpty()));
    }

    boolean isHabitual(SemanticGraph graph, IndexedWord verb) {
        return Syntax.dependents(graph, verb, "advmod|obl.*").stream()
                .anyMatch(adverb -> cues.meaning(Syntax.lower(adverb)).equals(word(HABITUAL)));
    }
}
