package io.spillover.extract.learnt;

import java.util.ArrayList;
import java.util.List;

/** Collects the features of one pair: alone, with the pair's types, with the order of its spans. */
final class FeatureList {
    private final String types;
    private final String order;
    private final List<String> features = new ArrayList<>();

    FeatureList(String types, String order) {
        this.types = types;
        this.order = order;
    }

    void alone(String feature) {
        features.add(feature);
    }

    void typed(String feature) {
        features.add(types + " " + feature);
    }

    void both(String feature) {
        alone(feature);
        typed(feature);
    }

    void ordered(String feature) {
        typed(order + " " + feature);
    }

    void orderedAlone(String feature) {
        alone(order + " " + feature);
    }

    void orderedBoth(String feature) {
        both(order + " " + feature);
    }

    List<String> all() {
        return features.stream().distinct().toList();
    }
}
