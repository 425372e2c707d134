package io.spillover.lexicon.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Coins and tokens: a curated list, and a large noisy one for what nothing else claims. */
final class ListedCoins {
    static final List<String> COLUMNS = List.of("tickers", "belongsTo");

    /** Of the noisy list only names are kept: what its coins do says nothing of the market. */
    static final List<String> NOISY_COLUMNS = List.of("tickers");

    /** In characters. Below, a name of the noisy list is a number or an acronym of something else. */
    private static final int SHORTEST_NOISY = 4;

    private final ClaimedNames claimed;
    private final OrdinaryWords ordinary;

    ListedCoins(ClaimedNames claimed, OrdinaryWords ordinary) {
        this.claimed = claimed;
        this.ordinary = ordinary;
    }

    List<ListRow> curatedRows(JsonNode list) {
        List<ListRow> rows = new ArrayList<>();
        for (JsonNode coin : list) {
            String name = coin.path("name").asText();
            String symbol = symbol(coin.path("symbol").asText());
            if (isName(name) && claimed.take(name)) {
                rows.add(row(name + (ordinary.hasAll(name) || name.length() < SHORTEST_NOISY ? "??" : "?"), symbol));
            }
        }
        return rows;
    }

    List<ListRow> noisyRows(JsonNode list) {
        Map<String, String> symbols = new TreeMap<>();
        list.properties()
                .forEach(field -> symbols.put(field.getKey(), field.getValue().asText()));
        List<ListRow> rows = new ArrayList<>();
        symbols.forEach((symbol, name) -> {
            boolean speaks = isName(name)
                    && name.length() >= SHORTEST_NOISY
                    && name.chars().anyMatch(Character::isUpperCase);
            if (speaks && claimed.take(name)) {
                rows.add(named(new ListRow(name + "??", "CryptoAsset"), symbol(symbol)));
            }
        });
        return rows;
    }

    private ListRow row(String label, String symbol) {
        return named(new ListRow(label, "CryptoAsset").with("belongsTo", "crypto"), symbol);
    }

    private ListRow named(ListRow row, String symbol) {
        boolean letters = symbol.matches("[A-Z][A-Z0-9]+");
        return letters && claimed.bearerOfTicker(symbol).isEmpty() ? row.with("tickers", symbol + "?") : row;
    }

    private static boolean isName(String name) {
        return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .'&-]*")
                && name.chars().anyMatch(Character::isLetter);
    }

    private static String symbol(String symbol) {
        return symbol.replace("$", "");
    }
}
