package io.spillover.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who bears a name, by the key under which people look names up. Gathered when first asked for: most commands never ask.
 * Safe for all threads.
 */
final class Bearers {
    private final Collection<LexiconEntry> entries;
    private @Nullable Map<String, List<LexiconEntry>> byKey;

    Bearers(Collection<LexiconEntry> entries) {
        this.entries = entries;
    }

    /** The most trusted kind of name first; of one kind in the order of the files. */
    synchronized List<LexiconEntry> of(String key) {
        if (byKey == null) {
            byKey = gathered();
        }
        return byKey.getOrDefault(key, List.of());
    }

    private Map<String, List<LexiconEntry>> gathered() {
        Map<String, Map<LexiconEntry, NameKind>> kinds = new HashMap<>();
        for (LexiconEntry entry : entries) {
            for (Name name : entry.names()) {
                kinds.computeIfAbsent(Lexicon.lookUpKey(name.text()), unseen -> new LinkedHashMap<>(2))
                        .merge(entry, name.kind(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        Map<String, List<LexiconEntry>> sorted = new HashMap<>();
        kinds.forEach((key, bearers) -> sorted.put(
                key,
                bearers.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList()));
        return sorted;
    }
}
