package io.spillover.lexicon;

import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds names in a text: the longest at each word start, not overlapping, never across a line's end. */
final class NameFinder {

    private record Bearer(Spelling spelling, LexiconEntry entry) {}

    private final NameTrie<Bearer> trie = new NameTrie<>();

    NameFinder(Collection<LexiconEntry> entries) {
        for (LexiconEntry entry : entries) {
            for (Name name : entry.names()) {
                Spelling spelling = Spelling.of(name);
                Bearer bearer = new Bearer(spelling, entry);
                for (String key : spelling.keys()) {
                    trie.add(key, bearer);
                }
            }
        }
    }

    List<NameMatch> find(String text) {
        List<NameMatch> matches = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            NameMatch longest = wordStarts(text, position) ? longestAt(text, position) : null;
            if (longest == null) {
                position++;
            } else {
                matches.add(longest);
                position = longest.span().end();
            }
        }
        return matches;
    }

    private @Nullable NameMatch longestAt(String text, int begin) {
        NameMatch longest = null;
        int node = NameTrie.ROOT;
        int end = begin;
        while (end < text.length()) {
            char c = Folding.fold(text.charAt(end));
            node = trie.next(node, c);
            if (node == NameTrie.NONE) {
                break;
            }
            end++;
            while (c == ' ' && end < text.length() && Folding.separates(text.charAt(end))) {
                end++;
            }
            if (!trie.endingAt(node).isEmpty() && wordEnds(text, end)) {
                List<Candidate> candidates = candidates(trie.endingAt(node), text, begin, end);
                if (!candidates.isEmpty()) {
                    longest = new NameMatch(new Span(begin, end), text.substring(begin, end), candidates);
                }
            }
        }
        return longest;
    }

    private static List<Candidate> candidates(List<Bearer> bearers, String text, int begin, int end) {
        List<Candidate> candidates = new ArrayList<>();
        bearers.stream()
                .filter(bearer -> bearer.spelling().accepts(text, begin, end))
                .map(bearer -> new Candidate(bearer.entry(), bearer.spelling().name()))
                .sorted(Comparator.comparing((Candidate candidate) -> candidate.name().trust())
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
