package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Observation;
import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the quantities of a sentence to the words that say what they measure. */
final class MeasurementFinder {

    /** "$1 billion a year": the parser hangs the figure on the word it is counted per. */
    private static final String UNITS_OF_RATE = "year|month|week|day|barrel|share|ounce|token|coin|unit|piece";

    private final MetricFinder metrics;
    private final Movement movement = new Movement();
    private final WordList levels = WordList.named("levels");

    MeasurementFinder(MetricFinder metrics) {
        this.metrics = metrics;
    }

    List<Measurement> find(Scene scene, List<Quantity> quantities) {
        Map<IndexedWord, Quantity> byWord = new LinkedHashMap<>();
        quantities.forEach(
                quantity -> counted(scene, quantity).ifPresent(each -> byWord.put(each.word(), each.quantity())));
        List<Measurement> found = new ArrayList<>();
        Map<IndexedWord, Quantity> left = new LinkedHashMap<>(byWord);
        for (IndexedWord word : scene.graph().vertexListSorted()) {
            if (levels.contains(word.lemma())) {
                reached(scene, word, left).ifPresent(found::add);
            } else if (movement.moves(word)) {
                moved(scene, word, left, found).filter(each -> !each.isEmpty()).ifPresent(found::add);
            }
        }
        List.copyOf(left.keySet()).forEach(word -> named(scene, word, left).ifPresent(measurement -> {
            found.add(measurement);
            left.remove(word);
        }));
        return found;
    }

    /** A quantity and the word that stands for it in the graph. */
    private record Counted(IndexedWord word, Quantity quantity) {}

    /** A bare number counts the noun it modifies: "350 bitcoin", "8 million users". */
    private Optional<Counted> counted(Scene scene, Quantity quantity) {
        Optional<IndexedWord> number = head(scene, quantity.core());
        if (number.isEmpty() || quantity.unit().isPresent()) {
            return number.map(word -> new Counted(word, quantity));
        }
        return scene.graph().getIncomingEdgesSorted(number.get()).stream()
                .filter(edge -> edge.getRelation().toString().startsWith("nummod"))
                .map(SemanticGraphEdge::getGovernor)
                .filter(noun -> noun.tag().startsWith("NN"))
                .findFirst()
                .map(noun -> new Counted(noun, quantity.withUnit(metrics.unit(scene, noun))));
    }

    /** The word of a quantity that the rest of it hangs on. */
    private static Optional<IndexedWord> head(Scene scene, Span span) {
        List<IndexedWord> words = scene.graph().vertexListSorted().stream()
                .filter(word -> span.contains(scene.span(word)))
                .toList();
        return words.stream()
                .filter(word -> scene.graph().getParentList(word).stream().noneMatch(words::contains))
                .findFirst();
    }

