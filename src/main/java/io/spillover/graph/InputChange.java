package io.spillover.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What articles that come and go change of what rules see: kept by asking before each change and after all of them.
 *
 * <p>Get one from {@link KnowledgeGraph#inputChange} within the transaction that changes the store, hand it to
 * {@link KnowledgeGraph#add} and {@link KnowledgeGraph#forget}, and ask it {@link #saying} when all is done.
 */
public final class InputChange {
    private final RuleFacts facts;
    private final NearDuplicates duplicates;
    private final Map<Triple, Boolean> before = new LinkedHashMap<>();
    private final Map<Node, Set<Triple>> deniedBefore = new LinkedHashMap<>();
    private final Map<Node, Node> tones = new LinkedHashMap<>();
    private final Map<Node, Set<Triple>> sourcesBefore = new LinkedHashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private boolean undated;
    private final Set<Node> copies = new HashSet<>();
    private final Set<Node> articles = new LinkedHashSet<>();
    private final Set<Node> spoken = new HashSet<>();

    InputChange(RuleFacts facts, NearDuplicates duplicates) {
        this.facts = facts;
        this.duplicates = duplicates;
    }

    /** To be told, before it is written or removed, what an article lets rules see. */
    void concern(Collection<Triple> triples) {
        facts.refresh();
        for (Triple triple : triples) {
            before.computeIfAbsent(triple, facts::contains);
        }
        for (Node fact : facts.factsIn(triples)) {
            deniedBefore.computeIfAbsent(fact, facts::denied);
            sourcesBefore.computeIfAbsent(fact, this::sources);
        }
    }

    /** To be told, before it is written or removed, all triples of an article that comes or goes: what rules do not see. */
    void hear(Collection<Triple> article) {
        undated |= article.stream().noneMatch(triple -> triple.getPredicate().equals(ReusedTerms.DATE_PUBLISHED));
        for (Triple triple : article) {
            if (triple.getPredicate().equals(ReusedTerms.DATE_PUBLISHED)) {
                days.add(ArticleDates.day(triple.getObject()));
            } else if (triple.getPredicate().equals(Vocabulary.CONTENT_HASH)) {
                articles.add(triple.getSubject());
                copies.addAll(duplicates.of(triple.getSubject()));
            } else if (triple.getPredicate().equals(RDF.type.asNode())
                    && Standings.COUNTING.contains(triple.getObject())) {
                spoken.add(triple.getSubject());
            } else if (triple.getPredicate().equals(Vocabulary.TONE_OF)) {
                tones.put(triple.getSubject(), triple.getObject());
            }
        }
    }

    /** All that has changed so far. */
    public Saying saying() {
        facts.refresh();
        List<Triple> said = new ArrayList<>();
        List<Triple> takenBack = new ArrayList<>();
        before.forEach((triple, was) -> {
            boolean is = facts.contains(triple);
            if (is && !was) {
                said.add(triple);
            } else if (was && !is) {
                takenBack.add(triple);
            }
        });
        sourcesBefore.forEach((fact, before) -> {
            Set<Triple> now = sources(fact);
            said.addAll(without(now, before));
            takenBack.addAll(without(before, now));
        });
        Set<Triple> was = new LinkedHashSet<>();
        Set<Triple> is = new LinkedHashSet<>();
        deniedBefore.forEach((fact, triples) -> {
            was.addAll(triples);
            is.addAll(facts.denied(fact));
        });
        return new Saying(
                said,
                takenBack,
                without(is, was),
                without(was, is),
                tones,
                new Reweighing(articles, spoken, days, undated, copies));
    }

    private Set<Triple> sources(Node fact) {
        return facts.find(fact, Vocabulary.SOURCES, Node.ANY);
    }

    private static List<Triple> without(Set<Triple> all, Set<Triple> others) {
        Set<Triple> rest = new LinkedHashSet<>(all);
        rest.removeAll(new HashSet<>(others));
        return List.copyOf(rest);
    }
}
