package io.spillover.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text in their order, so that copies of it are found: each run of {@value #RUN} words is a shingle.
 *
 * <p>{@link #isCopyOf} decides. {@link #similarity} is Jaccard's of the sets of shingles. {@link #bands} are short marks by MinHash (Broder, On the
 * resemblance and containment of documents, 1997) in bands (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4): of
 * two texts with a similarity of 0.4 at least one is equal with a probability of 0.96, of 0.5 of 0.998, and of two texts
 * about different things, whose similarity is 0.005, of one in 170,000. The same text has the same marks on every machine.
 */
final class TextSignature {
    /** Words in a shingle. */
    static final int RUN = 3;

    /** As much of the shorter text as copies have in common. */
    private static final double COPIED = 0.5;

    /** Shingles of a text below which it may well be a form that is filled in day by day, as headlines are. */
    private static final int SHORT = 20;

    /** As alike as short texts must be. */
    private static final double SHORT_COPIED = 0.8;

    private static final int BANDS = 48;
    private static final int ROWS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<Long> shingles = new HashSet<>();

    private TextSignature(List<String> words) {
        for (int begin = 0; begin <= Math.max(0, words.size() - RUN); begin++) {
            shingles.add(hash(words.subList(begin, Math.min(words.size(), begin + RUN))));
        }
    }

    static TextSignature of(String text) {
        return new TextSignature(words(text));
    }

    /** The words of a text in lower case, without punctuation. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** From 0, nothing in common, to 1, the same words in the same order. */
    double similarity(TextSignature other) {
        int common = common(other);
        int all = shingles.size() + other.shingles.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** How much of the shorter of two texts the other has too, from 0 to 1: 1 where one was cut or has grown. */
    double containment(TextSignature other) {
        int shorter = Math.min(shingles.size(), other.shingles.size());
        return shorter == 0 ? 0 : (double) common(other) / shorter;
    }

    /**
     * Whether one is a copy of the other, edited, cut or with something added: half of the shorter is in the other. Short texts
     * must be nearly the same. The package tells how this was measured.
     */
    boolean isCopyOf(TextSignature other) {
        return Math.min(shingles.size(), other.shingles.size()) < SHORT
                ? similarity(other) >= SHORT_COPIED
                : containment(other) >= COPIED;
    }

    private int common(TextSignature other) {
        Set<Long> common = new HashSet<>(shingles);
        common.retainAll(other.shingles);
        return common.size();
    }

    /** Marks of which similar texts have at least one in common. */
    List<String> bands() {
        long[] minima = new long[BANDS * ROWS];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int row = 0; row < minima.length; row++) {
                minima[row] = Math.min(minima[row], mixed(shingle ^ mixed(row + 1)));
            }
        }
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long mark = band;
            for (int row = 0; row < ROWS; row++) {
                mark = mixed(mark ^ minima[band * ROWS + row]);
            }
            bands.add(String.format(Locale.ROOT, "%02d-%016x", band, mark));
        }
        return bands;
    }

    /** FNV-1a over the characters of some words (Fowler, Noll, Vo). */
    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int index = 0; index < word.length(); index++) {
                hash = (hash ^ word.charAt(index)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood, Fast splittable pseudorandom number generators, 2014). */
    private static long mixed(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
