package io.spillover.lexicon.lists;

import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Companies that are listed in India, with the names that headlines give them. */
final class IndianCompanies {
    static final List<String> COLUMNS = List.of("aliases", "tickers", "basedIn");

    private final Lexicon curated;
    private final ClaimedNames claimed;
    private final OrdinaryWords ordinary;

    IndianCompanies(Lexicon curated, ClaimedNames claimed, OrdinaryWords ordinary) {
        this.curated = curated;
        this.claimed = claimed;
        this.ordinary = ordinary;
    }

    List<ListRow> rows(List<CSVRecord> list) {
        Map<String, ListRow> rows = new LinkedHashMap<>();
        for (CSVRecord record : list) {
            List<String> names = Arrays.stream(record.get("Entity").split(",", -1))
                    .map(String::strip)
                    .filter(name -> Character.isUpperCase(name.isEmpty() ? ' ' : name.charAt(0)))
                    .toList();
            // sectors and markets stand in the list too, under lower-case phrases
            boolean company = !names.isEmpty()
                    && names.get(0).matches(".*\\b(Ltd|Limited|Corp|Corporation|Co|Company|Bank|Industries)\\b.*");
            if (company) {
                row(names, record.get("Symbol")).ifPresent(row -> rows.putIfAbsent(row.label(), row));
            }
        }
        return List.copyOf(rows.values());
    }

    private Optional<ListRow> row(List<String> names, String symbol) {
        List<String> bare = new ArrayList<>();
        for (String name : names.stream().filter(name -> !name.equals(symbol)).toList()) {
            LegalName.of(name)
                    .map(LegalName::text)
                    .filter(text -> text.length() > 2 && !bare.contains(text))
                    .ifPresent(bare::add);
        }
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        Optional<LexiconEntry> known = bare.stream()
                .flatMap(name -> claimed.bearer(name).stream())
                .filter(entry -> curated.types().isA(entry.entity().type(), "Company"))
                .findFirst();
        ListRow row;
        if (known.isPresent()) {
            row = new ListRow(known.get().entity().label(), known.get().entity().type());
        } else if (claimed.take(bare.get(0))) {
            row = new ListRow(bare.get(0) + ordinary.marks(bare.get(0), false), "Company").with("basedIn", "India");
        } else {
            return Optional.empty();
        }
        bare.stream()
                .skip(known.isPresent() ? 0 : 1)
                .filter(name -> claimed.take(name))
                .forEach(name -> row.with("aliases", name + ordinary.marks(name, false)));
        if (!claimed.isTaken(symbol) && symbol.matches("[A-Z]+")) {
            row.with("tickers", symbol + "?");
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(row);
    }
}
