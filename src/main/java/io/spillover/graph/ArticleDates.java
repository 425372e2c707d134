package io.spillover.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** When the articles of a store were published and taken in. Serves one question. */
public final class ArticleDates {
    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private final List<Node> articles;
    private final Map<Node, LocalDate> published = new HashMap<>();
    private final Map<Node, LocalDate> ingested = new HashMap<>();
    private final Iris iris;

    ArticleDates(Store store, Iris iris) {
        this.iris = iris;
        this.articles = new ArticleRows(store, iris).nodes();
        store.find(Node.ANY, Node.ANY, ReusedTerms.DATE_PUBLISHED, Node.ANY).stream()
                .filter(quad -> quad.getGraph().equals(quad.getSubject()))
                .forEach(quad -> published.put(quad.getSubject(), day(quad.getObject())));
        store.find(iris.runs(), Node.ANY, ReusedTerms.GENERATED_AT_TIME, Node.ANY)
                .forEach(quad -> ingested.merge(
                        quad.getSubject(), day(quad.getObject()), (one, other) -> one.isBefore(other) ? one : other));
    }

    /** The ids of the articles that were known then, in their order. */
    public List<String> known(AsOf asOf) {
        return ids(article -> isKnown(article, asOf));
    }

    /** The ids of all others, and so of those of which it cannot be told. */
    public List<String> unknown(AsOf asOf) {
        return ids(article -> !isKnown(article, asOf));
    }

    /** The ids of all articles by the day of their publication, those without one last, of a day in the order of their ids. */
    public List<String> newestFirst() {
        return articles.stream()
                .sorted(Comparator.comparing((Node article) -> published.getOrDefault(article, LocalDate.MIN))
                        .reversed())
                .map(iris::articleId)
                .toList();
    }

    /** How many articles were published on each day on which some were. */
    public SortedMap<LocalDate, Integer> days() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        articles.stream().map(published::get).filter(Objects::nonNull).forEach(day -> days.merge(day, 1, Integer::sum));
        return days;
    }

    /** How many articles have no date of publication. */
    public int undated() {
        return Math.toIntExact(articles.stream()
                .filter(article -> !published.containsKey(article))
                .count());
    }

    private boolean isKnown(Node article, AsOf asOf) {
        Optional<LocalDate> taken = Optional.ofNullable(ingested.get(article));
        Optional<LocalDate> known = asOf.by() == AsOf.Time.INGESTED
                ? taken
                : Optional.ofNullable(published.get(article)).or(() -> taken);
        return known.filter(day -> !day.isAfter(asOf.day())).isPresent();
    }

    private List<String> ids(Predicate<Node> wanted) {
        return articles.stream().filter(wanted).map(iris::articleId).toList();
    }

    /** Of a date or of a time in UTC. */
    static LocalDate day(Node literal) {
        return LocalDate.parse(literal.getLiteralLexicalForm().substring(0, LENGTH_OF_A_DAY));
    }
}
