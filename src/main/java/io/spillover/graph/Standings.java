package io.spillover.graph;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
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
    private final Publications publications;
    private final Optional<LocalDate> fresh;
    private final Map<Node, Standing> known = new HashMap<>();
    private final Map<Node, Standing> ofLeaves = new HashMap<>();
    private final Map<Node, List<Node>> grounds = new HashMap<>();

    /** @param fresh from which day on articles are new enough: where one is found, no newer is looked for */
    Standings(Store store, Iris iris, Optional<LocalDate> fresh) {
        this.store = store;
        this.publications = new Publications(store);
        this.fresh = fresh;
        this.iris = iris;
        this.duplicates = new NearDuplicates(store, iris);
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
        Optional<LocalDate> newest = Optional.empty();
        boolean freshEnough = false;
        int sources = 1;
        for (Node leaf : leavesUnder(thing)) {
            Standing said = ofSaid(leaf);
            sources = Math.max(sources, said.sources());
            if (!freshEnough) {
                freshEnough = isFreshEnough(said.newest());
                newest = freshEnough ? said.newest() : later(newest, said.newest());
            }
        }
        boolean copied = iris.isPartOfArticle(thing) && isCopy(article(thing));
        return new Standing(newest, sources, copied);
    }

    /** Many things rest on the same that was said. */
    private Standing ofSaid(Node leaf) {
        return ofLeaves.computeIfAbsent(leaf, one -> {
            int sources = 1;
            for (Quad quad : store.find(iris.sources(), one, Vocabulary.SOURCES, Node.ANY)) {
                sources = Math.max(sources, Integer.parseInt(quad.getObject().getLiteralLexicalForm()));
            }
            return new Standing(newest(one, Set.of()), sources, false);
        });
    }

    /** Whether nothing newer need be looked for: what has no date does not age. */
    private boolean isFreshEnough(Optional<LocalDate> day) {
        return day.isEmpty()
                || fresh.filter(first -> !day.get().isBefore(first)).isPresent();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> known, Optional<LocalDate> day) {
        return known.filter(one -> day.filter(one::isBefore).isEmpty()).or(() -> day);
    }

    /**
     * When the newest article that states a fact was published, some left aside; empty where one of the others has no date or
     * there are no others.
     */
    public Optional<LocalDate> newest(Node fact, Set<Node> leftAside) {
        Optional<LocalDate> newest = Optional.empty();
        for (Node article : articles(fact)) {
            if (!leftAside.contains(article)) {
                Optional<LocalDate> day = publications.of(article);
                if (isFreshEnough(day)) {
                    return day;
                }
                newest = later(newest, day);
            }
        }
        return newest;
    }

    /** The articles in which something is said. */
    private List<Node> articles(Node said) {
        return iris.isPartOfArticle(said)
                ? List.of(article(said))
                : store.find(Node.ANY, said, Vocabulary.STATED_BY, Node.ANY).stream()
                        .map(quad -> article(quad.getObject()))
                        .distinct()
                        .toList();
    }

    /** Whether others than some articles state a fact. */
    public boolean isStatedByOthers(Node fact, Set<Node> leftAside) {
        return articles(fact).stream().anyMatch(article -> !leftAside.contains(article));
    }

    private Node article(Node part) {
        return iris.article(iris.articleId(part));
    }

    /** Of copies the oldest is the original; of one day, the one whose IRI is first. */
    private boolean isCopy(Node article) {
        return duplicates.of(article).stream().anyMatch(other -> isBefore(other, article));
    }

    private boolean isBefore(Node one, Node other) {
        LocalDate day = publications.of(one).orElse(LocalDate.MAX);
        LocalDate otherDay = publications.of(other).orElse(LocalDate.MAX);
        return day.equals(otherDay) ? one.getURI().compareTo(other.getURI()) < 0 : day.isBefore(otherDay);
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
                groundsOf(node).stream().filter(seen::add).forEach(open::add);
            }
        }
        return leaves;
    }

    private List<Node> groundsOf(Node node) {
        return grounds.computeIfAbsent(node, this::grounds);
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

    public boolean isFact(Node node) {
        return iris.isFact(node);
    }

    private boolean isSaid(Node node) {
        return isFact(node) || iris.isPartOfArticle(node);
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
