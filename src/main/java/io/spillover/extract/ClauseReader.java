package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a sentence apart into its clauses, each with its subject, verb phrase and whole arguments.
 *
 * <p>One clause for each verb with a subject, be it said, shared ("X rose and fell"), controlled ("X plans to sell"), or
 * the noun that a participle or a relative clause describes; one for each copula; and one for each apposition and title
 * ("Y, the maker of Z", "analyst X"), where "be" is implied. Clause-based extraction in the sense of ClausIE (Del Corro
 * and Gemulla 2013), on enhanced dependencies. Thread-safe.
 */
final class ClauseReader {
    private static final Pattern SUBJECT_RELATION = Pattern.compile("[nc]subj(:.*)?");

    private static final Set<String> NO_CLAUSES = Set.of("cop", "amod", "case", "fixed", "det", "advmod");
    private static final int LONGEST_CHAIN = 6;

    private final WordList adverbs = WordList.named("clause-adverbs");

    /** @param graph a logical form */
    List<Clause> read(SemanticGraph graph, Phrases phrases) {
        List<Clause> clauses = new ArrayList<>();
        for (IndexedWord word : phrases.tree().words()) {
            clauses.addAll(clausesOf(graph, phrases, word));
        }
        for (IndexedWord word : phrases.tree().words()) {
            clauses.addAll(NounClauses.of(phrases, word));
        }
        return clauses;
    }

    private List<Clause> clausesOf(SemanticGraph graph, Phrases phrases, IndexedWord head) {
        Constituents tree = phrases.tree();
        if (!isClause(tree, head)) {
            return List.of();
        }
        List<Clause> clauses = new ArrayList<>();
        List<IndexedWord> subjects = subjects(graph, tree, head, 0);
        for (IndexedWord subject : subjects) {
            if (!ClauseParts.isQuestion(subject) && !isConjunctOfAnother(tree, subject, subjects)) {
                clauses.add(clause(graph, phrases, head, subject));
            }
        }
        return clauses;
    }

    private static boolean isClause(Constituents tree, IndexedWord head) {
        String relation = tree.relation(head);
        boolean part = NO_CLAUSES.contains(relation) || relation.startsWith("aux") || relation.startsWith("compound");
        boolean merged = tree.governing(head)
                .filter(edge -> ClauseParts.isMerged(tree, edge))
                .isPresent();
        return !part && !merged && (head.tag().matches("VB.*|MD") || ClauseParts.isCopular(tree, head));
    }

    /** The first of coordinated subjects stands for all: its phrase holds them. */
    private static boolean isConjunctOfAnother(Constituents tree, IndexedWord subject, List<IndexedWord> subjects) {
        return tree.governing(subject)
                .filter(edge -> Constituents.relation(edge).startsWith("conj"))
                .filter(edge -> subjects.contains(edge.getGovernor()))
                .isPresent();
    }

    /** Who or what a clause is about: its own subject, or the one it takes over. */
    private static List<IndexedWord> subjects(SemanticGraph graph, Constituents tree, IndexedWord head, int steps) {
        List<IndexedWord> own = graph.getOutEdgesSorted(head).stream()
                .filter(edge ->
                        SUBJECT_RELATION.matcher(Constituents.relation(edge)).matches())
                .map(SemanticGraphEdge::getDependent)
                .distinct()
                .toList();
        Optional<SemanticGraphEdge> up = tree.governing(head);
        if (!own.isEmpty() || up.isEmpty() || steps > LONGEST_CHAIN) {
            return own;
        }
        String relation = Constituents.relation(up.get());
        if (relation.equals("acl")) {
            return head.tag().matches("VBN|VBD|VBG") ? List.of(up.get().getGovernor()) : List.of();
        }
        return relation.startsWith("conj") || relation.startsWith("advcl") || relation.equals("xcomp")
                ? subjects(graph, tree, up.get().getGovernor(), steps + 1)
                : List.of();
    }

    private Clause clause(SemanticGraph graph, Phrases phrases, IndexedWord head, IndexedWord subject) {
        Constituents tree = phrases.tree();
        ClauseParts parts = new ClauseParts(phrases, adverbs, head, subject);
        List<Argument> arguments = new ArrayList<>(parts.arguments());
        describedNoun(graph, phrases, head, subject).ifPresent(noun -> arguments.add(0, noun));
        boolean participle = head.tag().matches("VBG|VBN|VBD")
                && !tree.has(head, relation -> relation.startsWith("nsubj"))
                && (isReduced(tree, head) || (!parts.isFinite() && isBelowAnother(tree, head)));
        boolean passive = tree.has(parts.verb(), relation -> relation.matches("aux:pass|nsubj:pass"))
                || (participle && !head.tag().equals("VBG"));
        return new Clause(
                shape(tree, head),
                parts.verb(),
                parts.chain(),
                parts.relation(),
                participle ? "be" : "",
                passive,
                phrases.noun(Role.SUBJECT, subject, head),
                arguments);
    }

    private static boolean isBelowAnother(Constituents tree, IndexedWord head) {
        return tree.relation(head).matches("advcl.*|xcomp");
    }

    /** "the photograph taken in May": a participle even where the tagger takes it for a past tense. */
    private static boolean isReduced(Constituents tree, IndexedWord head) {
        return tree.relation(head).equals("acl") && !tree.has(head, part -> part.startsWith("aux"));
    }

    /** In "the bank that Acme bought", the noun is the object of the clause that describes it. */
    private static Optional<Argument> describedNoun(
            SemanticGraph graph, Phrases phrases, IndexedWord head, IndexedWord subject) {
        Constituents tree = phrases.tree();
        if (!tree.relation(head).equals("acl:relcl")) {
            return Optional.empty();
        }
        return graph.getOutEdgesSorted(head).stream()
                .filter(edge -> Constituents.relation(edge).equals("obj"))
                .map(SemanticGraphEdge::getDependent)
                .filter(noun -> !noun.equals(subject)
                        && !tree.below(head, "obj"::equals).contains(noun))
                .map(noun -> phrases.noun(Role.OBJECT, noun, head))
                .findFirst();
    }

    private static String shape(Constituents tree, IndexedWord head) {
        String relation = tree.relation(head);
        boolean infinitive = tree.below(head, "mark"::equals).stream()
                .anyMatch(word -> word.tag().equals("TO"));
        if (ClauseParts.isCopular(tree, head)) {
            return "copula";
        }
        if (infinitive && !relation.equals("root")) {
            return "infinitive";
        }
        boolean own = tree.has(head, name -> name.startsWith("nsubj"));
        return switch (relation) {
            case "root" -> "main";
            case "acl" -> own ? "loose" : head.tag().equals("VBG") ? "active-participle" : "passive-participle";
            case "acl:relcl" -> "relative";
            case "ccomp" -> "content";
            default -> {
                if (relation.startsWith("advcl")) {
                    yield own ? "circumstance" : "free-participle";
                }
                yield relation.startsWith("conj") ? "coordinated" : "loose";
            }
        };
    }
}
