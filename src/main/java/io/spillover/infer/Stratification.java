package io.spillover.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order in which rules run, so that what a rule takes for absent can no longer come.
 *
 * <p>Stratified negation after Apt, Blair and Walker (1988), with rules for nodes: a rule depends on another whose
 * conclusion may be an instance of its condition.
 */
final class Stratification {
    private final List<InferenceRule> rules;

    private final List<List<Atom.Pattern>> settled;

    private Stratification(List<InferenceRule> rules) {
        this.rules = rules;
        this.settled = rules.stream()
                .map(rule -> Stream.concat(rule.settledPatterns().stream(), new MeasureUse(rule).notMonotone().stream())
                        .toList())
                .toList();
    }

    /**
     * The rules in layers; each runs to its end before the next.
     *
     * @throws RuleMistake if a rule would need the absence of what follows from itself
     */
    static List<List<InferenceRule>> layers(List<InferenceRule> rules) {
        return new Stratification(rules).layers();
    }

    private List<List<InferenceRule>> layers() {
        int[] level = new int[rules.size()];
        boolean raised = true;
        while (raised) {
            raised = false;
            for (int rule = 0; rule < rules.size(); rule++) {
                int needed = neededLevel(rule, level);
                if (needed >= rules.size()) {
                    throw circle();
                }
                raised |= needed > level[rule];
                level[rule] = Math.max(level[rule], needed);
            }
        }
        Map<Integer, List<InferenceRule>> layers = new LinkedHashMap<>();
        Arrays.stream(level).distinct().sorted().forEach(number -> layers.put(number, new ArrayList<>()));
        for (int rule = 0; rule < rules.size(); rule++) {
            layers.computeIfAbsent(level[rule], number -> new ArrayList<>()).add(rules.get(rule));
        }
        return List.copyOf(layers.values());
    }

    private int neededLevel(int rule, int[] level) {
        int needed = level[rule];
        for (int source = 0; source < rules.size(); source++) {
            if (feeds(source, needsSettled(rule))) {
                needed = Math.max(needed, level[source] + 1);
            } else if (feeds(source, rules.get(rule).patterns())) {
                needed = Math.max(needed, level[source]);
            }
        }
        return needed;
    }

    /** What a rule must see whole before it fires: what it takes for absent, counts, or uses so that more gives less. */
    private List<Atom.Pattern> needsSettled(int rule) {
        return settled.get(rule);
    }

    private boolean feeds(int source, List<Atom.Pattern> conditions) {
        return rules.get(source).head().stream()
                .anyMatch(conclusion -> conditions.stream().anyMatch(conclusion::overlaps));
    }

    /** The shortest circle that has an absence in it. */
    private RuleMistake circle() {
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int source = 0; source < rules.size(); source++) {
                List<Integer> way = feeds(source, needsSettled(rule)) ? way(rule, source) : List.of();
                if (!way.isEmpty()) {
                    String names = way.stream()
                            .map(step -> "\"" + rules.get(step).name() + "\"")
                            .collect(Collectors.joining(" feeds "));
                    return new RuleMistake(
                            rules.get(rule).file(),
                            rules.get(rule).line(),
                            "the rule \"" + rules.get(rule).name() + "\" needs " + whole(rule, source) + " what follows"
                                    + " from itself: " + names + "; take the " + word(rule, source)
                                    + " away or test something that no rule of this circle concludes");
                }
            }
        }
        throw new IllegalStateException("Rules without a circle through noValue have layers");
    }

    private String whole(int rule, int source) {
        return word(rule, source).equals("noValue")
                ? "the absence (noValue) of"
                : "the last word (" + word(rule, source) + ") on";
    }

    /** How a rule asks for what must be settled first. */
    private String word(int rule, int source) {
        if (feeds(source, rules.get(rule).absences())) {
            return "noValue";
        }
        return rules.get(rule).aggregates().stream()
                .filter(aggregate -> feeds(source, List.of(aggregate.pattern())))
                .map(aggregate -> aggregate.aggregation().word())
                .findFirst()
                .orElse("test of a weight that holds for less and not for more");
    }

    /** The shortest chain from one rule to another in which each feeds the next; empty if there is none. */
    private List<Integer> way(int from, int to) {
        Map<Integer, Integer> cameFrom = new HashMap<>(Map.of(from, from));
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && !cameFrom.containsKey(to)) {
            int here = queue.remove();
            for (int next = 0; next < rules.size(); next++) {
                InferenceRule rule = rules.get(next);
                if (!cameFrom.containsKey(next) && (feeds(here, rule.patterns()) || feeds(here, needsSettled(next)))) {
                    cameFrom.put(next, here);
                    queue.add(next);
                }
            }
        }
        return cameFrom.containsKey(to) ? trace(from, to, cameFrom) : List.of();
    }

    private static List<Integer> trace(int from, int to, Map<Integer, Integer> cameFrom) {
        Deque<Integer> way = new ArrayDeque<>(List.of(to));
        int step = to;
        while (step != from) {
            step = cameFrom.getOrDefault(step, from);
            way.addFirst(step);
        }
        return List.copyOf(way);
    }
}
