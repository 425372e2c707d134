package io.spillover.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What rules see: plain triples that hold, facts with their factuality, figures, the types of entities with all classes
 * above them, and the background.
 *
 * <p>Not what opinion sections say, not publishers' verdicts, not runs; no text, so that no rule can read one.
 */
final class RuleInput {

    static final Set<Node> FACT_PROPERTIES = Set.of(
            Vocabulary.SUBJECT, Vocabulary.PREDICATE, Vocabulary.OBJECT, Vocabulary.FACTUALITY, Vocabulary.TRIGGER);

    static final Set<Node> OBSERVATION_PROPERTIES = Set.of(
            Vocabulary.ENTITY,
            Vocabulary.METRIC,
            Vocabulary.VALUE,
            Vocabulary.FROM,
            Vocabulary.CHANGE,
            Vocabulary.BOUND,
            Vocabulary.UNIT,
            Vocabulary.PERIOD_START,
            Vocabulary.PERIOD_END,
            Vocabulary.PLACE,
            Vocabulary.RATE,
            Vocabulary.FACTUALITY);

    private final Store store;
    private final Background background;
    private final Iris iris;
    private final BackgroundRows rows;
    private final Graph input = GraphFactory.createDefaultGraph();

    RuleInput(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.rows = new BackgroundRows(background, MergeLog.of(store, iris).merges());
    }

    Graph of(Optional<String> articleId) {
        if (articleId.isPresent()) {
            addAlone(store.copy(iris.article(articleId.get())));
            return withWhatIsAbove();
        }
        new ArticleRows(store, iris).nodes().forEach(article -> article(store.copy(article)));
        store.find(iris.sources(), Node.ANY, Vocabulary.SOURCES, Node.ANY).forEach(quad -> input.add(quad.asTriple()));
        relationsAndTypes(store.copy(iris.background()).find().toList());
        return withWhatIsAbove();
    }

    /** An article by itself is one source of what it says. */
    private void byOneSource() {
        Triples triples = new Triples();
        Stream.of(Vocabulary.ASSERTED, Vocabulary.PROBABLE)
                .forEach(standing -> input.find(Node.ANY, Vocabulary.FACTUALITY, standing)
                        .mapWith(Triple::getSubject)
                        .filterKeep(iris::isFact)
                        .forEach(fact -> triples.add(fact, Vocabulary.SOURCES, 1)));
        triples.collected().forEach(input::add);
    }

    /** What rules see of an article by itself, without what they see always. */
    Graph ownOf(Graph article) {
        addAlone(article);
        background.ontology().addSuperclasses(input);
        Graph always = background.ontology().seenAlways();
        input.find().filterKeep(always::contains).toList().forEach(input::delete);
        return input;
    }

    private void addAlone(Graph article) {
        own(article);
        byOneSource();
    }

    private Graph withWhatIsAbove() {
        background.ontology().addSuperclasses(input);
        background.ontology().seenAlways().find().forEach(input::add);
        return input;
    }

    /** What one article with these triples lets rules see, beside what they see of every store. */
    Set<Triple> ofArticle(Collection<Triple> triples) {
        Graph article = GraphFactory.createDefaultGraph();
        triples.forEach(article::add);
        own(article);
        background.ontology().addSuperclasses(input);
        return Set.copyOf(input.find().toList());
    }

    private void own(Graph article) {
        article(article);
        rowsOf(article);
    }

    private void article(Graph article) {
        Set<Node> predicates = background.ontology().factPredicates();
        article.find()
                .filterKeep(triple -> predicates.contains(triple.getPredicate()))
                .forEach(input::add);
        subjects(article, Vocabulary.FACT).stream()
                .filter(fact -> article.contains(fact, Vocabulary.FACTUALITY, Node.ANY))
                .forEach(fact -> copy(article, fact, Vocabulary.FACT, FACT_PROPERTIES));
        subjects(article, Vocabulary.OBSERVATION).stream()
                .filter(figure -> !article.contains(figure, Vocabulary.IN_OPINION, Node.ANY))
                .forEach(figure -> copy(article, figure, Vocabulary.OBSERVATION, OBSERVATION_PROPERTIES));
        subjects(article, Node.ANY).stream()
                .filter(iris::isEntity)
                .forEach(entity -> copy(article, entity, Node.ANY, Set.of(Vocabulary.PHRASE)));
    }

    /** Of an article's own entities alone, so that its verdict does not depend on what other articles name. */
    private void rowsOf(Graph article) {
        subjects(article, Node.ANY).forEach(entity -> relationsAndTypes(rows.of(entity)));
    }

    private void relationsAndTypes(Collection<Triple> rows) {
        Set<Node> known = background.ontology().backgroundPredicates();
        rows.stream()
                .filter(row -> known.contains(row.getPredicate())
                        || (row.getPredicate().equals(RDF.type.asNode()) && !Vocabulary.isTerm(row.getSubject())))
                .forEach(input::add);
    }

    private void copy(Graph from, Node subject, Node type, Set<Node> properties) {
        from.find(subject, RDF.type.asNode(), type).forEach(input::add);
        from.find(subject, Node.ANY, Node.ANY)
                .filterKeep(triple -> properties.contains(triple.getPredicate()))
                .forEach(input::add);
    }

    private static Set<Node> subjects(Graph graph, Node type) {
        Set<Node> subjects = new HashSet<>();
        graph.find(Node.ANY, RDF.type.asNode(), type).forEach(triple -> subjects.add(triple.getSubject()));
        return subjects;
    }
}
