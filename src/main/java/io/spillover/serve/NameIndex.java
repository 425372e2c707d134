package io.spillover.serve;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The names of a store's entities and the titles of its articles, to be searched by parts of them. Never changes. */
final class NameIndex {
    private final List<Named> entities;
    private final Map<String, String> titles;

    /**
     * An entity.
     *
     * @param label its first name, in small letters
     * @param names all names, in small letters
     * @param articles how many articles name it
     */
    record Named(Node node, String label, List<String> names, int articles) {
        boolean has(String words) {
            return names.stream().anyMatch(name -> name.contains(words));
        }
    }

    private NameIndex(List<Named> entities, Map<String, String> titles) {
        this.entities = entities;
        this.titles = titles;
    }

    static NameIndex of(KnowledgeGraph graph) {
        return new Reading(graph).index();
    }

    /** Entities that have these words in a name: those that begin with them first, then what most articles name. */
    List<Named> entities(String words, int limit) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return entities.stream()
                .filter(one -> one.has(wanted))
                .sorted(Comparator.comparing((Named one) -> !one.label().startsWith(wanted))
                        .thenComparing(one -> -one.articles())
                        .thenComparing(Named::label)
                        .thenComparing(one -> one.node().getURI()))
                .limit(limit)
                .toList();
    }

    /** Of these articles the first that have these words in their titles. */
    List<String> articles(List<String> ids, String words, int limit) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return ids.stream()
                .filter(id -> titles.getOrDefault(id, "").contains(wanted))
                .limit(limit)
                .toList();
    }

    /** One reading of a store. */
    private static final class Reading {
        private final KnowledgeGraph graph;
        private final Iris iris;
        private final Map<Node, List<String>> names = new HashMap<>();
        private final Map<Node, Set<Node>> articles = new HashMap<>();
        private final Set<Node> phrases = new HashSet<>();
        private final Map<String, String> titles = new HashMap<>();

        Reading(KnowledgeGraph graph) {
            this.graph = graph;
            this.iris = graph.iris();
        }

        NameIndex index() {
            each(Vocabulary.PHRASE, (subject, object, article) -> phrases.add(subject));
            each(RDFS.label.asNode(), (subject, object, article) -> name(subject, object));
            each(SKOS.altLabel.asNode(), (subject, object, article) -> name(subject, object));
            each(Vocabulary.ENTITY, (subject, object, article) -> {
                if (names.containsKey(object) && iris.isArticle(article)) {
                    articles.computeIfAbsent(object, entity -> new HashSet<>()).add(article);
                }
            });
            each(DCTerms.title.asNode(), (subject, object, article) -> {
                if (iris.isArticle(subject) && object.isLiteral()) {
                    titles.put(iris.articleId(subject), lower(object));
                }
            });
            List<Named> entities = new ArrayList<>();
            names.forEach((node, all) -> entities.add(new Named(
                    node,
                    all.get(0),
                    List.copyOf(all),
                    articles.getOrDefault(node, Set.of()).size())));
            return new NameIndex(entities, titles);
        }

        private void name(Node subject, Node name) {
            if (name.isLiteral() && isEntity(subject)) {
                List<String> all = names.computeIfAbsent(subject, entity -> new ArrayList<>(1));
                String lower = lower(name);
                if (!all.contains(lower)) {
                    all.add(lower);
                }
            }
        }

        private boolean isEntity(Node node) {
            return iris.isBelow(node)
                    && !iris.isPartOfArticle(node)
                    && Things.isId(iris.path(node))
                    && !phrases.contains(node);
        }

        private static String lower(Node literal) {
            return literal.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        }

        private void each(Node property, Reader reader) {
            graph.each(
                    Node.ANY,
                    Node.ANY,
                    property,
                    Node.ANY,
                    quad -> reader.read(quad.getSubject(), quad.getObject(), quad.getGraph()));
        }
    }

    /** Takes in a statement of a graph. */
    private interface Reader {
        void read(Node subject, Node object, Node graph);
    }
}
