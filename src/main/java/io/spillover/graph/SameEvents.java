package io.spillover.graph;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Articles that tell of one event in words of their own: published within a few days of each other, with the same happening
 * in headline or lead. Copies are no such articles, they tell it in the same words.
 *
 * <p>What happened is a fact of a predicate that the ontology marks as one of events, between two that have names; an open
 * statement, word for word; or a figure of such a metric, of somebody who has a name. Each article keeps marks of what it tells, so only those that tell the same are
 * compared, and whether two belong together hangs on the two alone. The package tells how this was measured. An article
 * without a date is left out: the same may have happened twice. To be used within a transaction.
 */
final class SameEvents {
    /** Who tells it later tells what has become of it. */
    private static final int MOST_DAYS = 3;

    /** The headline and three sentences: what stands further down is what happened before. */
    private static final int LAST_OF_LEAD = 3;

    private final Store store;
    private final Iris iris;
    private final Set<Node> eventTerms;

    SameEvents(Store store, Background background) {
        this.store = store;
        this.iris = background.iris();
        this.eventTerms = background.ontology().instancesOf(Vocabulary.EVENT_TERM);
    }

    /** Marks an article as it stands now, and links it with those that tell the same: after its copies are known. */
    void mark(Node article) {
        mark(article, store.copy(article));
    }

    /**
     * The same for who has at hand what it says.
     *
     * @param says the triples of its graph
     */
    void mark(Node article, Graph says) {
        unmark(article);
        Triples triples = new Triples();
        Set<Node> others = new LinkedHashSet<>();
        for (Node told : toldBy(says)) {
            store.find(iris.sources(), Node.ANY, Vocabulary.TELLS, told).forEach(quad -> others.add(quad.getSubject()));
            triples.add(article, Vocabulary.TELLS, told);
        }
        others.stream()
                .filter(other -> !other.equals(article) && isNear(article, other) && !isCopy(article, other))
                .forEach(other -> triples.add(article, Vocabulary.SAME_EVENT_AS, other)
                        .add(other, Vocabulary.SAME_EVENT_AS, article));
        store.add(iris.sources(), triples.collected());
    }

    /** Takes the marks and the links of an article away. */
    void unmark(Node article) {
        List<Triple> gone = new ArrayList<>();
        Stream.of(
                        store.find(iris.sources(), article, Vocabulary.TELLS, Node.ANY),
                        store.find(iris.sources(), article, Vocabulary.SAME_EVENT_AS, Node.ANY),
                        store.find(iris.sources(), Node.ANY, Vocabulary.SAME_EVENT_AS, article))
                .flatMap(List::stream)
                .map(Quad::asTriple)
                .forEach(gone::add);
        store.remove(iris.sources(), gone);
    }

    private boolean isNear(Node one, Node other) {
        Publications days = new Publications(store);
        Optional<LocalDate> day = days.of(one);
        Optional<LocalDate> otherDay = days.of(other);
        return day.isPresent()
                && otherDay.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= MOST_DAYS;
    }

    private boolean isCopy(Node one, Node other) {
        return store.contains(iris.sources(), one, Vocabulary.NEAR_DUPLICATE_OF, other);
    }

    /** What happened, as headline and lead have it: facts by their IRIs, all else by marks. */
    private Set<Node> toldBy(Graph graph) {
        Set<Node> told = new LinkedHashSet<>();
        each(graph, Vocabulary.CLAIM)
                .filter(claim -> eventTerms.contains(claim.required(Vocabulary.PREDICATE)))
                .filter(claim -> isNamed(claim, Vocabulary.SUBJECT) && isNamed(claim, Vocabulary.OBJECT))
                .map(this::fact)
                .forEach(told::add);
        each(graph, Vocabulary.OPEN_CLAIM).map(this::statement).forEach(told::add);
        each(graph, Vocabulary.OBSERVATION)
                .filter(figure -> eventTerms.contains(figure.required(Vocabulary.METRIC)))
                .filter(figure -> figure.has(Vocabulary.VALUE) && isNamed(figure, Vocabulary.ENTITY))
                .map(this::figure)
                .forEach(told::add);
        return told;
    }

    /** What the lead says and stands behind. */
    private Stream<Properties> each(Graph article, Node type) {
        return article.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
                .map(triple -> new Properties(article, triple.getSubject()))
                .filter(said -> !said.has(Vocabulary.IN_OPINION))
                .filter(said -> isStoodBehind(said.required(Vocabulary.FACTUALITY)))
                .filter(said -> iris.sentenceIndex(said.required(Vocabulary.SENTENCE)) <= LAST_OF_LEAD);
    }

    private static boolean isStoodBehind(Node factuality) {
        return factuality.equals(Vocabulary.ASSERTED) || factuality.equals(Vocabulary.PROBABLE);
    }

    /** Neither a phrase such as "investors" nor a topic such as a fall of prices: of these there are many on any day. */
    private boolean isNamed(Properties said, Node role) {
        Properties entity = said.at(role);
        return !entity.has(Vocabulary.PHRASE) && !iris.path(entity.node()).startsWith("topic/");
    }

    private Node fact(Properties claim) {
        return iris.fact(
                claim.required(Vocabulary.SUBJECT),
                claim.required(Vocabulary.PREDICATE),
                claim.required(Vocabulary.OBJECT));
    }

    private Node statement(Properties claim) {
        return told(claim, Vocabulary.SUBJECT, Vocabulary.PHRASE, Vocabulary.OBJECT);
    }

    private Node figure(Properties figure) {
        return told(figure, Vocabulary.ENTITY, Vocabulary.METRIC, Vocabulary.VALUE, Vocabulary.UNIT);
    }

    private Node told(Properties said, Node... parts) {
        return iris.skolem(
                "told",
                Arrays.stream(parts).map(part -> said.text(part).orElse("")).collect(Collectors.joining(" | ")));
    }
}
