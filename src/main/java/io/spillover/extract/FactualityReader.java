package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Factuality;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads how certain a trigger is from the words that have scope over it.
 *
 * <p>It climbs from the trigger to the root of the sentence and takes in, at each step, the cues beside the word (not,
 * may, likely, if) and what governs its clause (expects to, denied that, a plan to). It stops where a clause is taken
 * for granted whatever the main clause says ("after the U.S. limits", "as prices fell"), and at a noun that the sentence
 * presupposes ("may deepen the crisis"). A noun that it only brings up ("may bring a crisis") is as certain as its verb.
 *
 * <p>The levels and scopes follow FactBank (Saurí and Pustejovsky 2009) and UDS-style propagation, cut down to the six
 * levels of the vocabulary; implicative verbs follow Karttunen (1971). Thread-safe.
 */
final class FactualityReader {
    private static final Pattern BACK_REFERENCE = Pattern.compile("ref|nsubj:xsubj");

    /** A chain of more clauses than this is a parser's loop. */
    private static final int MOST_STEPS = 16;

    /** Kinds of noun whose bearers are there whatever is said of them. */
    private static final String AGENTS = "OrganizationGroup|Person|Regulator|Court|Government|Organization";

    private final Cues cues = new Cues();
    private final Governors governors = new Governors();
    private final WordList subordinators = WordList.named("subordinators");
    private final WordList nounTypes = WordList.named("noun-types");

    Standing read(SemanticGraph graph, IndexedWord trigger) {
        return read(graph, trigger, Set.of(trigger));
    }

    /** @param own all words of the trigger, which say nothing of its certainty: "no change", "can" the noun */
    Standing read(SemanticGraph graph, IndexedWord trigger, Set<IndexedWord> own) {
        Climb climb = new Climb();
        Optional<IndexedWord> word = Optional.of(trigger);
        Set<IndexedWord> seen = new HashSet<>();
        for (int step = 0; step < MOST_STEPS && word.isPresent() && seen.add(word.get()); step++) {
            cues.take(graph, word.get(), climb, own);
            takeMisread(graph, word.get(), climb);
            word = step(graph, word.get(), climb);
        }
        if (isAsked(graph, trigger)) {
            climb.hedge(Factuality.POSSIBLE);
        }
        return climb.standing();
    }

    /** "Data have suggested the economy is recovering": a parser may take the report for the subject of what it reports. */
    private void takeMisread(SemanticGraph graph, IndexedWord word, Climb climb) {
        Syntax.dependents(graph, word, "csubj").stream()
                .filter(clause -> isMisread(graph, clause))
                .forEach(clause -> governors.takeClause(graph, clause, word, "ccomp", climb));
    }

    private boolean isMisread(SemanticGraph graph, IndexedWord clause) {
        return governors.isGovernor(clause)
                && !Syntax.dependents(graph, clause, "nsubj.*").isEmpty()
                && Syntax.dependents(graph, clause, "mark").isEmpty();
    }

