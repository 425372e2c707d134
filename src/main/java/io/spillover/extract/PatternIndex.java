package io.spillover.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the few of many patterns that can match a sentence, by what they need of it. Each pattern lies under the keys of
 * its narrowest need, so that a sentence asks only for those that share a key with it. Threads may share it.
 */
final class PatternIndex {

    /** A pattern and the relation that it reads. */
    record Candidate(Relations.Relation relation, ClaimPattern pattern) {}

    private record Kept(Candidate candidate, Needs needs) {}

    private final List<Kept> all;
    private final Map<String, BitSet> under;
    private final BitSet always;

    private PatternIndex(List<Kept> all, Map<String, BitSet> under, BitSet always) {
        this.all = all;
        this.under = under;
        this.always = always;
    }

    static PatternIndex of(List<Relations.Relation> relations) {
        List<Kept> all = new ArrayList<>();
        Map<String, BitSet> under = new HashMap<>();
        BitSet always = new BitSet();
        for (Relations.Relation relation : relations) {
            for (ClaimPattern pattern : relation.patterns()) {
                Needs needs = Needs.of(pattern.line());
                int number = all.size();
                all.add(new Kept(new Candidate(relation, pattern), needs));
                narrowest(needs)
                        .ifPresentOrElse(
                                need -> need.forEach(key -> under.computeIfAbsent(key, none -> new BitSet())
                                        .set(number)),
                                () -> always.set(number));
            }
        }
        return new PatternIndex(List.copyOf(all), under, always);
    }

    /** Words tell more than kinds, of which nearly every sentence has some. */
    private static Optional<Set<String>> narrowest(Needs needs) {
        return needs.all().stream()
                .min(Comparator.comparing((Set<String> need) -> need.stream().anyMatch(key -> key.startsWith("type:")))
                        .thenComparing(Set::size));
    }

    /** In the order of the relations and of their patterns. */
    List<Candidate> in(SentenceKeys sentence) {
        BitSet some = (BitSet) always.clone();
        for (String key : sentence.keys()) {
            BitSet here = under.get(key);
            if (here != null) {
                some.or(here);
            }
        }
        return some.stream()
                .mapToObj(all::get)
                .filter(kept -> kept.needs().all().stream().allMatch(sentence::meet))
                .map(Kept::candidate)
                .toList();
    }
}
