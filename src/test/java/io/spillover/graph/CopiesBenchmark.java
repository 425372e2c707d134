package io.spillover.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/**
 * How well copies are told from other articles, by threshold and by kind of edit, on pairs made from real articles: each
 * with an edited one of itself, and each with each other. Run by hand:
 * {@code mvn test -Dtest=CopiesBenchmark -Dspillover.data=FOLDER}.
 */
class CopiesBenchmark {
    private static final long SEED = 7;
    private static final double[] THRESHOLDS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8};

    @Test
    void copies_among_real_articles() {
        Map<String, List<String>> folders = RealArticles.byFolder();
        List<Pair> others = others(folders);
        List<Pair> copies =
                copies(folders.values().stream().flatMap(List::stream).toList());
        System.out.printf(
                "%d articles, %d pairs of different ones (%d of one business), %d of copies%n",
                folders.values().stream().mapToInt(List::size).sum(),
                others.size(),
                others.stream().filter(Pair::ofOneTopic).count(),
                copies.size());
        print("Jaccard", TextSignature::similarity, others, copies);
        print("Part of the shorter", TextSignature::containment, others, copies);
        printBands(others, copies);
    }

    /** Two texts; the edit that makes one of the other, or none where they are different articles. */
    private record Pair(String edit, boolean ofOneTopic, TextSignature one, TextSignature other) {}

    private static List<Pair> others(Map<String, List<String>> folders) {
        List<TextSignature> signatures = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        folders.forEach((folder, texts) -> texts.forEach(text -> {
            signatures.add(TextSignature.of(text));
            topics.add(folder);
        }));
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < signatures.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean ofOneTopic = topics.get(one).equals(topics.get(other))
                        && !topics.get(one).equals("articles");
                pairs.add(new Pair("different", ofOneTopic, signatures.get(one), signatures.get(other)));
            }
        }
        return pairs;
    }

    private static List<Pair> copies(List<String> articles) {
        Random random = new Random(SEED);
        List<Pair> pairs = new ArrayList<>();
        for (EditedArticle edit : EditedArticle.values()) {
            for (String article : articles) {
                TextSignature edited = TextSignature.of(edit.of(article, random));
                pairs.add(new Pair(edit.what(), true, TextSignature.of(article), edited));
            }
        }
        return pairs;
    }

    private static void print(
            String measure, ToDoubleBiFunction<TextSignature, TextSignature> by, List<Pair> others, List<Pair> copies) {
        System.out.printf("%n%s: of copies%n", measure);
        for (EditedArticle edit : EditedArticle.values()) {
            System.out.printf("  %-62s %s%n", edit.what(), spread(values(by, ofEdit(copies, edit))));
        }
        System.out.printf("  %-62s %s%n", "different articles", spread(values(by, others)));
        System.out.printf(
                "  %-62s %s%n",
                "different articles of one business",
                spread(values(by, others.stream().filter(Pair::ofOneTopic).toList())));
        System.out.printf("%n  threshold  precision  recall  false pairs  recall by edit, in the order above%n");
        List<Double> different = values(by, others);
        for (double threshold : THRESHOLDS) {
            long found = count(values(by, copies), threshold);
            long wrong = count(different, threshold);
            StringBuilder byEdit = new StringBuilder();
            for (EditedArticle edit : EditedArticle.values()) {
                List<Double> values = values(by, ofEdit(copies, edit));
                byEdit.append(" %.2f".formatted((double) count(values, threshold) / values.size()));
            }
            System.out.printf(
                    "  %9.2f  %9.3f  %6.3f  %11d %s%n",
                    threshold, found / (double) (found + wrong), found / (double) copies.size(), wrong, byEdit);
        }
    }

    /** What the store does: pairs that have a mark in common are compared. */
    private static void printBands(List<Pair> others, List<Pair> copies) {
        System.out.printf(
                "%nWhat is found: taken for a copy when compared, compared since they have a mark in common, both%n");
        for (EditedArticle edit : EditedArticle.values()) {
            print(edit.what(), ofEdit(copies, edit));
        }
        print("all copies", copies);
        print("different articles", others);
    }

    private static void print(String what, List<Pair> pairs) {
        long taken =
                pairs.stream().filter(pair -> pair.one().isCopyOf(pair.other())).count();
        List<Pair> compared = pairs.stream().filter(CopiesBenchmark::meet).toList();
        long found = compared.stream()
                .filter(pair -> pair.one().isCopyOf(pair.other()))
                .count();
        System.out.printf("  %-62s %5d %5d %5d of %d%n", what, taken, compared.size(), found, pairs.size());
    }

    private static boolean meet(Pair pair) {
        return !Collections.disjoint(pair.one().bands(), pair.other().bands());
    }

    private static List<Pair> ofEdit(List<Pair> copies, EditedArticle edit) {
        return copies.stream().filter(pair -> pair.edit().equals(edit.what())).toList();
    }

    private static List<Double> values(ToDoubleBiFunction<TextSignature, TextSignature> by, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> by.applyAsDouble(pair.one(), pair.other()))
                .sorted()
                .toList();
    }

    private static long count(List<Double> values, double threshold) {
        return values.stream().filter(value -> value >= threshold).count();
    }

    private static String spread(List<Double> sorted) {
        return "least %.3f, a tenth below %.3f, median %.3f, most %.3f"
                .formatted(
                        sorted.get(0),
                        sorted.get(sorted.size() / 10),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1));
    }
}