    /** Whether a question mark ends the trigger's part of the sentence ("Stock rallies - will it last?" asks only half). */
    private static boolean isAsked(SemanticGraph graph, IndexedWord trigger) {
        if (Syntax.has(graph, trigger, "advmod", "why|how|when|where")) {
            // "why was it removed?" takes for granted that it was
            return false;
        }
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

    /** The word that governs this one, if what it says still has scope over the trigger. */
    private Optional<IndexedWord> step(SemanticGraph graph, IndexedWord word, Climb climb) {
        Optional<SemanticGraphEdge> up = governing(graph, word);
        if (up.isEmpty()) {
            return Optional.empty();
        }
        IndexedWord head = up.get().getGovernor();
        String relation = up.get().getRelation().toString();
        if (relation.startsWith("conj")) {
            return conjunct(graph, word, head, relation, climb);
        }
        if (relation.equals("acl:relcl")
                || isOccasion(graph, word, head)
                || isFiniteModifier(graph, up.get())
                || isExplanation(graph, up.get())
                || (relation.equals("csubj") && isMisread(graph, word))
                || (relation.matches("(nmod|acl):(about|over)") && governors.isFeeling(head))) {
            return Optional.empty();
        }
        if (Syntax.isNoun(word) && !relation.matches("ccomp|xcomp|parataxis|advcl.*|acl.*|dep|csubj.*")) {
            return noun(graph, word, up.get(), climb) ? Optional.of(head) : Optional.empty();
        }
        return isFactive(graph, up.get(), climb) ? Optional.empty() : clause(graph, word, head, relation, climb);
    }

    /** "were not amused: the shares fell": what stands behind a colon stands on its own. */
    private static boolean isExplanation(SemanticGraph graph, SemanticGraphEdge up) {
        int head = up.getGovernor().index();
        int word = up.getDependent().index();
        return up.getRelation().toString().matches("parataxis|dep|ccomp")
                && head < word
                && graph.vertexListSorted().stream()
                        .anyMatch(between -> between.index() > head
                                && between.index() < word
                                && between.word().equals(":"));
    }

    /** "not the first time that it faced limits" takes the limits for granted. */
    private static boolean isOccasion(SemanticGraph graph, IndexedWord verb, IndexedWord head) {
        return head.lemma().equals("time")
                && Syntax.isVerb(verb)
                && Syntax.below(graph, head)
                        .anyMatch(edge -> edge.getDependent().lemma().matches("first|second|third|last|only"));
    }

    /** A parser's tree edge, not one that coordination or control added: the nearest governor to the left or right. */
    private static Optional<SemanticGraphEdge> governing(SemanticGraph graph, IndexedWord word) {
        List<SemanticGraphEdge> edges = graph.getIncomingEdgesSorted(word).stream()
                .filter(edge -> !edge.getRelation().equals(LogicalForm.AGENT)
                        && !edge.getRelation().equals(LogicalForm.PATIENT)
                        && !BACK_REFERENCE
                                .matcher(edge.getRelation().toString())
                                .matches())
                .toList();
        return edges.stream()
                .filter(edge -> edge.getRelation().toString().startsWith("conj"))
                .findFirst()
                .or(() -> edges.stream().findFirst());
    }

    /** The second of two coordinated verbs shares the first one's modals and governors where it has none itself. */
    private static Optional<IndexedWord> conjunct(
            SemanticGraph graph, IndexedWord word, IndexedWord head, String relation, Climb climb) {
        if (relation.equals("conj:negcc")) {
            // "sold chips instead of suing"
            climb.negate();
            return Optional.empty();
        }
        boolean own = graph.getOutEdgesSorted(word).stream()
                .anyMatch(edge -> edge.getRelation().toString().matches("aux|mark"));
        boolean sameForm = word.tag().equals(head.tag()) || !Syntax.isVerb(word);
        return own || !sameForm || relation.equals("conj:but") ? Optional.empty() : Optional.of(head);
    }

    private Optional<IndexedWord> clause(
            SemanticGraph graph, IndexedWord word, IndexedWord head, String relation, Climb climb) {
        if (Syntax.isNoun(head) && relation.matches("amod|compound")) {
            governors.takeNominal(graph, head, relation, climb);
            return Optional.of(head);
        }
        if (relation.equals("acl:to")) {
            Optional<IndexedWord> controlling = controlling(graph, head);
            if (controlling.isPresent()) {
                governors.takeClause(graph, controlling.get(), word, "xcomp", climb);
                return controlling;
            }
        }
        Optional<IndexedWord> plan =
                relation.matches("xcomp|advcl:to") ? governors.plan(graph, head, word) : Optional.empty();
        if (plan.isPresent()) {
            governors.takeClause(graph, plan.get(), word, "acl:to", climb);
            boolean further = governors.takeNoun(graph, head, plan.get(), "obj", climb)
                    || governors.isSupport(graph, head, "obj");
            return further ? Optional.of(head) : Optional.empty();
        }
        governors.takeClause(graph, head, word, relation, climb);
        boolean accompanying = word.tag().equals("VBG") && relation.matches("advcl(:with)?|dep");
        if (accompanying && !governors.isGovernor(head)) {
            // "refused to cut, sending prices to a low"
            climb.leaveNegation();
        }
        return Optional.of(head);
    }

    /** "forces companies to cut": the parser hangs the infinitive on the companies, but it is the verb that governs it. */
    private Optional<IndexedWord> controlling(SemanticGraph graph, IndexedWord noun) {
        return graph.getIncomingEdgesSorted(noun).stream()
                .filter(edge -> edge.getRelation().equals(LogicalForm.PATIENT) && isSomeone(noun))
                .map(SemanticGraphEdge::getGovernor)
                .findFirst();
    }

    private boolean isSomeone(IndexedWord noun) {
        return noun.tag().startsWith("NNP")
                || nounTypes
                        .meaning(Syntax.lemma(noun))
                        .filter(type -> type.matches(AGENTS))
                        .isPresent();
    }

    private boolean noun(SemanticGraph graph, IndexedWord noun, SemanticGraphEdge up, Climb climb) {
        IndexedWord head = up.getGovernor();
        String relation = up.getRelation().toString();
        if (relation.matches("(nsubj|csubj).*")) {
            return subject(graph, noun, head, relation, climb);
        }
        if (Syntax.isNoun(head) && relation.matches("compound|appos|amod")) {
            governors.takeNominal(graph, head, relation, climb);
            return true;
        }
        if (Syntax.isNoun(head)) {
            return governors.takeNominal(graph, head, relation, climb)
                    || (relation.matches("nmod:(of|for|to|on)|dep|nmod")
                            && !isFactive(graph, up, climb)
                            && !isDefinite(graph, noun));
        }
        if (!Syntax.isVerb(head) || !relation.matches("obj|obl.*")) {
            if (isFactive(graph, up, climb)) {
                return false;
            }
            governors.takeClause(graph, head, noun, relation, climb);
            return true;
        }
        boolean acts = graph.getAllEdges(head, noun).stream()
                .anyMatch(edge -> edge.getRelation().equals(LogicalForm.AGENT));
        if (governors.takeNoun(graph, head, noun, relation, climb)) {
            return true;
        }
        return !acts
                && !isFactive(graph, up, climb)
                && !governors.presupposes(graph, head, relation)
                && (governors.isSupport(graph, head, relation) || isBroughtUp(graph, noun, climb));
    }

    /** A subject is taken for granted, unless its predicate says that it comes or goes, or it is described as becoming. */
    private boolean subject(SemanticGraph graph, IndexedWord noun, IndexedWord head, String relation, Climb climb) {
        if (governors.takeSubject(graph, head, noun, relation, climb)) {
            return true;
        }
        boolean becoming = graph.getOutEdgesSorted(noun).stream()
                .anyMatch(edge -> edge.getDependent().tag().equals("JJR"));
        if (becoming && Syntax.hasModal(graph, head)) {
            climb.hedge(Factuality.POSSIBLE);
        }
        return false;
    }

    /**
     * An indefinite noun is new to the reader and lives in its verb's world: "will bring lower prices". Negation is left
     * behind, since "did not hurt a deal" doesn't say whether there is one; kinds of people and firms exist anyway.
     */
    private boolean isBroughtUp(SemanticGraph graph, IndexedWord noun, Climb climb) {
        if (isDefinite(graph, noun) || isSomeone(noun)) {
            return false;
        }
        climb.leaveNegation();
        return true;
    }

    private static boolean isDefinite(SemanticGraph graph, IndexedWord noun) {
        return Syntax.has(graph, noun, "det|det:predet", "the|this|that|these|those|all|both|each|every")
                || !Syntax.dependents(graph, noun, "nmod:poss").isEmpty();
    }

    /** "the first time it faced limits": a clause of its own, unless the noun says how certain it is ("fears that"). */
    private boolean isFiniteModifier(SemanticGraph graph, SemanticGraphEdge up) {
        return up.getRelation().toString().startsWith("acl")
                && !governors.isGovernor(up.getGovernor())
                && graph.getOutEdgesSorted(up.getDependent()).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj"));
    }

    private boolean isFactive(SemanticGraph graph, SemanticGraphEdge up, Climb climb) {
        String relation = up.getRelation().toString();
        if (relation.startsWith("advcl") && cues.isCondition(graph, up)) {
            climb.hedge(Factuality.CONDITIONAL);
            return true;
        }
        int colon = relation.indexOf(':');
        if (colon < 0 || !relation.matches("(obl|nmod|advcl|acl):.*")) {
            return false;
        }
        String subordinator = relation.substring(colon + 1);
        if (relation.startsWith("advcl") && subordinator.matches("when|once|until|before|after|as_soon_as")) {
            time(graph, up, climb);
        }
        Optional<String> meaning = subordinators.meaning(subordinator);
        if (meaning.equals(Optional.of("conditional"))) {
            climb.hedge(Factuality.CONDITIONAL);
        } else if (meaning.equals(Optional.of("denied"))) {
            climb.negate();
        }
        return meaning.isPresent()
                && !meaning.get().equals("open")
                && !(!relation.startsWith("obl") && subordinator.matches("on|over|against|under|from"));
    }

    /** "once it starts, prices will fall": what a future waits for lies in the future; "often falls when" is a habit. */
    private void time(SemanticGraph graph, SemanticGraphEdge up, Climb climb) {
        IndexedWord main = up.getGovernor();
        // "cannot begin until it has cleared": it has not yet
        boolean awaited = up.getRelation().toString().endsWith(":until")
                && Syntax.has(graph, main, "advmod|neg", "not|n't")
                && Syntax.has(graph, main, "aux", "can|ca|could|will|wo|may|do|does");
        boolean future = Syntax.has(graph, main, "aux", "will|wo|'ll|would|shall|may|could|might")
                && up.getDependent().tag().matches("VBZ|VBP|VB|VBN|JJ");
        if (awaited || future) {
            climb.hedge(Factuality.PROBABLE);
        }
        if (cues.isHabitual(graph, main)) {
            climb.habitual();
        }
    }
}
