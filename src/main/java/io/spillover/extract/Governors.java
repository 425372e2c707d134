package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.WordList;
import io.spillover.document.Factuality;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes in what the word that governs a clause or a noun of doing says of it: "expects to", "denied that", "a plan to",
 * "lifted the ban".
 *
 * <p>Words are looked up with their particle, preposition or object first ("fall through", "call for", "put brake"),
 * then alone.
 */
final class Governors {

    private static final String DENIALS = "deny|reject|refute|dispute|rebut|dismiss|disavow";
    private static final String CLAIMERS =
            DENIALS + "|accuse|allege|claim|predict|forecast|expect|project|believe|think"
                    + "|estimate|anticipate|warn|fear|suspect|suggest|doubt";
    private static final Pattern CLAUSES = Pattern.compile("xcomp|ccomp|csubj.*|acl(:to|:that|:for|:of)?|parataxis|dep"
            + "|(advcl|acl|obl):(of|to|from|for|on|at|in|about|into|against|with)");

    private final WordList governors = WordList.named("governors");
    private final WordList endings = WordList.named("endings");
    private final WordList supports = WordList.named("support-verbs");
    private final WordList implicatives = WordList.named("implicatives");
    private final WordList feelings = WordList.named("feelings");
    private final WordList prospects = WordList.named("prospects");
    private final WordList nounTypes = WordList.named("noun-types");

    boolean isGovernor(IndexedWord word) {
        return governors.contains(Syntax.lemma(word));
    }

    boolean isFeeling(IndexedWord noun) {
        return feelings.contains(Syntax.lemma(noun));
    }

    /** "plans to strengthen sanctions": they are there before. */
    boolean presupposes(SemanticGraph graph, IndexedWord verb, String relation) {
        return Expressions.meaning(supports, graph, verb, relation).equals(Optional.of("presupposes"));
    }

    /** "may announce a merger": that a merger takes place is all that the verb says of it. */
    boolean isSupport(SemanticGraph graph, IndexedWord verb, String relation) {
        return Expressions.meaning(supports, graph, verb, relation)
                .filter(meaning -> !meaning.equals("presupposes"))
                .isPresent();
    }

    /** What a word says of a clause below it. */
    void takeClause(SemanticGraph graph, IndexedWord head, IndexedWord clause, String relation, Climb climb) {
        Optional<String> meaning = clauseMeaning(graph, head, clause, relation);
        if (meaning.isEmpty()) {
            if (isPurpose(graph, head, clause, relation)) {
                climb.hedge(Factuality.PROBABLE);
            }
            return;
        }
        boolean statement = relation.matches("ccomp|csubj.*|parataxis|dep");
        String lemma = Syntax.lemma(head);
        switch (meaning.get()) {
            case "report" -> source(graph, head, climb);
            case "habitual" -> climb.habitual();
            case "improbable" -> {
                climb.negate();
                climb.hedge(Factuality.PROBABLE);
            }
            case "denied" -> {
                // "failed to mention that it sold": only words that deny a statement reach into it
                if (!statement || lemma.matches(DENIALS)) {
                    climb.negate();
                }
                if (lemma.matches(DENIALS)) {
                    source(graph, head, climb);
                }
            }
            default -> {
                take(meaning.get(), climb);
                if (statement || lemma.matches("accuse|allege|claim")) {
                    if (lemma.matches(CLAIMERS)) {
                        source(graph, head, climb);
                    }
                }
            }
        }
    }

    private Optional<String> clauseMeaning(SemanticGraph graph, IndexedWord head, IndexedWord clause, String relation) {
        if (Syntax.isPassive(graph, head) && relation.matches("xcomp|advcl:to|ccomp|dep")) {
            Optional<String> passive = governors.meaning("be " + Syntax.lemma(head));
            if (passive.isPresent()
                    && (Syntax.isInfinitive(graph, clause) || clause.tag().equals("VBG"))) {
                return passive;
            }
        }
        if (!CLAUSES.matcher(relation).matches() || isFunction(graph, head, relation)) {
            return Optional.empty();
        }
        return (Syntax.isInfinitive(graph, clause) ? infinitiveMeaning(graph, head, clause) : Optional.<String>empty())
                .or(() -> Expressions.meaning(governors, graph, head, relation))
                .or(() -> endOf(graph, head, relation));
    }

