package io.spillover.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** One run of rules over facts: the triples so far, and the proofs found. */
final class Evaluation {
    /** Proofs that one rule may have before it is taken for one that makes new values for ever. */
    private static final int MOST_FIRINGS = 20_000_000;

    private final Dictionary dictionary = new Dictionary();
    private final Rows rows = new Rows();
    private final SkolemIris skolems;
    private final FiringLog log = new FiringLog();
    private final int factCount;

    Evaluation(Graph facts, SkolemIris skolems) {
        this.skolems = skolems;
        facts.stream().forEach(this::add);
        this.factCount = rows.size();
    }

    /** Runs the rules of one layer to their end. */
    void run(List<InferenceRule> layer) {
        List<Plan> plans =
                layer.stream().flatMap(rule -> Plan.of(rule).stream()).toList();
        int begin = 0;
        boolean first = true;
        while (first || begin < rows.size()) {
            int end = rows.size();
            Matcher.Window window = new Matcher.Window(begin, end);
            for (Plan plan : plans) {
                if (plan.hasWork(begin)) {
                    new Matcher(plan, rows, dictionary, skolems, window).run(this::fire);
                }
            }
            begin = end;
            first = false;
        }
    }

    private void fire(InferenceRule rule, int[] premises, List<int[]> conclusions) {
        int[] concluded = new int[conclusions.size()];
        for (int index = 0; index < concluded.length; index++) {
            int[] triple = conclusions.get(index);
            concluded[index] = rows.add(triple[0], triple[1], triple[2]);
        }
        if (!isIdle(premises, concluded)) {
            log.add(rule, premises, concluded);
        }
        if (log.size() > MOST_FIRINGS) {
            throw new RuleMistake(
                    rule.file(),
                    rule.line(),
                    "the rule \"" + rule.name()
                            + "\" fires without end; bound its values, as in greaterThan(?weight 0.05)");
        }
    }

    /** A firing that concludes only what it began with proves nothing. */
    private static boolean isIdle(int[] premises, int[] conclusions) {
        Set<Integer> known = new HashSet<>();
        for (int premise : premises) {
            known.add(premise);
        }
        for (int conclusion : conclusions) {
            if (!known.contains(conclusion)) {
                return false;
            }
        }
        return true;
    }

    /** What was found, and what would be if a denied triple held. */
    Inference result(RuleSet rules, Collection<Triple> denied) {
        Map<Integer, Triple> triples = new HashMap<>();
        List<Triple> inferred = new ArrayList<>();
        for (int row = factCount; row < rows.size(); row++) {
            inferred.add(triple(row, triples));
        }
        return new Inference(inferred, log.firings(row -> triple(row, triples)), heldBack(rules, denied));
    }

    private List<HeldBack> heldBack(RuleSet rules, Collection<Triple> denied) {
        int begin = rows.size();
        denied.forEach(this::add);
        int end = rows.size();
        List<HeldBack> found = new ArrayList<>();
        Map<Integer, Triple> triples = new HashMap<>();
        for (InferenceRule rule : rules.rules()) {
            for (Plan plan : Plan.of(rule)) {
                if (begin < end && !rule.patterns().isEmpty()) {
                    new Matcher(plan, rows, dictionary, skolems, new Matcher.Window(begin, end))
                            .run((fired, premises, conclusions) ->
                                    found.add(heldBack(fired, premises, conclusions, begin, triples)));
                }
            }
        }
        return found;
    }

    private HeldBack heldBack(
            InferenceRule rule, int[] premises, List<int[]> conclusions, int begin, Map<Integer, Triple> triples) {
        List<Triple> reasons = new ArrayList<>();
        for (int premise : premises) {
            if (premise >= begin) {
                reasons.add(triple(premise, triples));
            }
        }
        List<Triple> concluded = conclusions.stream()
                .map(one -> Triple.create(dictionary.node(one[0]), dictionary.node(one[1]), dictionary.node(one[2])))
                .toList();
        return new HeldBack(new Firing(rule, triples(premises, triples), concluded), reasons);
    }

    private void add(Triple triple) {
        rows.add(
                dictionary.number(triple.getSubject()),
                dictionary.number(triple.getPredicate()),
                dictionary.number(triple.getObject()));
    }

    private List<Triple> triples(int[] numbers, Map<Integer, Triple> known) {
        List<Triple> result = new ArrayList<>(numbers.length);
        for (int row : numbers) {
            result.add(triple(row, known));
        }
        return result;
    }

    private Triple triple(int row, Map<Integer, Triple> known) {
        return known.computeIfAbsent(
                row,
                number -> Triple.create(
                        dictionary.node(rows.subject(number)),
                        dictionary.node(rows.predicate(number)),
                        dictionary.node(rows.object(number))));
    }
}
