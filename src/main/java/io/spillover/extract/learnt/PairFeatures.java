package io.spillover.extract.learnt;

import io.spillover.annotate.WordList;
import io.spillover.extract.learnt.SpanScene.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What can be told of two spans, in words: each feature once by itself and, where it depends on what the spans are,
 * once with their types.
 *
 * <p>Thread-safe.
 */
final class PairFeatures {

    private static final int NEAR_ENOUGH_FOR_WORDS = 15;
    private static final int SHORT_ENOUGH_FOR_ALL_WORDS = 5;
    private static final int AROUND = 5;

    private final WordList classes = WordList.named("relation-classes");
    private final PathFeatures paths = new PathFeatures(classes);

    List<String> of(SpanScene scene, Words head, Words tail) {
        boolean headFirst = head.begin() < tail.begin();
        FeatureList features = new FeatureList(head.type() + ">" + tail.type(), headFirst ? "HT" : "TH");
        features.alone("types=" + head.type() + ">" + tail.type());
        Words left = headFirst ? head : tail;
        Words right = headFirst ? tail : head;
        scene.predicates(head, tail).forEach(predicate -> features.both("says=" + predicate));
        scene.predicates(tail, head).forEach(predicate -> features.both("says inverse=" + predicate));
        distances(scene, head, tail, features);
        between(scene, left, right, features);
        around(scene, left, right, features);
        own(scene, head, "head", features);
        own(scene, tail, "tail", features);
        if (scene.text(head).equalsIgnoreCase(scene.text(tail))) {
            features.typed("same text");
        }
        paths.add(scene, head, tail, features);
        return features.all();
    }

    /** How far apart they are, and who of their own kinds is nearer. */
    private static void distances(SpanScene scene, Words head, Words tail, FeatureList features) {
        int distance = gap(head, tail);
        features.ordered("order");
        features.ordered("distance=" + bucket(distance));
        List<Words> between = scene.spans().stream()
                .filter(other -> !other.equals(head) && !other.equals(tail))
                .filter(other -> other.begin() >= Math.min(head.end(), tail.end())
                        && other.end() <= Math.max(head.begin(), tail.begin()))
                .toList();
        features.typed("spans between=" + Math.min(between.size(), 4));
        features.ordered("between: heads=" + atMost(3, count(between, head.type())) + ", tails="
                + atMost(3, count(between, tail.type())));
        between.stream().map(Words::type).distinct().sorted().forEach(type -> features.typed("between=" + type));
        rivals(scene, head, tail, distance, features);
    }

    private static void rivals(SpanScene scene, Words head, Words tail, int distance, FeatureList features) {
        List<Words> heads = rivals(scene, head, tail);
        List<Words> tails = rivals(scene, tail, head);
        long nearerHeads =
                heads.stream().filter(other -> gap(other, tail) < distance).count();
        long nearerTails =
                tails.stream().filter(other -> gap(other, head) < distance).count();
        boolean headFirst = head.begin() < tail.begin();
        long sameSideHeads = heads.stream()
                .filter(other -> gap(other, tail) < distance && (other.begin() < tail.begin()) == headFirst)
                .count();
        long sameSideTails = tails.stream()
                .filter(other -> gap(other, head) < distance && (head.begin() < other.begin()) == headFirst)
                .count();
        features.typed("nearer heads=" + atMost(2, nearerHeads) + ", tails=" + atMost(2, nearerTails));
        features.ordered("nearer heads=" + atMost(2, nearerHeads));
        features.ordered("nearer tails=" + atMost(2, nearerTails));
        features.ordered(
                "nearer on the same side: heads=" + atMost(2, sameSideHeads) + ", tails=" + atMost(2, sameSideTails));
        features.typed("other heads=" + atMost(3, heads.size()));
        features.typed("other tails=" + atMost(3, tails.size()));
        boolean aligned = rank(scene, head) == rank(scene, tail);
        features.typed("aligned=" + aligned + (heads.size() == tails.size()));
    }

    private static List<Words> rivals(SpanScene scene, Words words, Words partner) {
        return scene.spans().stream()
                .filter(other -> !other.equals(words)
                        && !other.equals(partner)
                        && other.type().equals(words.type()))
                .toList();
    }

