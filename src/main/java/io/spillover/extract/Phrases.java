package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Conjunct;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a phrase ends: complete, but without what is a clause of its own.
 *
 * <p>In the sense of MinIE (Gashteovski, Gemulla and Del Corro 2017): a noun keeps its modifiers and prepositional
 * phrases; relative clauses, appositions and asides say something else about it, which becomes a fact of its own.
 */
final class Phrases {
    private static final Pattern PAUSE = Pattern.compile("[,.;:?!]|--?");

    private static final Set<String> ASIDES = Set.of("acl:relcl", "appos", "cc:preconj");

    private final Constituents tree;

    private Phrases(Constituents tree) {
        this.tree = tree;
    }

    static Phrases of(SemanticGraph graph) {
        return new Phrases(Constituents.of(graph));
    }

    Constituents tree() {
        return tree;
    }

    /** A phrase as an argument, its preposition included. */
    Argument argument(Role role, IndexedWord head) {
        return new Argument(role, head, whole(head), preposition(head), conjuncts(head));
    }

    /** A noun phrase as an argument, without its preposition and without one of its words and what hangs on that. */
    Argument noun(Role role, IndexedWord noun, IndexedWord left) {
        return new Argument(role, noun, nounWithout(noun, left), List.of(), conjuncts(noun));
    }

    private List<Conjunct> conjuncts(IndexedWord head) {
        List<IndexedWord> heads = new ArrayList<>(List.of(head));
        heads.addAll(tree.below(head, relation -> relation.equals("conj:and") || relation.equals("conj:or")));
        return heads.stream().map(each -> new Conjunct(each, alone(each))).toList();
    }

    /** A whole argument, its preposition included. */
    List<IndexedWord> whole(IndexedWord head) {
        return trimmed(tree.phrase(head, this::isAside));
    }

    /** A noun phrase without its preposition and without one of its words, with what hangs on it. */
    private List<IndexedWord> nounWithout(IndexedWord noun, IndexedWord left) {
        return without(noun, edge -> edge.getDependent().equals(left));
    }

    /** One of several coordinated nouns, without its preposition. */
    List<IndexedWord> alone(IndexedWord noun) {
        return without(noun, edge -> isCoordination(Constituents.relation(edge)));
    }

    /** A noun phrase without its preposition and without what hangs on it by some edges. */
    List<IndexedWord> without(IndexedWord noun, Predicate<SemanticGraphEdge> left) {
        return trimmed(tree.phrase(
                noun,
                edge -> isAside(edge)
                        || (edge.getGovernor().equals(noun) && (isPreposition(edge) || left.test(edge)))));
    }

    /** The words of a preposition, where the phrase begins with one. */
    List<IndexedWord> preposition(IndexedWord head) {
        List<IndexedWord> words = new ArrayList<>();
        for (SemanticGraphEdge edge : tree.below(head)) {
            if (isPreposition(edge) && edge.getDependent().index() < head.index()) {
                words.addAll(tree.phrase(edge.getDependent(), below -> false));
            }
        }
        return words;
    }

    /** The words without commas that what was cut out left behind. */
    List<IndexedWord> trimmed(List<IndexedWord> words) {
        List<IndexedWord> left = new ArrayList<>(words);
        while (!left.isEmpty() && isPause(left.get(0))) {
            left.remove(0);
        }
        while (!left.isEmpty() && isPause(left.get(left.size() - 1))) {
            left.remove(left.size() - 1);
        }
        for (int at = left.size() - 2; at > 0; at--) {
            boolean before = left.get(at + 1).index() - left.get(at).index() > 1 || isPause(left.get(at + 1));
            if (left.get(at).word().equals(",") && before) {
                left.remove(at);
            }
        }
        return left;
    }

    static boolean isCoordination(String relation) {
        return relation.startsWith("conj") || relation.equals("cc");
    }

    /** A second clause behind "and", which shares the first one's subject or has its own. */
    boolean isClauseConjunct(SemanticGraphEdge edge) {
        if (Constituents.relation(edge).equals("cc")) {
            return tree.below(edge.getGovernor()).stream()
                    .filter(other -> Constituents.relation(other).startsWith("conj"))
                    .allMatch(this::isClauseConjunct);
        }
        IndexedWord word = edge.getDependent();
        return word.tag().startsWith("VB")
                || tree.has(word, relation -> relation.equals("cop") || relation.startsWith("nsubj"));
    }

    private boolean isAside(SemanticGraphEdge edge) {
        String relation = Constituents.relation(edge);
        return ASIDES.contains(relation)
                || relation.startsWith("parataxis")
                || (isCoordination(relation)
                        && edge.getGovernor().tag().startsWith("N")
                        && tree.has(edge.getGovernor(), each -> each.startsWith("conj"))
                        && isClauseConjunct(edge));
    }

    private static boolean isPreposition(SemanticGraphEdge edge) {
        return Constituents.relation(edge).equals("case")
                && !edge.getDependent().tag().equals("POS");
    }

    private static boolean isPause(IndexedWord word) {
        return PAUSE.matcher(word.word()).matches();
    }
}
