package io.spillover.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How far a predicted tuple and a gold tuple share their words, place by place.
 *
 * <p>This is the default match of CaRB, {@code binary_linient_tuple_match} of {@code matcher.py} (Bhardwaj, Aggarwal and
 * Mausam, "CaRB: A Crowdsourced Benchmark for Open IE", EMNLP 2019; github.com/dair-iitd/CaRB): words are compared with
 * their case; a relation that shares no word matches nothing, "be" standing for any of its forms; all arguments behind
 * the subject count as one; with a verb of saying, who says and what is said may change places.
 *
 * @param precision the share of the predicted words that the gold tuple has in the same place
 * @param recall the share of the gold words that are found
 */
record LenientMatch(double precision, double recall) {
    private static final LenientMatch NONE = new LenientMatch(0, 0);
    private static final Set<String> FORMS_OF_BE = Set.of("be", "is", "am", "are", "was", "were", "been", "being");
    private static final List<String> VERBS_OF_SAYING = List.of("said", "told", "added", "adds", "says");

    static LenientMatch of(OpenTuple gold, OpenTuple predicted) {
        OpenTuple reference = gold.binary();
        LenientMatch straight = places(reference, predicted.binary());
        String relation = String.join(" ", gold.relation());
        if (VERBS_OF_SAYING.stream().noneMatch(relation::contains)) {
            return straight;
        }
        LenientMatch reverse = places(reference, predicted.reversed());
        boolean better = reverse.precision() > straight.precision()
                || (reverse.precision() == straight.precision() && reverse.recall() > straight.recall());
        return better ? reverse : straight;
    }

    private static LenientMatch places(OpenTuple gold, OpenTuple predicted) {
        int shared = sharedInRelation(gold.relation(), predicted.relation());
        if (shared == 0
                || predicted.arguments().size() < Math.min(2, gold.arguments().size())) {
            return NONE;
        }
        int goldWords = gold.relation().size();
        int predictedWords = predicted.relation().size();
        for (int place = 0; place < gold.arguments().size(); place++) {
            List<String> wanted = gold.arguments().get(place);
            List<String> found = predicted.arguments().get(place);
            shared += shared(wanted, new ArrayList<>(found));
            goldWords += wanted.size();
            predictedWords += found.size();
        }
        return new LenientMatch((double) shared / predictedWords, (double) shared / goldWords);
    }

    private static int sharedInRelation(List<String> gold, List<String> predicted) {
        List<String> left = new ArrayList<>(predicted);
        int shared = shared(gold, left);
        return left.contains("be") && gold.stream().anyMatch(FORMS_OF_BE::contains) ? shared + 1 : shared;
    }

    /** How many of the wanted words are there, each as often as it is; they are taken away. */
    private static int shared(List<String> wanted, List<String> left) {
        int shared = 0;
        for (String word : wanted) {
            if (left.remove(word)) {
                shared++;
            }
        }
        return shared;
    }
}
