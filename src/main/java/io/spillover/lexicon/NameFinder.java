package io.spillover.lexicon;

import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a text: the longest at each word start, not overlapping, never across a line's end.
 *
 * <p>Names are kept by their first word, so a text costs one look-up a word and a comparison for each name that begins
 * with it; a list of a hundred thousand names is read in a fraction of the time that a trie over characters takes, whose
 * nodes are spread over memory.
 */
final class NameFinder {

    private record Bearer(Spelling spelling, LexiconEntry entry) {}

    /** A bearer with one of the folded forms of its name. */
    private record Spelled(String folded, Bearer bearer) {}

    /** A folded name with those who bear it. */
    private record Key(String folded, List<Bearer> bearers) {}

    private final Map<String, List<Key>> byFirstWord;

    NameFinder(Collection<LexiconEntry> entries) {
        Map<String, Key> keys = new LinkedHashMap<>(entries.size() * 6);
        for (List<Spelled> ofOne :
                entries.parallelStream().map(NameFinder::spelled).toList()) {
            for (Spelled spelled : ofOne) {
                keys.computeIfAbsent(spelled.folded(), folded -> new Key(folded, new ArrayList<>(1)))
                        .bearers()
                        .add(spelled.bearer());
            }
        }
        this.byFirstWord = new HashMap<>(keys.size() * 2);
        for (Key key : keys.values()) {
            String firstWord = key.folded().substring(0, endOfWord(key.folded(), 0));
            byFirstWord.computeIfAbsent(firstWord, unseen -> new ArrayList<>(1)).add(key);
        }
    }

    private static List<Spelled> spelled(LexiconEntry entry) {
        List<Spelled> spelled = new ArrayList<>();
        for (Name name : entry.names()) {
            Spelling spelling = Spelling.of(name);
            Bearer bearer = new Bearer(spelling, entry);
            spelling.keys().forEach(folded -> spelled.add(new Spelled(folded, bearer)));
        }
        return spelled;
    }

    List<NameMatch> find(String text) {
        List<NameMatch> matches = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            NameMatch longest = wordStarts(text, position) ? longestAt(text, position, word) : null;
            if (longest == null) {
                position++;
            } else {
                matches.add(longest);
                position = longest.span().end();
            }
        }
        return matches;
    }

    private @Nullable NameMatch longestAt(String text, int begin, StringBuilder word) {
        word.setLength(0);
        for (int i = begin; i < endOfWord(text, begin); i++) {
            word.append(Folding.fold(text.charAt(i)));
        }
        NameMatch longest = null;
        for (Key key : byFirstWord.getOrDefault(word.toString(), List.of())) {
            int end = end(text, begin, key.folded());
            if (end > begin && (longest == null || end > longest.span().end()) && wordEnds(text, end)) {
                List<Candidate> candidates = candidates(key.bearers(), text, begin, end);
                if (!candidates.isEmpty()) {
                    longest = new NameMatch(new Span(begin, end), text.substring(begin, end), candidates);
                }
            }
        }
        return longest;
    }

    /** Behind the last letter or digit of the word that begins here. */
    private static int endOfWord(String text, int begin) {
        int end = begin;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where a folded name ends in a text, which may have more than one space for one; -1 if the text says otherwise. */
    private static int end(String text, int begin, String folded) {
        int end = begin;
        for (int i = 0; i < folded.length(); i++) {
            if (end >= text.length() || Folding.fold(text.charAt(end)) != folded.charAt(i)) {
                return -1;
            }
            end++;
            while (folded.charAt(i) == ' ' && end < text.length() && Folding.separates(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static List<Candidate> candidates(List<Bearer> bearers, String text, int begin, int end) {
        List<Candidate> candidates = new ArrayList<>();
        bearers.stream()
                .filter(bearer -> bearer.spelling().accepts(text, begin, end))
                .map(bearer -> new Candidate(bearer.entry(), bearer.spelling().name()))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.name().trust())
                        .thenComparing(Candidate::kind))
                .filter(candidate ->
                        candidates.stream().noneMatch(better -> better.entry().equals(candidate.entry())))
                .forEachOrdered(candidates::add);
        return candidates;
    }

    /** "DeFi" does not start within "CeDeFi", "3M" neither within "$210.3M" nor within "$3M". */
    private static boolean wordStarts(String text, int at) {
        char first = text.charAt(at);
        if (!Character.isLetterOrDigit(first)) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean inNumber = Character.isDigit(first)
                && (".,".indexOf(before) >= 0 || Character.getType(before) == Character.CURRENCY_SYMBOL);
        return !inNumber && !Character.isLetterOrDigit(before) && "&@".indexOf(before) < 0;
    }

    /** "US" does not end before the rest of "US$5", "S&P" not before "&", "coinbase" not before ".com". */
    private static boolean wordEnds(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char next = text.charAt(end);
        char afterNext = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (next == '.') {
            boolean decimal = Character.isDigit(text.charAt(end - 1)) && Character.isDigit(afterNext);
            return !decimal && !Character.isLowerCase(afterNext);
        }
        if (next == '&') {
            return !Character.isLetterOrDigit(afterNext);
        }
        return !Character.isLetterOrDigit(next) && next != '$' && next != '@';
    }
}
