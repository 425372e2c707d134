package io.spillover.infer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * What rules may conclude, by predicates.
 *
 * @param lastLayers the last layer with a rule that concludes a predicate
 * @param lastOfAny the last layer with a rule that concludes whatever predicate a condition has; -1 without one
 * @param unweighed predicates that some rule concludes of a node without weighing it
 * @param anyUnweighed whether a rule concludes whatever predicate a condition has, without weighing the node
 */
record ConclusionKinds(Map<Node, Integer> lastLayers, int lastOfAny, Set<Node> unweighed, boolean anyUnweighed) {

    static ConclusionKinds of(List<List<InferenceRule>> layers) {
        Map<Node, Integer> last = new HashMap<>();
        Set<Node> unweighed = new HashSet<>();
        int lastOfAny = -1;
        boolean anyUnweighed = false;
        for (int layer = 0; layer < layers.size(); layer++) {
            for (InferenceRule rule : layers.get(layer)) {
                Set<Term> weighed = weighed(rule);
                for (Atom.Pattern conclusion : rule.head()) {
                    boolean isWeighed = weighed.contains(conclusion.subject());
                    if (conclusion.predicate() instanceof Term.Constant constant) {
                        last.put(constant.node(), layer);
                        if (!isWeighed) {
                            unweighed.add(constant.node());
                        }
                    } else {
                        lastOfAny = layer;
                        anyUnweighed |= !isWeighed;
                    }
                }
            }
        }
        return new ConclusionKinds(Map.copyOf(last), lastOfAny, Set.copyOf(unweighed), anyUnweighed);
    }

    private static Set<Term> weighed(InferenceRule rule) {
        return rule.head().stream()
                .filter(pattern -> pattern.predicate() instanceof Term.Constant constant
                        && Descriptions.isMeasure(constant.node()))
                .map(Atom.Pattern::subject)
                .collect(Collectors.toSet());
    }

    /** The last layer that may conclude a predicate; -1 where no rule does. */
    int lastLayer(Node predicate) {
        return Math.max(lastOfAny, lastLayers.getOrDefault(predicate, -1));
    }

    /** Whether a triple with a predicate may follow of a node without a weight for it. */
    boolean mayBeUnweighed(Node predicate) {
        return anyUnweighed || unweighed.contains(predicate);
    }
}
