package io.spillover.serve;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Finds entities of a store by parts of their names. Serves one question. */
final class NameSearch {
    private final KnowledgeGraph graph;
    private final Iris iris;
    private final Things things;

    NameSearch(KnowledgeGraph graph) {
        this.graph = graph;
        this.iris = graph.iris();
        this.things = new Things(graph);
    }

    /** Entities with a name that has these words: those that begin with them first, then by how many articles name them. */
    List<Map<String, Object>> entities(String words, int limit) {
        Map<String, Node> found = new TreeMap<>();
        for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
            for (Triple named : graph.find(Node.ANY, property, Node.ANY)) {
                if (iris.isBelow(named.getSubject())
                        && named.getObject()
                                .getLiteralLexicalForm()
                                .toLowerCase(Locale.ROOT)
                                .contains(words)
                        && isEntity(named.getSubject())) {
                    found.put(iris.path(named.getSubject()), named.getSubject());
                }
            }
        }
        List<Found> all = new ArrayList<>();
        found.forEach((path, node) ->
                all.add(new Found(node, graph.labelOf(node), articles(node).size())));
        all.sort(Comparator.comparing(
                        (Found one) -> !one.label().toLowerCase(Locale.ROOT).startsWith(words))
                .thenComparing(one -> -one.articles())
                .thenComparing(Found::label));
        return all.stream()
                .limit(limit)
                .map(one -> {
                    Map<String, Object> view = new LinkedHashMap<>(things.brief(one.node()));
                    view.put("articles", one.articles());
                    return view;
                })
                .toList();
    }

    /** An entity with the number of articles that name it. */
    private record Found(Node node, String label, int articles) {}

    private boolean isEntity(Node node) {
        return !iris.isArticle(node)
                && graph.find(node, Vocabulary.PHRASE, Node.ANY).isEmpty();
    }

    List<String> names(Node entity) {
        return things.values(entity, SKOS.altLabel.asNode()).stream()
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    /** The newest articles that name an entity. */
    List<ArticleRow> articlesOn(Node entity, int limit) {
        Set<String> named = articles(entity);
        return graph.articles().stream()
                .filter(row -> named.contains(row.id()))
                .sorted(Comparator.comparing((ArticleRow row) -> row.published().orElse(""))
                        .reversed()
                        .thenComparing(ArticleRow::id))
                .limit(limit)
                .toList();
    }

    private Set<String> articles(Node entity) {
        return graph.find(Node.ANY, Vocabulary.ENTITY, entity).stream()
                .map(Triple::getSubject)
                .filter(node -> iris.path(node).startsWith("article/"))
                .map(iris::articleId)
                .collect(Collectors.toSet());
    }
}
