package io.spillover.serve;

import io.spillover.graph.ArticleDates;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.StoredVerdicts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * What lists begin with, of one state of a store: made part by part when it is first asked for, in the transaction of the
 * one who asks. Threads may share one.
 */
final class Overview {
    private static final int MOST_IMPLIED = 500;

    private Optional<Calendar> calendar = Optional.empty();
    private Optional<List<StoredVerdicts.Ranked>> ranking = Optional.empty();
    private Optional<NameIndex> names = Optional.empty();
    private Optional<Integer> facts = Optional.empty();
    private final Map<String, List<Map<String, Object>>> implied = new LinkedHashMap<>();

    /**
     * The articles by time.
     *
     * @param newestFirst their content hashes; those without a day last
     * @param days how many were published on each day on which some were
     */
    record Calendar(List<String> newestFirst, SortedMap<LocalDate, Integer> days) {}

    synchronized Calendar calendar(KnowledgeGraph graph) {
        if (calendar.isEmpty()) {
            ArticleDates dates = graph.articleDates();
            calendar = Optional.of(new Calendar(dates.newestFirst(), dates.days()));
        }
        return calendar.get();
    }

    /** The verdicts of the whole store, the strongest first. */
    synchronized List<StoredVerdicts.Ranked> ranking(KnowledgeGraph graph) {
        if (ranking.isEmpty()) {
            ranking = Optional.of(new StoredVerdicts(graph).ranking());
        }
        return ranking.get();
    }

    synchronized NameIndex names(KnowledgeGraph graph) {
        if (names.isEmpty()) {
            names = Optional.of(NameIndex.of(graph));
        }
        return names.get();
    }

    /** What an article implies by itself, which rules must be run anew for; the last ones that were asked for are kept. */
    List<Map<String, Object>> implied(String article, Function<String, List<Map<String, Object>>> anew) {
        synchronized (implied) {
            List<Map<String, Object>> known = implied.get(article);
            if (known != null) {
                return known;
            }
        }
        List<Map<String, Object>> views = anew.apply(article);
        synchronized (implied) {
            implied.put(article, views);
            if (implied.size() > MOST_IMPLIED) {
                implied.remove(implied.keySet().iterator().next());
            }
        }
        return views;
    }

    /** How many facts articles state. */
    synchronized int facts(KnowledgeGraph graph) {
        if (facts.isEmpty()) {
            Set<Node> found = new HashSet<>();
            graph.each(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.FACT, quad -> found.add(quad.getSubject()));
            facts = Optional.of(found.size());
        }
        return facts.get();
    }
}