    /** "revenue rose 5 % to $2 billion", "a 5 % drop in profit", "losses tripled". */
    private Optional<Measurement> moved(
            Scene scene, IndexedWord word, Map<IndexedWord, Quantity> left, List<Measurement> before) {
        Optional<Metric> metric = movedThing(scene, word).flatMap(thing -> metrics.named(scene, thing)
                .or(() ->
                        metrics.price(scene, thing).filter(price -> !thing.tag().startsWith("PRP")))
                .or(() -> sameAgain(thing, before)));
        if (metric.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> value = Optional.empty();
        Optional<Quantity> from = Optional.empty();
        Optional<BigDecimal> change = movement.factor(word);
        List<Span> spans = new ArrayList<>();
        Map<IndexedWord, String> dependents = dependents(scene, word);
        nearby(scene, word, left).forEach(dependents::putIfAbsent);
        for (Map.Entry<IndexedWord, String> dependent : dependents.entrySet()) {
            Quantity quantity = left.get(dependent.getKey());
            if (quantity == null) {
                continue;
            }
            String relation = dependent.getValue();
            if (relation.endsWith(":from")) {
                from = Optional.of(quantity);
            } else if (quantity.isPercent() && !relation.endsWith(":to")) {
                change = movement.factor(word, quantity).or(() -> Optional.empty());
            } else if (relation.matches("(obl|nmod|advcl):(to|at|of|above|over|below|past)")) {
                value = Optional.of(quantity);
            } else {
                continue;
            }
            left.remove(dependent.getKey());
            spans.add(quantity.span());
        }
        spans.add(scene.span(word));
        return Optional.of(new Measurement(metric.get(), word, value, from, change, spans));
    }

    /** "loans surpass $1 billion", "supply reached 5 million": the subject's measure stands at the figure. */
    private Optional<Measurement> reached(Scene scene, IndexedWord verb, Map<IndexedWord, Quantity> left) {
        Optional<IndexedWord> figure = dependents(scene, verb).entrySet().stream()
                .filter(entry ->
                        left.containsKey(entry.getKey()) && entry.getValue().matches("obj|obl:(at|to|of)|xcomp|dep"))
                .map(Map.Entry::getKey)
                .findFirst();
        Optional<Metric> metric = movedThing(scene, verb)
                .flatMap(thing -> metrics.named(scene, thing).or(() -> metrics.price(scene, thing)));
        if (figure.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        Quantity quantity = left.remove(figure.get());
        Quantity bounded = levels.meaning(verb.lemma())
                .map(Observation.Bound::valueOf)
                .filter(bound -> quantity.bound() == Observation.Bound.EXACT)
                .map(quantity::withBound)
                .orElse(quantity);
        return Optional.of(Measurement.of(metric.get(), verb, bounded));
    }

    /** The quantities' words that hang on a word, directly or on its number's word. */
    private static Map<IndexedWord, String> dependents(Scene scene, IndexedWord word) {
        Map<IndexedWord, String> dependents = new LinkedHashMap<>();
        for (SemanticGraphEdge edge : scene.graph().getOutEdgesSorted(word)) {
            dependents.putIfAbsent(edge.getDependent(), edge.getRelation().toString());
            for (SemanticGraphEdge below : scene.graph().getOutEdgesSorted(edge.getDependent())) {
                if (below.getRelation().toString().matches("nmod:(to|from)")) {
                    dependents.putIfAbsent(
                            below.getDependent(), below.getRelation().toString());
                }
            }
        }
        return dependents;
    }

    /** "it had grown 400 %": what the sentence measured before. */
    private static Optional<Metric> sameAgain(IndexedWord thing, List<Measurement> before) {
        return thing.tag().startsWith("PRP")
                ? before.stream().map(Measurement::metric).reduce((first, second) -> second)
                : Optional.empty();
    }

    /** "to $764 million" behind a verb of movement, in the same clause, is its value, wherever the parser hangs it. */
    private static Map<IndexedWord, String> nearby(Scene scene, IndexedWord word, Map<IndexedWord, Quantity> left) {
        Map<IndexedWord, String> nearby = new LinkedHashMap<>();
        String preposition = "";
        boolean started = false;
        for (IndexedWord next : scene.graph().vertexListSorted()) {
            if (next.index() <= word.index()) {
                continue;
            }
            if (next.tag().matches("VB.*|,|:") || (next.tag().equals("CC") && started)) {
                break;
            }
            if (next.word().matches("to|from")) {
                preposition = next.word();
                started = true;
            } else if (left.containsKey(next)
                    && !preposition.isEmpty()
                    && !left.get(next).isPercent()) {
                nearby.put(next, "obl:" + preposition);
                preposition = "";
            }
        }
        return nearby;
    }

    /** What moves: the subject of a verb that has no object, the object otherwise; "in" or "of" what for a noun. */
    private static Optional<IndexedWord> movedThing(Scene scene, IndexedWord word) {
        List<SemanticGraphEdge> edges = scene.graph().getOutEdgesSorted(word);
        if (word.tag().startsWith("NN")) {
            return first(edges, "nmod:(in|of|for)|compound|nmod:poss");
        }
        return first(edges, "patient")
                .filter(patient ->
                        patient.tag().startsWith("NN") && !patient.word().matches("%|percent"))
                .filter(patient -> !patient.word().matches("[$€£¥].*"))
                .or(() -> first(edges, "agent"));
    }

    private static Optional<IndexedWord> first(List<SemanticGraphEdge> edges, String relation) {
        return edges.stream()
                .filter(edge -> edge.getRelation().toString().matches(relation))
                .map(SemanticGraphEdge::getDependent)
                .findFirst();
    }

    /** "revenue of $5 billion", "spent $5 billion", "$5 billion in revenue", "its $5 billion valuation". */
    private Optional<Measurement> named(Scene scene, IndexedWord word, Map<IndexedWord, Quantity> left) {
        Quantity quantity = left.get(word);
        if (quantity == null) {
            return Optional.empty();
        }
        Optional<Metric> below = scene.graph().getOutEdgesSorted(word).stream()
                .filter(edge -> edge.getRelation().toString().matches("nmod:(in|of)|agent|nsubj|compound"))
                .flatMap(edge -> metrics.named(scene, edge.getDependent()).stream())
                .findFirst();
        Optional<Metric> itself =
                metrics.named(scene, word).filter(metric -> metric.name().equals("customers"));
        Optional<Metric> metric = below.or(() -> itself).or(() -> above(scene, word));
        return metric.map(found -> Measurement.of(found, found.word(), quantity));
    }

    private Optional<Metric> above(Scene scene, IndexedWord word) {
        return scene.graph().getIncomingEdgesSorted(word).stream()
                .filter(edge -> !edge.getRelation().toString().matches("conj.*|agent|patient"))
                .flatMap(edge -> measuredBy(scene, edge).stream())
                .findFirst();
    }

    private Optional<Metric> measuredBy(Scene scene, SemanticGraphEdge edge) {
        IndexedWord head = edge.getGovernor();
        if (head.lemma().matches(UNITS_OF_RATE) && edge.getRelation().toString().matches("nummod|dep|compound")) {
            return above(scene, head);
        }
        boolean argument = edge.getRelation().toString().matches("obj|obl:(at|for|to)|ccomp|xcomp|dep");
        return metrics.named(scene, head).or(() -> metrics.implied(head).filter(metric -> argument));
    }
}
