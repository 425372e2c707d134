package io.spillover.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The firings behind what was drawn: which rules, and which articles in the end. Serves one question. */
final class Proofs {

    private final Store store;
    private final Iris iris;
    private final Map<Node, Set<String>> articles = new HashMap<>();

    Proofs(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** The firings that conclude something. */
    List<Node> firings(Node conclusion) {
        return store.find(iris.inferred(), Node.ANY, Vocabulary.CONCLUDES, conclusion).stream()
                .map(Quad::getSubject)
                .toList();
    }

    /** The rules that conclude something, in the order of their IRIs. */
    Set<Node> rules(Node conclusion) {
        Set<Node> rules = new TreeSet<>((one, other) -> one.getURI().compareTo(other.getURI()));
        firings(conclusion).forEach(firing -> store.find(iris.inferred(), firing, Vocabulary.RULE, Node.ANY)
                .forEach(quad -> rules.add(quad.getObject())));
        return rules;
    }

    /** The content hashes of all articles on which something rests, by any of its proofs. */
    Set<String> articles(Node conclusion) {
        Set<String> found = articles.get(conclusion);
        if (found == null) {
            found = new TreeSet<>();
            collect(conclusion, found, new HashSet<>());
            articles.put(conclusion, found);
        }
        return found;
    }

    private void collect(Node node, Set<String> found, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        String path = iris.path(node);
        if (path.startsWith("article/")) {
            found.add(iris.articleId(node));
        } else if (path.startsWith("fact/")) {
            store.find(Node.ANY, node, Vocabulary.STATED_BY, Node.ANY)
                    .forEach(quad -> found.add(iris.articleId(quad.getObject())));
        } else {
            firings(node).forEach(firing -> store.find(iris.inferred(), firing, Vocabulary.PREMISE, Node.ANY)
                    .forEach(quad -> collect(quad.getObject(), found, seen)));
        }
    }
}