    /** The how-manieth of its kind it is, in the order in which spans are given. */
    private static long rank(SpanScene scene, Words words) {
        return scene.spans().stream()
                .takeWhile(other -> !other.equals(words))
                .filter(other -> other.type().equals(words.type()))
                .count();
    }

    private void between(SpanScene scene, Words left, Words right, FeatureList features) {
        int begin = left.end();
        int end = right.begin();
        TreeSet<String> found = new TreeSet<>();
        for (int token = begin; token < end; token++) {
            String lemma = scene.lemma(token);
            if (lemma.equals(".") || lemma.equals(";")) {
                features.typed("a full stop between");
            }
            if (isWord(scene, token)) {
                if (end - begin <= NEAR_ENOUGH_FOR_WORDS) {
                    features.orderedAlone("word=" + lemma);
                }
                classes.meaning(lemma).ifPresent(found::add);
            }
        }
        found.forEach(meaning -> features.orderedBoth("class between=" + meaning));
        if (end - begin <= SHORT_ENOUGH_FOR_ALL_WORDS) {
            features.orderedBoth("all between=" + joined(begin, end, scene::lemma));
            features.ordered("tags between=" + joined(begin, end, scene::tag));
        }
        if (end > begin) {
            features.orderedBoth("first=" + scene.lemma(begin));
            features.orderedBoth("last=" + scene.lemma(end - 1));
        }
    }

    private void around(SpanScene scene, Words left, Words right, FeatureList features) {
        int before = left.begin() - 1;
        int after = right.end();
        features.orderedBoth("before=" + (before >= 0 ? scene.lemma(before) : "^"));
        features.orderedBoth("after=" + (after < scene.length() ? scene.lemma(after) : "$"));
        for (int token = Math.max(0, before - AROUND + 1); token <= before; token++) {
            classOf(scene, token).ifPresent(meaning -> features.orderedBoth("class before=" + meaning));
            if (token > before - 3) {
                features.orderedAlone("word before=" + scene.lemma(token));
            }
        }
        for (int token = after; token < Math.min(scene.length(), after + AROUND); token++) {
            classOf(scene, token).ifPresent(meaning -> features.orderedBoth("class after=" + meaning));
            if (token < after + 3) {
                features.orderedAlone("word after=" + scene.lemma(token));
            }
        }
    }

    private void own(SpanScene scene, Words words, String side, FeatureList features) {
        features.alone(side + " last=" + scene.lemma(words.end() - 1));
        features.alone(side + " first=" + scene.lemma(words.begin()));
        features.typed(side + "=" + scene.lemma(words.head()));
        features.typed(side + " shape=" + Shapes.of(scene, words));
        for (int token = words.begin(); token < words.end(); token++) {
            classOf(scene, token).ifPresent(meaning -> features.both(side + " class=" + meaning));
        }
    }

    private Optional<String> classOf(SpanScene scene, int token) {
        return classes.meaning(scene.lemma(token));
    }

    /** Whether a token is a word of the sentence rather than of a span; an action's name is both. */
    private static boolean isWord(SpanScene scene, int token) {
        return scene.spans().stream()
                .noneMatch(words -> !words.type().equals("Action") && words.begin() <= token && token < words.end());
    }

    private static String joined(int begin, int end, java.util.function.IntFunction<String> what) {
        List<String> parts = new ArrayList<>();
        IntStream.range(begin, end).mapToObj(what).forEach(parts::add);
        return String.join("_", parts);
    }

    private static int gap(Words one, Words other) {
        return Math.max(0, one.begin() < other.begin() ? other.begin() - one.end() : one.begin() - other.end());
    }

    private static String bucket(int distance) {
        return IntStream.of(0, 1, 2, 3, 5, 8, 12, 20)
                .filter(most -> distance <= most)
                .mapToObj(Integer::toString)
                .findFirst()
                .orElse("far");
    }

    private static long count(List<Words> spans, String type) {
        return spans.stream().filter(words -> words.type().equals(type)).count();
    }

    private static long atMost(long most, long count) {
        return Math.min(most, count);
    }
}
