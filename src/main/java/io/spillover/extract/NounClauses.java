package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Conjunct;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What noun phrases say without a verb: "Y, the maker of Z" and "analyst X" imply that one is the other. */
final class NounClauses {

    /** What does not belong to a name that stands behind its title. */
    private static final Pattern BEHIND_A_NAME = Pattern.compile("(acl|nmod|conj)(:.*)?|cc|appos|punct");

    private NounClauses() {}

    static List<Clause> of(Phrases phrases, IndexedWord noun) {
        List<Clause> clauses = new ArrayList<>();
        if (noun.tag().startsWith("N")) {
            for (SemanticGraphEdge edge : phrases.tree().below(noun)) {
                IndexedWord other = edge.getDependent();
                if (Constituents.relation(edge).equals("appos")) {
                    clauses.add(clause(
                            "apposition",
                            phrases.noun(Role.SUBJECT, noun, other),
                            phrases.noun(Role.COMPLEMENT, other, noun)));
                } else if (isTitle(edge)) {
                    clauses.add(title(phrases, noun, other));
                }
            }
        }
        return clauses;
    }

    private static boolean isTitle(SemanticGraphEdge edge) {
        return Constituents.relation(edge).equals("compound")
                && edge.getGovernor().tag().equals("NNP")
                && edge.getDependent().tag().matches("NNS?");
    }

    private static Clause title(Phrases phrases, IndexedWord name, IndexedWord title) {
        List<IndexedWord> words = phrases.without(
                name, edge -> BEHIND_A_NAME.matcher(Constituents.relation(edge)).matches());
        List<IndexedWord> behind =
                words.stream().filter(word -> word.index() > title.index()).toList();
        List<IndexedWord> before =
                words.stream().filter(word -> word.index() <= title.index()).toList();
        return clause("title", alone(Role.SUBJECT, name, behind), alone(Role.COMPLEMENT, title, before));
    }

    private static Argument alone(Role role, IndexedWord head, List<IndexedWord> words) {
        return new Argument(role, head, words, List.of(), List.of(new Conjunct(head, words)));
    }

    private static Clause clause(String shape, Argument subject, Argument complement) {
        return new Clause(shape, complement.head(), List.of(), List.of(), "be", false, subject, List.of(complement));
    }
}