    /** "used to sell", "too small to sell", "does little to sell". */
    private Optional<String> infinitiveMeaning(SemanticGraph graph, IndexedWord head, IndexedWord clause) {
        if (Syntax.has(graph, head, "advmod", "enough") || Syntax.has(graph, clause, "advmod", "enough")) {
            return Optional.of(Factuality.POSSIBLE.word());
        }
        if (Syntax.has(graph, head, "advmod", "too") || Syntax.has(graph, head, "obj", "little|nothing")) {
            return Optional.of(Factuality.DENIED.word());
        }
        return governors.meaning(Syntax.lower(head) + " to").filter(meaning -> Syntax.dependents(
                        graph, head, "obj|aux:pass|cop")
                .isEmpty());
    }

    /** "abandoned plans to sell", "gives it the right to sell": the parser hangs the plans' own infinitive on the verb. */
    Optional<IndexedWord> plan(SemanticGraph graph, IndexedWord verb, IndexedWord clause) {
        return Syntax.dependents(graph, verb, "obj").stream()
                .filter(object -> object.index() < clause.index())
                .filter(object -> object.tag().matches("NNS?"))
                .filter(object -> governors
                        .meaning(Syntax.lemma(object))
                        .filter(meaning -> meaning.matches("probable|possible|denied"))
                        .isPresent())
                .filter(object -> Syntax.isInfinitive(graph, clause))
                .findFirst();
    }

    /** "a lock aimed at making theft harder" does so, by what it is; "the talks are aimed at ending the strike" may not. */
    private static boolean isFunction(SemanticGraph graph, IndexedWord head, String relation) {
        return relation.endsWith(":at")
                && graph.getIncomingEdgesSorted(head).stream()
                        .anyMatch(edge -> edge.getRelation().toString().equals("acl"));
    }

    /** "stopped selling", "kept it from selling". */
    private Optional<String> endOf(SemanticGraph graph, IndexedWord head, String relation) {
        return Expressions.meaning(endings, graph, head, relation)
                .filter(meaning -> meaning.matches("ended|prevented|delayed"))
                .filter(meaning -> !meaning.equals("ended") || relation.matches("xcomp|ccomp|.*:from|dep"))
                .map(meaning -> meaning.equals("prevented") ? "denied" : meaning);
    }

    private static void take(String meaning, Climb climb) {
        if (meaning.equals("ended")) {
            climb.end();
        } else if (meaning.equals("delayed")) {
            climb.delay();
        } else {
            climb.take(Factuality.ofWord(meaning));
        }
    }

    /** "bought shares to sell them": what one does something for need not come. */
    private boolean isPurpose(SemanticGraph graph, IndexedWord head, IndexedWord clause, String relation) {
        // "signed a deal to sell": the deal's own infinitive, and what is dealt is done.
        boolean complement = relation.equals("xcomp")
                && (Syntax.dependents(graph, head, "obj").isEmpty() || isSupport(graph, head, relation));
        return relation.matches("advcl(:to|:in_order_to|:so)?|xcomp")
                && !complement
                && Syntax.isVerb(head)
                && Syntax.isVerb(clause)
                && Syntax.isInfinitive(graph, clause)
                && clause.index() > head.index()
                && !implicatives.contains(Syntax.lemma(head));
    }

    /**
     * What a verb says of a noun that is its object, its prepositional object or its subject.
     *
     * @return whether what stands over the verb still counts for the noun
     */
    boolean takeNoun(SemanticGraph graph, IndexedWord head, IndexedWord noun, String relation, Climb climb) {
        Optional<String> ending = ending(graph, head, noun, relation);
        if (ending.isPresent()) {
            if (ending.get().equals("delayed")) {
                climb.delay();
            } else if (ending.get().equals("prevented")) {
                climb.negate();
                if (Syntax.lemma(head).matches(DENIALS)) {
                    source(graph, head, climb);
                }
            } else {
                climb.end();
            }
            return true;
        }
        Optional<String> meaning = Expressions.meaning(governors, graph, head, relation)
                .filter(found -> !relation.equals("nsubj:pass") || !isComplete(graph, head))
                .filter(found -> !found.equals("report") && !found.equals("denied"))
                .filter(found -> relation.matches("obj|nsubj:pass|obl:(to|for|on|of|at|in)"));
        if (meaning.isPresent()) {
            meaning.filter(found -> !found.equals("habitual") && !found.equals("improbable"))
                    .ifPresent(found -> take(found, climb));
        }
        return meaning.isPresent();
    }

    private boolean isRule(IndexedWord noun) {
        return nounTypes.meaning(Syntax.lemma(noun)).equals(Optional.of("PolicyInstrument"));
    }

