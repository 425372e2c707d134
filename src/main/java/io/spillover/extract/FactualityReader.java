package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Factuality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how certain a trigger is from the words that have scope over it.
 *
 * <p>It climbs from the trigger to the root of the sentence and takes in, at each step, the cues beside the word (not,
 * may, likely, if) and what governs its clause (expects to, denied that, a plan to). It stops where a clause is taken
 * for granted whatever the main clause says ("after the U.S. limits", "as prices fell").
 *
 * <p>The levels and scopes follow FactBank (Saurí and Pustejovsky 2009) and UDS-style propagation, cut down to the six
 * levels of the vocabulary. Thread-safe.
 */
final class FactualityReader {

    /** A chain of more clauses than this is a parser's loop. */
    private static final int MOST_STEPS = 16;

    private static final String DENIALS = "deny|reject|refute|dispute|rebut|dismiss|disavow";

    private final WordList cues = WordList.named("cues");
    private final WordList governors = WordList.named("governors");
    private final WordList supports = WordList.named("support-verbs");
    private final WordList subordinators = WordList.named("subordinators");

    Standing read(SemanticGraph graph, IndexedWord trigger) {
        Climb climb = new Climb();
        Optional<IndexedWord> word = Optional.of(trigger);
        Set<IndexedWord> seen = new HashSet<>();
        boolean own = true;
        for (int step = 0; step < MOST_STEPS && word.isPresent() && seen.add(word.get()); step++) {
            takeCues(graph, word.get(), climb, own);
            own = false;
            word = step(graph, word.get(), climb);
        }
        if (isAsked(graph, trigger)) {
            climb.hedge(Factuality.POSSIBLE);
        }
        return climb.standing();
    }

    /** Whether a question mark ends the trigger's part of the sentence ("Stock rallies - will it last?" asks only half). */
    private static boolean isAsked(SemanticGraph graph, IndexedWord trigger) {
        for (IndexedWord word : graph.vertexListSorted()) {
            if (word.index() > trigger.index() && word.tag().equals(":")) {
                return false;
            }
            if (word.index() > trigger.index() && word.word().equals("?")) {
                return true;
            }
        }
        return false;
    }

    /** What stands beside a word: auxiliaries, adverbs, markers, determiners, and the condition of its clause. */
    private void takeCues(SemanticGraph graph, IndexedWord word, Climb climb, boolean trigger) {
        boolean noun = word.tag().startsWith("NN");
        for (SemanticGraphEdge edge : graph.getOutEdgesSorted(word)) {
            String relation = edge.getRelation().toString();
            IndexedWord cue = edge.getDependent();
            if (relation.matches("aux|advmod|mark|cc:preconj|dep|discourse")
                    || (relation.matches("amod|det") && noun)) {
                takeCue(graph, cue, climb);
            } else if (trigger && (relation.equals("agent") || relation.equals("patient")) && hasNo(graph, cue)) {
                climb.negate();
            } else if (relation.matches("advcl:(if|unless|provided|assuming).*")
                    || (relation.startsWith("advcl") && hasConditional(graph, cue))) {
                climb.condition(cue);
            } else if (relation.equals("obl:according_to")) {
                climb.source(cue);
            }
        }
    }

    /** "No, it was not hit" denies once. */
    private static boolean isAnswer(IndexedWord cue) {
        return cue.index() == 1 && cue.word().equals("No") && cue.tag().matches("UH|RB");
    }

    private void takeCue(SemanticGraph graph, IndexedWord cue, Climb climb) {
        String lemma = cue.lemma().toLowerCase(Locale.ROOT);
        String word = cue.word().toLowerCase(Locale.ROOT);
        if (word.matches("longer|more") && hasNo(graph, cue)) {
            climb.negated = false;
            climb.hedge(Factuality.FORMER);
            return;
        }
        Optional<String> meaning = cues.meaning(word).or(() -> cues.meaning(lemma));
        meaning.filter(level -> !isAnswer(cue)).map(Factuality::ofWord).ifPresent(climb::take);
    }

    private boolean hasNo(SemanticGraph graph, IndexedWord noun) {
        return graph.getOutEdgesSorted(noun).stream()
                .anyMatch(edge -> edge.getRelation().toString().matches("det|advmod|neg")
                        && edge.getDependent().word().equalsIgnoreCase("no"));
    }

    private boolean hasConditional(SemanticGraph graph, IndexedWord clause) {
        return graph.getOutEdgesSorted(clause).stream()
                .anyMatch(edge -> edge.getRelation().toString().equals("mark")
                        && cues.meaning(edge.getDependent().word().toLowerCase(Locale.ROOT))
                                .equals(Optional.of(Factuality.CONDITIONAL.word())));
    }

