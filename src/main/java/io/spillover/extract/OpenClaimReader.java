package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Claim;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Conjunct;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what clauses say outside the vocabulary: one claim for a clause, its subject and its object, under the verb's own
 * words.
 *
 * <p>Minimal and without the overlapping variants of CoreNLP's OpenIE: a clause gives the claim of its object or
 * complement, or, where it has none, of the first phrase behind the verb; what else takes part is in the claim's roles. A
 * clause that gave a typed claim, or that only reports another, gives none.
 */
final class OpenClaimReader {

    private static final Set<String> REPORTS = Set.of("say", "note", "report", "add", "tell", "do");
    private static final Set<String> NO_THINGS = Set.of("%", "percent", "cent", "pence", "time", "comparison");

    private final ClauseReader clauses;
    private final FactualityReader factuality;
    private final Roles roles;
    private final Nominals nominals;
    private final Attribution attribution;
    private final ClausePredicate predicates = new ClausePredicate();
    private final WordList confidences = WordList.named("clause-shapes");

    OpenClaimReader(
            ClauseReader clauses,
            FactualityReader factuality,
            Roles roles,
            Nominals nominals,
            Attribution attribution) {
        this.clauses = clauses;
        this.factuality = factuality;
        this.roles = roles;
        this.nominals = nominals;
        this.attribution = attribution;
    }

    List<Draft> read(Scene scene, List<Draft> typed) {
        Set<IndexedWord> stated = new HashSet<>();
        typed.forEach(draft -> stated.add(draft.trigger()));
        List<Draft> drafts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Clause clause : clauses.read(scene.graph(), Phrases.of(scene.graph()))) {
            boolean unsaid = clause.chain().stream().noneMatch(stated::contains) && !stated.contains(clause.verb());
            if (unsaid && !REPORTS.contains(clause.verb().lemma())) {
                for (Draft draft : claims(scene, clause)) {
                    if (keys.add(draft.claim().key())) {
                        drafts.add(draft);
                    }
                }
            }
        }
        return drafts;
    }

    private List<Draft> claims(Scene scene, Clause clause) {
        Optional<Argument> doer = clause.passive() ? doer(scene, clause) : Optional.empty();
        if (doer.isPresent()) {
            return pairs(scene, clause, predicates.active(clause), doer.get(), clause.subject());
        }
        return object(clause)
                .map(argument -> pairs(scene, clause, predicates.of(clause, argument), clause.subject(), argument))
                .orElse(List.of());
    }

    /** The object or complement; where there is none, the first thing behind the verb. */
    private static Optional<Argument> object(Clause clause) {
        boolean circumstances = clause.leading()
                .filter(argument -> argument.role() == Role.CIRCUMSTANCE || argument.role() == Role.ADVERB)
                .isPresent();
        return clause.arguments().stream()
                .limit(circumstances ? clause.arguments().size() : 1)
                .filter(argument -> isThing(clause, argument))
                .findFirst();
    }

    /** Who acts in a passive clause: "by X". */
    private static Optional<Argument> doer(Scene scene, Clause clause) {
        return clause.arguments().stream()
                .filter(argument -> scene.graph().getOutEdgesSorted(clause.verb()).stream()
                        .anyMatch(edge -> isAgent(edge, argument)))
                .findFirst();
    }

    private static boolean isAgent(SemanticGraphEdge edge, Argument argument) {
        return edge.getRelation().equals(LogicalForm.AGENT)
                && edge.getDependent().equals(argument.head());
    }

    /** Whether an argument can be one end of a claim: a noun, not a figure; behind the verb, if it is no object. */
    private static boolean isThing(Clause clause, Argument argument) {
        boolean end =
                switch (argument.role()) {
                    case OBJECT -> true;
                    case COMPLEMENT -> !clause.chain().isEmpty() || isDescription(clause, argument);
                    case CIRCUMSTANCE ->
                        argument.head().index() > clause.verb().index()
                                && !argument.preposition().isEmpty()
                                && !argument.preposition().get(0).lemma().equals("accord")
                                && !Roles.isTime(argument.head());
                    default -> false;
                };
        return end && argument.isNoun() && !NO_THINGS.contains(argument.head().lemma());
    }

    /**
     * "X, the maker of Z" says what X is. Without an article, or in another number, what stands beside a noun is as often
     * a list, a headline, or the next thing said.
     */
    private static boolean isDescription(Clause clause, Argument description) {
        IndexedWord noun = description.head();
        boolean determined =
                noun.tag().equals("NNS") || description.words().get(0).tag().matches("DT|PRP\\$");
        return !noun.tag().startsWith("NNP")
                && determined
                && isPlural(noun) == isPlural(clause.subject().head());
    }

    private static boolean isPlural(IndexedWord noun) {
        return noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    }

    private List<Draft> pairs(Scene scene, Clause clause, String predicate, Argument subject, Argument object) {
        Standing standing = factuality.read(scene.graph(), clause.verb());
        boolean description = object.role() == Role.COMPLEMENT;
        List<Draft> drafts = new ArrayList<>();
        for (Mention one : mentions(scene, subject, false)) {
            for (Mention other : mentions(scene, object, description)) {
                if (!one.entity().equals(other.entity()) && !one.span().overlaps(other.span())) {
                    drafts.add(draft(scene, clause, predicate, standing, one, other));
                }
            }
        }
        return drafts;
    }

    /** A description keeps its own words: what X is called is not X again. */
    private List<Mention> mentions(Scene scene, Argument argument, boolean literal) {
        return argument.conjuncts().stream()
                .map(Conjunct::head)
                .flatMap(head -> (literal ? nominals.literal(scene, head) : nominals.resolve(scene, head)).stream())
                .distinct()
                .toList();
    }

    private Draft draft(
            Scene scene, Clause clause, String predicate, Standing standing, Mention subject, Mention object) {
        List<Span> spans = new ArrayList<>(List.of(scene.span(clause.verb()), subject.span(), object.span()));
        spans.removeIf(span -> !scene.annotated().sentence().span().contains(span));
        Claim claim = new Claim(
                predicate,
                true,
                subject,
                object,
                roles.of(scene, clause.verb(), List.of(subject, object)),
                standing.factuality(),
                attribution.of(scene, standing),
                Optional.empty(),
                scene.evidence(spans),
                confidences.meaning(clause.shape()).map(Double::parseDouble).orElse(0.5),
                "open:" + clause.shape());
        return new Draft(claim, clause.verb(), standing.condition());
    }
}
