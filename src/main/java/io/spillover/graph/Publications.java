package io.spillover.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** When articles were published, asked one by one: within a transaction. */
public final class Publications {
    private final Store store;

    Publications(Store store) {
        this.store = store;
    }

    /** The days of all articles that have one. */
    public Map<Node, LocalDate> all() {
        return days(ReusedTerms.DATE_PUBLISHED);
    }

    /** The dates of all articles that give any. */
    Map<Node, VersionDates> allDates() {
        Map<Node, LocalDate> published = all();
        Map<Node, LocalDate> modified = days(ReusedTerms.DATE_MODIFIED);
        Map<Node, VersionDates> dates = new HashMap<>();
        Stream.of(published, modified)
                .flatMap(days -> days.keySet().stream())
                .forEach(article -> dates.put(
                        article,
                        new VersionDates(
                                Optional.ofNullable(published.get(article)),
                                Optional.ofNullable(modified.get(article)))));
        return dates;
    }

    private Map<Node, LocalDate> days(Node property) {
        Map<Node, LocalDate> days = new HashMap<>();
        for (Quad quad : store.find(Node.ANY, Node.ANY, property, Node.ANY)) {
            if (quad.getGraph().equals(quad.getSubject())) {
                days.put(quad.getSubject(), ArticleDates.day(quad.getObject()));
            }
        }
        return days;
    }

    /** The day of the newest article; empty where none has a date. */
    public Optional<LocalDate> newest() {
        return all().values().stream().max(Comparator.naturalOrder());
    }

    /** The articles of a day. */
    public List<Node> on(LocalDate day) {
        Node literal = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        return store.find(Node.ANY, Node.ANY, ReusedTerms.DATE_PUBLISHED, literal).stream()
                .map(Quad::getSubject)
                .toList();
    }

    /** The day of an article; empty where it has none or is not there. */
    public Optional<LocalDate> of(Node article) {
        return day(article, article, ReusedTerms.DATE_PUBLISHED);
    }

    /** The days that an article gives; none where it is not there. */
    VersionDates dates(Node article) {
        return new VersionDates(of(article), day(article, article, ReusedTerms.DATE_MODIFIED));
    }

    /** The day that a graph tells of a version. */
    Optional<LocalDate> day(Node graph, Node version, Node property) {
        return store.find(graph, version, property, Node.ANY).stream()
                .map(quad -> ArticleDates.day(quad.getObject()))
                .findFirst();
    }
}