    /** The word that governs this one, if what it says still has scope over the trigger. */
    private Optional<IndexedWord> step(SemanticGraph graph, IndexedWord word, Climb climb) {
        Optional<SemanticGraphEdge> up = governing(graph, word);
        if (up.isEmpty()) {
            return Optional.empty();
        }
        IndexedWord head = up.get().getGovernor();
        String relation = up.get().getRelation().toString();
        if (relation.startsWith("conj")) {
            return conjunct(graph, word, head, relation);
        }
        if (relation.equals("acl:relcl")
                || isOccasion(graph, word, head)
                || isFiniteModifier(graph, up.get())
                || isFactive(graph, up.get(), climb)) {
            return Optional.empty();
        }
        if (relation.matches("(nsubj|csubj).*") && word.tag().startsWith("NN")) {
            return subjectOf(graph, word, head, climb);
        }
        takeGovernor(graph, head, relation, climb);
        if (relation.matches("xcomp|advcl:to") && word.tag().equals("VB")) {
            takePlans(graph, head, word, climb);
        }
        boolean thing = word.tag().startsWith("NN") && relation.matches("obj|obl.*|nmod.*|compound|appos|dep");
        return thing && head.tag().startsWith("VB") && !supports.contains(head.lemma())
                ? Optional.empty()
                : Optional.of(head);
    }

    /** "not the first time that it faced limits" takes the limits for granted. */
    private static boolean isOccasion(SemanticGraph graph, IndexedWord verb, IndexedWord head) {
        return head.lemma().equals("time")
                && verb.tag().startsWith("VB")
                && graph.getOutEdgesSorted(head).stream()
                        .anyMatch(edge -> edge.getDependent().lemma().matches("first|second|third|last|only"));
    }

    /** A parser's tree edge, not one that coordination or control added: the nearest governor to the left or right. */
    private static Optional<SemanticGraphEdge> governing(SemanticGraph graph, IndexedWord word) {
        List<SemanticGraphEdge> edges = graph.getIncomingEdgesSorted(word).stream()
                .filter(edge -> !edge.getRelation().equals(LogicalForm.AGENT)
                        && !edge.getRelation().equals(LogicalForm.PATIENT)
                        && !edge.getRelation().toString().matches("ref|nsubj:xsubj"))
                .toList();
        return edges.stream()
                .filter(edge -> edge.getRelation().toString().startsWith("conj"))
                .findFirst()
                .or(() -> edges.stream().findFirst());
    }

    /** The second of two coordinated verbs shares the first one's modals and governors where it has none itself. */
    private static Optional<IndexedWord> conjunct(
            SemanticGraph graph, IndexedWord word, IndexedWord head, String relation) {
        boolean own = graph.getOutEdgesSorted(word).stream()
                .anyMatch(edge -> edge.getRelation().toString().matches("aux|mark"));
        boolean sameForm = word.tag().equals(head.tag()) || !word.tag().startsWith("VB");
        return own || !sameForm || relation.equals("conj:but") ? Optional.empty() : Optional.of(head);
    }

    /** A subject is taken for granted, unless it is described as becoming ("tighter rules could ..."). */
    private static Optional<IndexedWord> subjectOf(
            SemanticGraph graph, IndexedWord noun, IndexedWord head, Climb climb) {
        boolean becoming = graph.getOutEdgesSorted(noun).stream()
                .anyMatch(edge -> edge.getDependent().tag().equals("JJR"));
        boolean modal = graph.getOutEdgesSorted(head).stream()
                .anyMatch(edge -> edge.getDependent().tag().equals("MD"));
        if (becoming && modal) {
            climb.hedge(Factuality.POSSIBLE);
        }
        return Optional.empty();
    }

    /** "the first time it faced limits": a clause of its own, unless the noun says how certain it is ("fears that"). */
    private boolean isFiniteModifier(SemanticGraph graph, SemanticGraphEdge up) {
        return up.getRelation().toString().startsWith("acl")
                && !governors.contains(up.getGovernor().lemma().toLowerCase(Locale.ROOT))
                && graph.getOutEdgesSorted(up.getDependent()).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj"));
    }

