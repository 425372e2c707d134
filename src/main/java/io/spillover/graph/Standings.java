package io.spillover.graph;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Which articles stand behind things, of which day and how many sources. Serves one question, within a transaction. */
public final class Standings {
    /** The types of what is said in articles and counts. */
    static final Set<Node> COUNTING = Set.of(Vocabulary.FACT, Vocabulary.OBSERVATION, Vocabulary.TONE);

    /** What the paths of threats begin with. */
    private static final List<String> THREATS = List.of("risk/", "policy/", "pressure/");

    private final Store store;
    private final Iris iris;
    private final NearDuplicates duplicates;
    private final Map<Node, Standing> known = new HashMap<>();

    Standings(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
        this.duplicates = new NearDuplicates(store, iris);
    }

    /** When the articles that have a date were published. */
    public Map<Node, LocalDate> published() {
        Map<Node, LocalDate> published = new HashMap<>();
        for (Quad quad : store.find(Node.ANY, Node.ANY, ReusedTerms.DATE_PUBLISHED, Node.ANY)) {
            if (quad.getGraph().equals(quad.getSubject())) {
                published.put(quad.getSubject(), ArticleDates.day(quad.getObject()));
            }
        }
        return published;
    }

    /** The articles of a day. */
    public List<Node> published(LocalDate day) {
        Node literal = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        return store.find(Node.ANY, Node.ANY, ReusedTerms.DATE_PUBLISHED, literal).stream()
                .map(Quad::getSubject)
                .toList();
    }

    /** When an article was published; empty where it has no date or is not there. */
    public Optional<LocalDate> published(Node article) {
        return store.find(article, article, ReusedTerms.DATE_PUBLISHED, Node.ANY).stream()
                .map(quad -> ArticleDates.day(quad.getObject()))
                .findFirst();
    }

    /** What stands behind a fact, a figure, a tone, or something drawn. */
    public Standing of(Node thing) {
        Standing found = known.get(thing);
        if (found == null) {
            found = standing(thing);
            known.put(thing, found);
        }
        return found;
    }

    private Standing standing(Node thing) {
        Set<Node> articles = new LinkedHashSet<>();
        int sources = 1;
        for (Node leaf : leavesUnder(thing)) {
            if (isPartOfArticle(leaf)) {
                articles.add(iris.article(iris.articleId(leaf)));
            } else {
                store.find(Node.ANY, leaf, Vocabulary.STATED_BY, Node.ANY)
                        .forEach(quad -> articles.add(iris.article(iris.articleId(quad.getObject()))));
                for (Quad quad : store.find(iris.sources(), leaf, Vocabulary.SOURCES, Node.ANY)) {
                    sources =
                            Math.max(sources, Integer.parseInt(quad.getObject().getLiteralLexicalForm()));
                }
            }
        }
        List<Optional<LocalDate>> days = articles.stream().map(this::published).toList();
        Optional<LocalDate> newest = days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
        boolean copied = isPartOfArticle(thing) && articles.stream().allMatch(this::isCopy);
        return new Standing(newest, sources, copied);
    }

    /** Of copies the oldest is the original; of one day, the one whose IRI is first. */
    private boolean isCopy(Node article) {
        return duplicates.of(article).stream().anyMatch(other -> isBefore(other, article));
    }

    private boolean isBefore(Node one, Node other) {
        LocalDate day = published(one).orElse(LocalDate.MAX);
        LocalDate otherDay = published(other).orElse(LocalDate.MAX);
        return day.equals(otherDay) ? one.getURI().compareTo(other.getURI()) < 0 : day.isBefore(otherDay);
    }

    private boolean isPartOfArticle(Node node) {
        return node.isURI() && iris.path(node).startsWith("article/");
    }

    /** What was said, on which something rests by any of its proofs. */
    private Set<Node> leavesUnder(Node thing) {
        Set<Node> leaves = new LinkedHashSet<>();
        Set<Node> seen = new HashSet<>(Set.of(thing));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (isSaid(node)) {
                leaves.add(node);
            } else {
                grounds(node).stream().filter(seen::add).forEach(open::add);
            }
        }
        return leaves;
    }

    /** The news that a thing rests on: of the strongest push its source, of a threat what was said and other threats. */
    private List<Node> grounds(Node node) {
        List<Node> grounds = new ArrayList<>();
        objects(node, Vocabulary.STRONGEST).forEach(signal -> grounds.addAll(objects(signal, Vocabulary.SOURCE)));
        if (isThreat(node)) {
            for (Quad firing : store.find(iris.inferred(), Node.ANY, Vocabulary.CONCLUDES, node)) {
                objects(firing.getSubject(), Vocabulary.PREMISE).stream()
                        .filter(premise -> isSaid(premise) || isThreat(premise))
                        .forEach(grounds::add);
            }
        }
        return grounds;
    }

    private boolean isSaid(Node node) {
        return iris.isFact(node) || isPartOfArticle(node);
    }

    /** Whether it is a risk, a policy or pressure: what links it to others, such as exposure, does not make it news. */
    private boolean isThreat(Node node) {
        return node.isURI() && THREATS.stream().anyMatch(kind -> iris.path(node).startsWith(kind));
    }

    /** The facts, figures and tones of an article. */
    public Set<Node> said(Node article) {
        Set<Node> said = new LinkedHashSet<>();
        for (Quad quad : store.find(article, Node.ANY, RDF.type.asNode(), Node.ANY)) {
            if (COUNTING.contains(quad.getObject())) {
                said.add(quad.getSubject());
            }
        }
        return said;
    }

    /** These, and all that is as fresh as they are: what rests on them as news. */
    public Set<Node> restingOn(Collection<Node> said) {
        Set<Node> resting = new LinkedHashSet<>(said);
        Deque<Node> open = new ArrayDeque<>(resting);
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (Quad premise : store.find(iris.inferred(), Node.ANY, Vocabulary.PREMISE, node)) {
                objects(premise.getSubject(), Vocabulary.CONCLUDES).stream()
                        .filter(this::isThreat)
                        .filter(resting::add)
                        .forEach(open::add);
            }
            for (Quad signal : store.find(iris.inferred(), Node.ANY, Vocabulary.SOURCE, node)) {
                store.find(iris.inferred(), Node.ANY, Vocabulary.STRONGEST, signal.getSubject()).stream()
                        .map(Quad::getSubject)
                        .filter(resting::add)
                        .forEach(open::add);
            }
        }
        return resting;
    }

    /** The copies of an article. */
    public List<Node> copies(Node article) {
        return duplicates.of(article);
    }

    private List<Node> objects(Node subject, Node property) {
        List<Node> objects = new ArrayList<>();
        store.find(iris.inferred(), subject, property, Node.ANY).forEach(quad -> objects.add(quad.getObject()));
        return objects;
    }
}
