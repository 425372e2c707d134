package io.spillover.lexicon.lists;

import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import io.spillover.lexicon.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which names are taken, whatever their letter case, and by whom: first those curated by hand, then those of lists. */
final class ClaimedNames {
    private final Map<String, LexiconEntry> curated = new HashMap<>();
    private final Map<String, LexiconEntry> byTicker = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ClaimedNames(Lexicon lexicon) {
        for (LexiconEntry entry : lexicon.entries()) {
            for (Name name : entry.names()) {
                switch (name.kind()) {
                    case TICKER -> byTicker.putIfAbsent(name.text(), entry);
                    case LABEL, ALIAS -> curated.putIfAbsent(key(name.text()), entry);
                    case DEMONYM, METONYM, PHRASE -> {}
                }
                taken.add(key(name.text()));
            }
        }
    }

    Optional<LexiconEntry> bearer(String name) {
        return Optional.ofNullable(curated.get(key(name)));
    }

    Optional<LexiconEntry> bearerOfTicker(String ticker) {
        return Optional.ofNullable(byTicker.get(ticker));
    }

    boolean isTaken(String name) {
        return taken.contains(key(name));
    }

    /** Takes a name; false where it is taken already. */
    boolean take(String name) {
        return taken.add(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("[.,']", "")
                .strip();
    }
}
