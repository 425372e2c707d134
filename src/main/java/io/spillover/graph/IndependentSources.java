package io.spillover.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * How many independent sources stand behind each fact: claims that assert it or hold it for probable, outside opinion
 * sections. Copies are one source, and so are claims of one publisher, claims in nearly the same words, and claims that go
 * back to one named speaker.
 *
 * <p>Kept in the graph of sources, which follows from the graphs of the articles alone. To be used within a transaction that
 * writes.
 */
final class IndependentSources {
    /** Groups of claims whose sentences are compared; a fact with as many is well known anyway. */
    private static final int MOST_COMPARED = 64;

    /** Words below which two writers may well write the same sentence by themselves. */
    private static final int TELLING_WORDS = 8;

    /** Another number wherever the counts or the marks are made in another way. */
    private static final Node WAY_OF_COUNTING = NodeFactory.createLiteralString("2");

    private static final double SAME_SENTENCE = 0.8;

    private final Store store;
    private final Background background;
    private final Iris iris;
    private final NearDuplicates duplicates;
    private final Map<Node, Optional<String>> publishers = new HashMap<>();

    IndependentSources(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.duplicates = new NearDuplicates(store, iris);
    }

    /** Counts anew for the facts that some triples describe. */
    void recount(Collection<Triple> described) {
        Set<Node> facts = new LinkedHashSet<>();
        described.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.STATED_BY))
                .forEach(triple -> facts.add(triple.getSubject()));
        recountFacts(facts);
    }

    private void recountFacts(Set<Node> facts) {
        List<Triple> surplus = new ArrayList<>();
        List<Triple> missing = new ArrayList<>();
        for (Node fact : facts) {
            List<Triple> before = store.find(iris.sources(), fact, Vocabulary.SOURCES, Node.ANY).stream()
                    .map(Quad::asTriple)
                    .toList();
            Collection<Triple> now = counted(fact);
            before.stream().filter(triple -> !now.contains(triple)).forEach(surplus::add);
            now.stream().filter(triple -> !before.contains(triple)).forEach(missing::add);
        }
        store.remove(iris.sources(), surplus);
        store.add(iris.sources(), missing);
    }

    /** Marks all articles and counts all facts anew, in a store that has not been counted in this way. */
    void bringUp() {
        if (!store.contains(iris.sources(), iris.sources(), Vocabulary.FINGERPRINT, WAY_OF_COUNTING)) {
            recountAll();
        }
    }

    void recountAll() {
        store.replace(iris.sources(), List.of(Triple.create(iris.sources(), Vocabulary.FINGERPRINT, WAY_OF_COUNTING)));
        List<Node> articles = new ArticleRows(store, iris).nodes();
        articles.forEach(duplicates::mark);
        articles.forEach(new SameEvents(store, background)::mark);
        recountFacts(store.find(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.FACT).stream()
                .filter(quad -> iris.isArticle(quad.getGraph()))
                .map(Quad::getSubject)
                .collect(Collectors.toSet()));
    }

    private Set<Triple> counted(Node fact) {
        int sources = count(fact);
        return sources == 0
                ? Set.of()
                : new Triples().add(fact, Vocabulary.SOURCES, sources).collected();
    }

    private int count(Node fact) {
        List<Said> claims = store.find(Node.ANY, fact, Vocabulary.STATED_BY, Node.ANY).stream()
                .map(Quad::getObject)
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
        Groups groups = new Groups(claims.size());
        joinByOrigin(claims, groups);
        joinByWords(claims, groups);
        return groups.count();
    }

    private static void joinByOrigin(List<Said> claims, Groups groups) {
        Map<Object, Integer> firsts = new HashMap<>();
        for (int one = 0; one < claims.size(); one++) {
            for (Object origin : claims.get(one).origins()) {
                Integer first = firsts.putIfAbsent(origin, one);
                if (first != null) {
                    groups.join(one, first);
                }
            }
        }
        for (int one = 0; one < claims.size(); one++) {
            for (Node copy : claims.get(one).copies()) {
                Integer first = firsts.get(copy);
                if (first != null) {
                    groups.join(one, first);
                }
            }
        }
    }

    /** Of each group so far one claim is compared with those of others. */
    private static void joinByWords(List<Said> claims, Groups groups) {
        List<Integer> compared = groups.roots().stream().limit(MOST_COMPARED).toList();
        for (int one : compared) {
            for (int other : compared) {
                if (other < one && claims.get(one).hasNearlyTheWordsOf(claims.get(other))) {
                    groups.join(one, other);
                }
            }
        }
    }

    private Optional<Said> read(Node claim) {
        Node article = iris.article(iris.articleId(claim));
        Properties said = properties(article, claim);
        boolean stands = said.value(Vocabulary.FACTUALITY)
                .filter(factuality -> factuality.equals(Vocabulary.ASSERTED) || factuality.equals(Vocabulary.PROBABLE))
                .isPresent();
        if (!stands || said.has(Vocabulary.IN_OPINION)) {
            return Optional.empty();
        }
        Set<String> words = said.value(Vocabulary.SENTENCE)
                .flatMap(sentence -> text(article, sentence, ReusedTerms.NIF_ANCHOR_OF))
                .map(text -> Set.copyOf(TextSignature.words(text)))
                .orElse(Set.of());
        Optional<Node> speaker =
                said.text(Vocabulary.ATTRIBUTION).flatMap(names -> named(article, names.split("; ", 2)[0]));
        return Optional.of(new Said(article, publisher(article), speaker, words, Set.copyOf(duplicates.of(article))));
    }

    private Properties properties(Node graph, Node node) {
        Graph about = GraphFactory.createDefaultGraph();
        store.find(graph, node, Node.ANY, Node.ANY).forEach(quad -> about.add(quad.asTriple()));
        return new Properties(about, node);
    }

    /** The entity that an article means by a name; none where the words are no name. */
    private Optional<Node> named(Node article, String name) {
        return store.find(article, Node.ANY, ReusedTerms.NIF_ANCHOR_OF, NodeFactory.createLiteralString(name)).stream()
                .flatMap(quad -> store.find(article, quad.getSubject(), Vocabulary.ENTITY, Node.ANY).stream())
                .map(Quad::getObject)
                .filter(entity -> !store.contains(article, entity, Vocabulary.PHRASE, Node.ANY))
                .min(Comparator.comparing(Node::getURI));
    }

    private Optional<String> publisher(Node article) {
        return publishers.computeIfAbsent(article, node -> text(node, node, DCTerms.publisher.asNode())
                .map(name -> name.strip().toLowerCase(Locale.ROOT)));
    }

    private Optional<String> text(Node graph, Node subject, Node property) {
        return store.find(graph, subject, property, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    /**
     * A claim as evidence.
     *
     * @param speaker who is named as the one who says so
     * @param words those of its sentence
     * @param copies the articles that are copies of its own
     */
    private record Said(
            Node article, Optional<String> publisher, Optional<Node> speaker, Set<String> words, Set<Node> copies) {

        /** What claims of one source have in common. */
        List<Object> origins() {
            List<Object> origins = new ArrayList<>(List.of(article));
            publisher.ifPresent(name -> origins.add("publisher " + name));
            speaker.ifPresent(entity -> origins.add("speaker " + entity.getURI()));
            return origins;
        }

        boolean hasNearlyTheWordsOf(Said other) {
            if (words.size() < TELLING_WORDS || other.words.size() < TELLING_WORDS) {
                return false;
            }
            Set<String> common = new HashSet<>(words);
            common.retainAll(other.words);
            return common.size() >= SAME_SENTENCE * (words.size() + other.words.size() - common.size());
        }
    }

    /** Sets that grow together: the usual forest (Galler and Fischer, 1964). */
    private static final class Groups {
        private final int[] above;

        Groups(int size) {
            this.above = new int[size];
            for (int one = 0; one < size; one++) {
                above[one] = one;
            }
        }

        void join(int one, int other) {
            int root = Math.min(root(one), root(other));
            above[root(one)] = root;
            above[root(other)] = root;
        }

        int count() {
            return roots().size();
        }

        List<Integer> roots() {
            return IntStream.range(0, above.length)
                    .filter(one -> above[one] == one)
                    .boxed()
                    .toList();
        }

        private int root(int one) {
            int root = one;
            while (above[root] != root) {
                root = above[root];
            }
            return root;
        }
    }
}