    private Optional<String> ending(SemanticGraph graph, IndexedWord head, IndexedWord noun, String relation) {
        boolean acted = relation.matches("obj|nsubj:pass|obl:(to|on|off|from|of|out)");
        boolean acts = relation.equals("nsubj")
                && Syntax.dependents(graph, head, "obj").isEmpty();
        boolean feeling = feelings.contains(Syntax.lemma(noun));
        return Expressions.meaning(endings, graph, head, relation).flatMap(meaning -> switch (meaning) {
            case "prevented" -> acted ? Optional.of("prevented") : Optional.empty();
            case "ended" -> acted ? Optional.of("ended") : Optional.empty();
            case "lifted" -> acted && isRule(noun) ? Optional.of("ended") : Optional.empty();
            case "delayed" -> acted ? Optional.of("delayed") : Optional.empty();
            case "eased" -> feeling && (acted || acts) ? Optional.of("ended") : Optional.empty();
            case "faded" -> acts ? Optional.of("ended") : Optional.empty();
            default -> acts ? Optional.of("prevented") : Optional.empty();
        });
    }

    /**
     * What a noun says of the noun below it: "a plan for cuts", "fears of a ban", "the lifting of sanctions".
     *
     * @return whether it says anything
     */
    boolean takeNominal(SemanticGraph graph, IndexedWord head, String relation, Climb climb) {
        String lemma = Syntax.lemma(head);
        if (relation.matches("compound|amod")) {
            return prospects.contains(lemma)
                    && takeNominal(Expressions.meaning(governors, graph, head, relation), climb);
        }
        if (!relation.matches("nmod:(of|for|to|on|from|against)")) {
            return false;
        }
        Optional<String> end = endings.meaning("noun " + lemma)
                .or(() -> endings.meaning(lemma))
                .filter(found -> found.matches("prevented|ended|delayed"));
        if (end.isPresent() && relation.matches("nmod:(of|to)")) {
            take(end.get().matches("prevented|collapsed") ? "denied" : end.get(), climb);
            return true;
        }
        boolean said = takeNominal(Expressions.meaning(governors, graph, head, relation), climb);
        if (said && feelings.contains(lemma)) {
            // "eased fears of a ban" eases no ban
            climb.leaveNegation();
        }
        return said;
    }

    private static boolean takeNominal(Optional<String> meaning, Climb climb) {
        Optional<String> level = meaning.filter(found -> found.matches("probable|possible|conditional|denied"));
        level.ifPresent(found -> take(found, climb));
        return level.isPresent();
    }

    /** What a predicate says of its subject: "a ban is likely", "the cuts may begin", "fears have faded". */
    boolean takeSubject(SemanticGraph graph, IndexedWord head, IndexedWord noun, String relation, Climb climb) {
        if (relation.equals("nsubj:pass")) {
            return takeNoun(graph, head, noun, relation, climb) || isSupport(graph, head, relation);
        }
        if (!Syntax.isVerb(head)) {
            Optional<String> meaning = governors
                    .meaning(Syntax.lemma(head))
                    .filter(found -> !isComplete(graph, head))
                    .filter(found -> head.tag().startsWith("JJ") || head.tag().startsWith("RB"));
            meaning.ifPresent(found -> {
                if (found.equals("improbable")) {
                    climb.negate();
                    climb.hedge(Factuality.PROBABLE);
                } else if (!found.matches("report|habitual")) {
                    take(found, climb);
                }
            });
            return meaning.isPresent();
        }
        if (ending(graph, head, noun, relation).isPresent()) {
            return takeNoun(graph, head, noun, relation, climb);
        }
        return Expressions.meaning(supports, graph, head, relation).equals(Optional.of("occurs"));
    }

    /** "the sanctions are expected to hurt", "are aimed at": what is said is said of the clause, not of the subject. */
    private static boolean isComplete(SemanticGraph graph, IndexedWord head) {
        return !Syntax.dependents(graph, head, "xcomp|ccomp|advcl:(to|at|of|for)|obl:(at|for)")
                .isEmpty();
    }

    /** Who makes a statement; "Acme was quoted as saying": Acme. */
    private static void source(SemanticGraph graph, IndexedWord verb, Climb climb) {
        Syntax.role(graph, verb, LogicalForm.AGENT)
                .or(() -> graph.getIncomingEdgesSorted(verb).stream()
                        .filter(edge -> edge.getRelation().toString().matches("(obl|advcl):as"))
                        .flatMap(edge -> Syntax.role(graph, edge.getGovernor(), LogicalForm.PATIENT).stream())
                        .findFirst())
                .ifPresent(climb::source);
    }
}
