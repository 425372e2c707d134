package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Things of the graph as the page names them: id, label, type. Serves one question. */
final class Things {
    private static final String ID = "[A-Za-z-]+/[^\\s<>\"{}|\\\\^`]+";

    /** What only the machinery of the store speaks of: no page tells of it. */
    private static final Set<String> INNER = Set.of(
            "graph", "rule", "firing", "held-back", "statement", "run", "software", "merge", "parting", "quarantine");

    private final KnowledgeGraph graph;
    private final Iris iris;

    Things(KnowledgeGraph graph) {
        this.graph = graph;
        this.iris = graph.iris();
    }

    /** The node with an id that a request gives. */
    Node node(String id) {
        if (!id.matches(ID)) {
            throw new SpilloverException(
                    Kind.USAGE, "'" + id + "' is no id; ids look like organization/microsoft, as search gives them.");
        }
        return iris.at(id);
    }

    /** Whether a path is the id of something that the page can show. */
    static boolean isId(String path) {
        return path.matches(ID) && !INNER.contains(path.substring(0, path.indexOf('/')));
    }

    /** The same of something that is there. */
    Node known(String id) {
        Node node = node(id);
        if (graph.describe(node).isEmpty()) {
            throw new Missing("The store has nothing with the id '" + id + "'; search for its name.");
        }
        return node;
    }

    /** The content hash of the article with an id, or of the article that has such a part. */
    String articleId(String id) {
        Node node = known(id);
        if (!id.startsWith("article/")) {
            throw new Missing(
                    "'" + id + "' is no article; ids of articles look like article/0123abcd, as search gives them.");
        }
        return iris.articleId(node);
    }

    Map<String, Object> brief(Node node) {
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("id", iris.path(node));
        brief.put("label", graph.labelOf(node));
        brief.put("type", type(node));
        return brief;
    }

    List<String> names(Node entity) {
        return values(entity, SKOS.altLabel.asNode()).stream()
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    /** The content hashes of the articles that name an entity. */
    Set<String> articlesOn(Node entity) {
        return graph.find(Node.ANY, Vocabulary.ENTITY, entity).stream()
                .map(Triple::getSubject)
                .filter(iris::isPartOfArticle)
                .map(iris::articleId)
                .collect(Collectors.toSet());
    }

    /** The kind of an entity; of several the first in alphabetical order, empty where it has none. */
    String type(Node node) {
        return graph.find(node, RDF.type.asNode(), Node.ANY).stream()
                .map(Triple::getObject)
                .filter(Vocabulary::isTerm)
                .map(Vocabulary::localName)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The values of a property, in the order of their names. */
    List<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).stream()
                .map(Triple::getObject)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** The one value of a property; of several the first in alphabetical order. */
    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).stream().findFirst();
    }

    /** The text of a literal or the local name of a term; empty where there is none. */
    String text(Node subject, Node property) {
        return value(subject, property)
                .map(node -> node.isLiteral()
                        ? node.getLiteralLexicalForm()
                        : Vocabulary.isTerm(node) ? Vocabulary.localName(node) : graph.labelOf(node))
                .orElse("");
    }

    int number(Node subject, Node property) {
        String text = text(subject, property);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    double decimal(Node subject, Node property) {
        String text = text(subject, property);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    /** The subjects that have a thing as the value of a property, in the order of their IRIs. */
    List<Node> having(Node property, Node thing) {
        return graph.find(Node.ANY, property, thing).stream()
                .map(Triple::getSubject)
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** A predicate in words: sellsTo is "sells to". */
    static String words(String predicate) {
        return predicate.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