    private boolean isFactive(SemanticGraph graph, SemanticGraphEdge up, Climb climb) {
        String relation = up.getRelation().toString();
        int colon = relation.indexOf(':');
        if (colon < 0 || !relation.matches("(obl|nmod|advcl|acl):.*")) {
            return false;
        }
        String subordinator = relation.substring(colon + 1);
        if (relation.startsWith("advcl") && hasConditional(graph, up.getDependent())) {
            climb.hedge(Factuality.CONDITIONAL);
            return true;
        }
        return subordinators.meaning(subordinator).equals(Optional.of("factive"))
                && !(relation.startsWith("nmod") && subordinator.matches("on|over|against|under|from"));
    }

    /** "unveiled plans to sell", "gives it the flexibility to sell": the parser hangs the infinitive on the verb. */
    private void takePlans(SemanticGraph graph, IndexedWord head, IndexedWord infinitive, Climb climb) {
        graph.getOutEdgesSorted(head).stream()
                .filter(edge -> edge.getRelation().toString().equals("obj"))
                .map(SemanticGraphEdge::getDependent)
                .filter(plan -> plan.index() < infinitive.index() && plan.tag().matches("NNS?"))
                .flatMap(plan -> governors.meaning(plan.lemma()).stream())
                .filter(meaning -> !meaning.equals("report"))
                .forEach(meaning -> climb.take(Factuality.ofWord(meaning)));
    }

    private void takeGovernor(SemanticGraph graph, IndexedWord head, String relation, Climb climb) {
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        Optional<String> meaning = governors.meaning(lemma);
        // "Block, led by Jack Dorsey" denies nothing: a name is no governor.
        if (meaning.isEmpty()
                || head.tag().startsWith("NNP")
                || (relation.matches("obj|obl.*|nmod.*") && meaning.get().equals("report"))) {
            return;
        }
        boolean clause = relation.matches("xcomp|ccomp|csubj.*|acl.*|parataxis|dep|advcl:(of|to|from|for|on).*");
        if (meaning.get().equals("report")) {
            agent(graph, head).ifPresent(climb::source);
        } else if (clause && meaning.get().equals("denied") && relation.matches("ccomp|csubj.*|parataxis|dep")) {
            // "failed to mention that it sold": only words that deny a statement reach into it
            if (lemma.matches(DENIALS)) {
                climb.negate();
                agent(graph, head).ifPresent(climb::source);
            }
        } else if (clause || (!meaning.get().equals("denied") && relation.matches("obj|nmod:(of|for|to|on)"))) {
            climb.take(Factuality.ofWord(meaning.get()));
            if (lemma.matches("deny|accuse|allege|reject|claim|dispute|refute")) {
                agent(graph, head).ifPresent(climb::source);
            }
        } else if (relation.equals("obj") && lemma.matches("deny|reject|dismiss|refute|scrap|cancel|abandon")) {
            climb.take(Factuality.DENIED);
        }
    }

    private static Optional<IndexedWord> agent(SemanticGraph graph, IndexedWord verb) {
        return graph.getOutEdgesSorted(verb).stream()
                .filter(edge -> edge.getRelation().equals(LogicalForm.AGENT))
                .map(SemanticGraphEdge::getDependent)
                .findFirst();
    }

    /** What was met on the way up. */
    private static final class Climb {
        private static final List<Factuality> WEAKER = List.of(
                Factuality.ASSERTED,
                Factuality.PROBABLE,
                Factuality.POSSIBLE,
                Factuality.CONDITIONAL,
                Factuality.FORMER);

        private boolean negated;
        private Factuality strongest = Factuality.ASSERTED;
        private Optional<IndexedWord> condition = Optional.empty();
        private final List<IndexedWord> sources = new ArrayList<>();

        void take(Factuality cue) {
            if (cue == Factuality.DENIED) {
                negate();
            } else {
                hedge(cue);
            }
        }

        void negate() {
            negated = !negated;
        }

        /** Of two hedges the weaker commitment counts: conditional before possible before probable. */
        void hedge(Factuality cue) {
            if (WEAKER.indexOf(cue) > WEAKER.indexOf(strongest)) {
                strongest = cue;
            }
        }

        void condition(IndexedWord clause) {
            if (condition.isEmpty()) {
                condition = Optional.of(clause);
            }
        }

        void source(IndexedWord source) {
            sources.add(source);
        }

        Standing standing() {
            Factuality factuality = strongest;
            if (negated && strongest != Factuality.CONDITIONAL) {
                factuality = strongest == Factuality.FORMER ? Factuality.FORMER : Factuality.DENIED;
            } else if (condition.isPresent() && strongest.holds()) {
                factuality = Factuality.CONDITIONAL;
            }
            return new Standing(factuality, sources, condition);
        }
    }
}
