package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A sentence's logical form cut back to a tree, so that each word belongs to one phrase.
 *
 * <p>The logical form says twice what is shared: the subject of two verbs hangs on both, the noun that a relative clause
 * describes hangs on the clause's verb as well. Here every word has at most one governor: the one that the parser's tree
 * gave it. A relative pronoun has none, for the noun stands in its place.
 */
final class Constituents {

    private static final Set<String> ADDED = Set.of("agent", "patient", "ref");

    private final SemanticGraph graph;
    private final Map<Integer, IndexedWord> words = new TreeMap<>();
    private final Map<IndexedWord, SemanticGraphEdge> governors = new LinkedHashMap<>();
    private final Map<IndexedWord, List<SemanticGraphEdge>> dependents = new HashMap<>();

    private Constituents(SemanticGraph graph) {
        this.graph = graph;
    }

    static Constituents of(SemanticGraph graph) {
        Constituents tree = new Constituents(graph);
        for (IndexedWord word : graph.vertexListSorted()) {
            // The parser copies a word that stands for two ("from X and to Y"): one place in the text is one word.
            tree.words.putIfAbsent(word.index(), word);
        }
        tree.words.values().forEach(word -> tree.treeEdge(word).ifPresent(edge -> tree.governors.put(word, edge)));
        tree.governors.values().forEach(edge -> tree.dependents
                .computeIfAbsent(tree.words.get(edge.getGovernor().index()), word -> new ArrayList<>())
                .add(edge));
        tree.dependents.values().forEach(edges -> edges.sort(Comparator.comparing(SemanticGraphEdge::getDependent)));
        return tree;
    }

    static String relation(SemanticGraphEdge edge) {
        return edge.getRelation().toString();
    }

    List<IndexedWord> words() {
        return List.copyOf(words.values());
    }

    Optional<SemanticGraphEdge> governing(IndexedWord word) {
        return Optional.ofNullable(governors.get(word));
    }

    /** The relation to the governor, "root" without one. */
    String relation(IndexedWord word) {
        return governing(word).map(Constituents::relation).orElse("root");
    }

    /** The edges down the tree, in the order of the text. */
    List<SemanticGraphEdge> below(IndexedWord word) {
        return dependents.getOrDefault(word, List.of());
    }

    List<IndexedWord> below(IndexedWord word, Predicate<String> relation) {
        return below(word).stream()
                .filter(edge -> relation.test(relation(edge)))
                .map(SemanticGraphEdge::getDependent)
                .toList();
    }

    boolean has(IndexedWord word, Predicate<String> relation) {
        return below(word).stream().anyMatch(edge -> relation.test(relation(edge)));
    }

    /** The words of a phrase in the order of the text, without those below edges that are cut. */
    List<IndexedWord> phrase(IndexedWord head, Predicate<SemanticGraphEdge> cut) {
        Map<Integer, IndexedWord> found = new TreeMap<>();
        collect(head, cut, found);
        return new ArrayList<>(found.values());
    }

    private void collect(IndexedWord word, Predicate<SemanticGraphEdge> cut, Map<Integer, IndexedWord> found) {
        if (found.putIfAbsent(word.index(), word) == null) {
            for (SemanticGraphEdge edge : below(word)) {
                if (!cut.test(edge)) {
                    collect(edge.getDependent(), cut, found);
                }
            }
        }
    }

    private Optional<SemanticGraphEdge> treeEdge(IndexedWord word) {
        Set<IndexedWord> inside = insideRelativeClauses(word);
        List<SemanticGraphEdge> edges = graph.getIncomingEdgesSorted(word).stream()
                .filter(edge -> !isAdded(edge) && !inside.contains(edge.getGovernor()))
                .toList();
        return edges.stream()
                .filter(edge -> relation(edge).startsWith("conj"))
                .findFirst()
                .or(() ->
                        edges.stream().filter(edge -> !isPassedOn(edge, edges)).findFirst())
                .or(() -> edges.stream().findFirst());
    }

    private static boolean isAdded(SemanticGraphEdge edge) {
        return ADDED.contains(relation(edge)) || relation(edge).endsWith(":xsubj");
    }

    /** Whether the governor is coordinated with another governor, from which it has the word. */
    private boolean isPassedOn(SemanticGraphEdge edge, List<SemanticGraphEdge> edges) {
        return graph.getIncomingEdgesSorted(edge.getGovernor()).stream()
                .filter(up -> relation(up).startsWith("conj"))
                .anyMatch(up ->
                        edges.stream().anyMatch(other -> other.getGovernor().equals(up.getGovernor())));
    }

    private Set<IndexedWord> insideRelativeClauses(IndexedWord noun) {
        Set<IndexedWord> inside = new HashSet<>();
        for (SemanticGraphEdge edge : graph.getOutEdgesSorted(noun)) {
            if (relation(edge).equals("acl:relcl")) {
                enter(edge.getDependent(), noun, inside);
            }
        }
        return inside;
    }

    private void enter(IndexedWord word, IndexedWord noun, Set<IndexedWord> inside) {
        if (!word.equals(noun) && inside.add(word)) {
            for (SemanticGraphEdge edge : graph.getOutEdgesSorted(word)) {
                if (!isAdded(edge)) {
                    enter(edge.getDependent(), noun, inside);
                }
            }
        }
    }
}
