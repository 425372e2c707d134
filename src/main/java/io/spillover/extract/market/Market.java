package io.spillover.extract.market;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A market as its file {@code markets/NAME.tsv} describes it.
 *
 * @param target id of the entity that stands for it
 * @param types a name of such a type makes a text one of the market
 * @param alone kinds that say nothing where one of some others is there, each with those
 * @param base how a headline leans of which nothing else is known
 */
record Market(
        String name,
        String target,
        List<String> types,
        Map<String, Set<String>> alone,
        EventKind.Lean base,
        List<EventKind> kinds) {
    private static final int CELLS_OF_A_KIND = 7;

    Market {
        types = List.copyOf(types);
        alone = Map.copyOf(alone);
        kinds = List.copyOf(kinds);
    }

    /** The markets that come with Spillover, in the order of {@code markets/index.txt}. */
    static List<Market> all() {
        return lines("index.txt").stream().map(Market::read).toList();
    }

    private static Market read(String name) {
        String file = name + ".tsv";
        String target = "";
        List<String> types = new ArrayList<>();
        Map<String, Set<String>> alone = new HashMap<>();
        EventKind.Lean base = new EventKind.Lean(0, 0);
        List<EventKind> kinds = new ArrayList<>();
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "target" -> target = cells[1];
                case "type" -> types.add(cells[1]);
                case "base" -> base = lean(cells[1], cells[2]);
                case "alone" -> {
                    for (String kind : cells[1].split("\\|", -1)) {
                        alone.put(kind, Set.of(cells[2].split("\\|", -1)));
                    }
                }
                case "kind" -> kinds.add(kind(cells, file, line));
                default -> throw mistake(file, line, "begins with none of target, type, base, alone, kind");
            }
        }
        return new Market(name, target, types, alone, base, kinds);
    }

    private static EventKind kind(String[] cells, String file, String line) {
        if (cells.length != CELLS_OF_A_KIND) {
            throw mistake(file, line, "has " + cells.length + " cells, not " + CELLS_OF_A_KIND);
        }
        String[] names = cells[1].split("/", 2);
        String[] finding = cells[2].split(" ", 2);
        return new EventKind(
                names[0],
                names.length > 1 ? Optional.of(names[1]) : Optional.empty(),
                EventKind.Finding.valueOf(finding[0].toUpperCase(Locale.ROOT)),
                finding.length > 1 ? finding[1] : "",
                lean(cells[3], cells[4]),
                cells[5],
                cells[6]);
    }

    private static EventKind.Lean lean(String bearish, String bullish) {
        return new EventKind.Lean(Double.parseDouble(bearish), Double.parseDouble(bullish));
    }

    private static SpilloverException mistake(String file, String line, String what) {
        return new SpilloverException(
                SpilloverException.Kind.INTERNAL, "The line \"" + line + "\" of markets/" + file + " " + what);
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Market.class.getResourceAsStream("/markets/" + file)) {
            if (stream == null) {
                throw new SpilloverException(
                        SpilloverException.Kind.INTERNAL,
                        "The file markets/" + file + " is not in the application's jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new SpilloverException(SpilloverException.Kind.INTERNAL, "Cannot read markets/" + file, e);
        }
    }
}
