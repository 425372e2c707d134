package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Tells what a change has changed, from what it touched. */
final class Differences {
    private final Dictionary dictionary;
    private final Rows rows;
    private final Firings firings;
    private final Descriptions descriptions;

    Differences(Dictionary dictionary, Rows rows, Firings firings, Descriptions descriptions) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.firings = firings;
        this.descriptions = descriptions;
    }

    Difference sinceSettled() {
        List<Triple> drawn = new ArrayList<>();
        List<Triple> withdrawn = new ArrayList<>();
        for (int row : rows.touched()) {
            boolean now = rows.holds(row) && !rows.isSaid(row);
            boolean before = rows.held(row) && !rows.wasSaid(row);
            if (now && !before) {
                drawn.add(rows.triple(row));
            } else if (before && !now) {
                withdrawn.add(rows.triple(row));
            }
        }
        List<KeptFiring> begun = new ArrayList<>();
        List<KeptFiring> ended = new ArrayList<>();
        FiringTable table = firings.table();
        for (int firing : table.touched()) {
            if (table.stands(firing) && !table.stood(firing)) {
                begun.add(kept(firing));
            } else if (!table.stands(firing) && table.stood(firing)) {
                ended.add(kept(firing));
            }
        }
        Set<Integer> renamed = renamed();
        return new Difference(
                drawn,
                withdrawn,
                begun,
                ended,
                restated(renamed),
                renamed.stream().map(row -> rows.triple(row)).toList(),
                describing(descriptions.changed()),
                describing(before(descriptions.changed().keySet())));
    }

    private Map<Integer, Integer> before(Set<Integer> nodes) {
        return nodes.stream()
                .collect(Collectors.toMap(node -> node, descriptions::before, (one, other) -> one, LinkedHashMap::new));
    }

    private List<Difference.Describing> describing(Map<Integer, Integer> firingOf) {
        List<Difference.Describing> describing = new ArrayList<>();
        firingOf.forEach((node, firing) -> {
            if (firing != FiringTable.NONE) {
                describing.add(new Difference.Describing(kept(firing), dictionary.node(node)));
            }
        });
        return describing;
    }

    /** What holds as before but goes by another name in proofs: as a fact that is said, or as a bare triple. */
    private Set<Integer> renamed() {
        Set<Integer> renamed = new LinkedHashSet<>();
        for (int row : rows.touched()) {
            boolean turned = rows.isSaid(row) != rows.wasSaid(row);
            if (turned && rows.holds(row) && rows.held(row)) {
                renamed.add(row);
            }
            if (turned && isMarkOfFact(row)) {
                renamed.addAll(plain(rows.subject(row)));
            }
        }
        return renamed;
    }

    private List<KeptFiring> restated(Set<Integer> renamed) {
        Set<Integer> found = new LinkedHashSet<>();
        renamed.forEach(row -> collect(row, found));
        return found.stream().map(this::kept).toList();
    }

    private void collect(int row, Set<Integer> found) {
        firings.forEachResting(row, firing -> {
            if (firings.table().stood(firing)) {
                found.add(firing);
            }
        });
    }

    private boolean isMarkOfFact(int row) {
        return dictionary.node(rows.predicate(row)).equals(RDF.type.asNode())
                && dictionary.node(rows.object(row)).equals(Vocabulary.FACT);
    }

    /** The row of the triple that a fact is about, where it holds by something else too. */
    private List<Integer> plain(int fact) {
        List<Integer> found = new ArrayList<>();
        forEachObject(
                fact,
                Vocabulary.SUBJECT,
                subject -> forEachObject(
                        fact,
                        Vocabulary.PREDICATE,
                        predicate -> forEachObject(fact, Vocabulary.OBJECT, object -> {
                            int row = rows.row(subject, predicate, object);
                            if (rows.holds(row) && rows.held(row)) {
                                found.add(row);
                            }
                        })));
        return found;
    }

    private void forEachObject(int subject, Node predicate, IntConsumer action) {
        rows.forEachEver(subject, dictionary.number(predicate), row -> action.accept(rows.object(row)));
    }

    private KeptFiring kept(int firing) {
        return new KeptFiring(
                new Firing(
                        firings.rule(firing),
                        triples(firings.table().premises(firing)),
                        triples(firings.table().conclusions(firing))),
                firings.table().isHeldBack(firing));
    }

    private List<Triple> triples(int[] numbers) {
        List<Triple> triples = new ArrayList<>(numbers.length);
        for (int row : numbers) {
            triples.add(rows.triple(row));
        }
        return triples;
    }
}
