package io.spillover.lexicon.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Currencies of ISO 4217 that have a name of more than one word ("Swiss Franc"); "Lek" alone says too little. */
final class ListedCurrencies {
    static final List<String> COLUMNS = List.of("tickers");

    private static final Set<String> NO_MONEY = Set.of("XXX", "XTS", "XAU", "XAG", "XPT", "XPD");

    private final ClaimedNames claimed;

    ListedCurrencies(ClaimedNames claimed) {
        this.claimed = claimed;
    }

    /** @param names by code */
    List<ListRow> rows(Map<String, String> names) {
        List<ListRow> rows = new ArrayList<>();
        names.forEach((code, name) -> {
            int unit = name.lastIndexOf(' ');
            boolean speaks = name.matches("[\\p{L} -]+") && unit > 0 && !NO_MONEY.contains(code);
            String label =
                    speaks ? name.substring(0, unit) + name.substring(unit).toLowerCase(Locale.ROOT) : name;
            if (speaks && !claimed.isTaken(code) && claimed.take(label)) {
                rows.add(new ListRow(label, "Currency").with("tickers", code + "?"));
            }
        });
        return rows;
    }
}
