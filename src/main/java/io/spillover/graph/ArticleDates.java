package io.spillover.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * When the articles of a store were published and taken in, and which version of a corrected one stood when. Serves one
 * question.
 */
public final class ArticleDates {
    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private final List<Node> articles;
    private final Map<Node, List<Node>> older = new HashMap<>();

    /** Of each version the one that it corrected. */
    private final Map<Node, Node> corrected = new HashMap<>();

    private final Map<Node, VersionDates> dates = new HashMap<>();
    private final Map<Node, LocalDate> ingested = new HashMap<>();
    private final Iris iris;

    ArticleDates(Store store, Iris iris) {
        this.iris = iris;
        this.articles = new ArticleRows(store, iris).nodes();
        History history = new History(store, iris);
        store.find(iris.history(), Node.ANY, ReusedTerms.WAS_REVISION_OF, Node.ANY)
                .forEach(quad -> corrected.put(quad.getSubject(), quad.getObject()));
        corrected.keySet().stream()
                .filter(article -> !history.has(article))
                .forEach(article -> older.put(article, history.olderThan(article)));
        older.values().forEach(versions -> versions.forEach(version -> dates.put(version, history.dates(version))));
        dates.putAll(new Publications(store).allDates());
        store.find(iris.runs(), Node.ANY, ReusedTerms.GENERATED_AT_TIME, Node.ANY)
                .forEach(quad -> ingested.merge(
                        quad.getSubject(), day(quad.getObject()), (one, other) -> one.isBefore(other) ? one : other));
    }

    /** The ids of the articles that were known then, each in the version that stood then, in the order of the newest. */
    public List<String> known(AsOf asOf) {
        return articles.stream()
                .flatMap(article -> versions(article).stream()
                        .filter(version -> isKnown(version, asOf))
                        .limit(1))
                .map(iris::articleId)
                .toList();
    }

    /**
     * The ids of all that came later, and so of those of which it cannot be told. Once they are forgotten in this order, those
     * that were known stand as they did.
     */
    public List<String> unknown(AsOf asOf) {
        List<String> unknown = new ArrayList<>();
        for (Node article : articles) {
            List<String> later = versions(article).stream()
                    .filter(version -> !isKnown(version, asOf))
                    .map(iris::articleId)
                    .collect(Collectors.toList());
            // So that none of them stands again in between.
            Collections.reverse(later);
            unknown.addAll(later);
        }
        return unknown;
    }

    private List<Node> versions(Node article) {
        List<Node> versions = new ArrayList<>(List.of(article));
        versions.addAll(older.getOrDefault(article, List.of()));
        return versions;
    }

    /** The ids of all articles by the day of their publication, those without one last, of a day in the order of their ids. */
    public List<String> newestFirst() {
        return articles.stream()
                .sorted(Comparator.comparing(
                                (Node article) -> published(article).orElse(LocalDate.MIN))
                        .reversed())
                .map(iris::articleId)
                .toList();
    }

    /** How many articles were published on each day on which some were. */
    public SortedMap<LocalDate, Integer> days() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        articles.stream()
                .map(this::published)
                .flatMap(Optional::stream)
                .forEach(day -> days.merge(day, 1, Integer::sum));
        return days;
    }

    /** How many articles have no date of publication. */
    public int undated() {
        return Math.toIntExact(articles.stream()
                .filter(article -> published(article).isEmpty())
                .count());
    }

    private boolean isKnown(Node article, AsOf asOf) {
        Optional<LocalDate> taken = Optional.ofNullable(ingested.get(article));
        Optional<LocalDate> known =
                asOf.by() == AsOf.Time.INGESTED ? taken : since(article).or(() -> taken);
        return known.filter(day -> !day.isAfter(asOf.day())).isPresent();
    }

    /**
     * The day of publication; of a corrected version that of its change, for it was not there when the one before it was
     * published.
     */
    private Optional<LocalDate> since(Node article) {
        return Optional.ofNullable(corrected.get(article))
                .map(before -> dates(article).since(dates(before)))
                .orElseGet(() -> published(article));
    }

    private VersionDates dates(Node article) {
        return dates.getOrDefault(article, VersionDates.NONE);
    }

    private Optional<LocalDate> published(Node article) {
        return dates(article).published();
    }

    /** Of a date or of a time in UTC. */
    static LocalDate day(Node literal) {
        return LocalDate.parse(literal.getLiteralLexicalForm().substring(0, LENGTH_OF_A_DAY));
    }
}
