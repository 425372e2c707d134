package io.spillover.lexicon.lists;

import com.fasterxml.jackson.databind.JsonNode;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import io.spillover.lexicon.Relation;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Companies and funds that are listed in the United States, those of the S&amp;P 500 with sector and seat. */
final class ListedCompanies {
    static final List<String> COLUMNS = List.of("aliases", "tickers", "listedOn", "basedIn", "cik", "sector", "seat");

    private static final Map<String, String> EXCHANGES =
            Map.of("Nasdaq", "Nasdaq", "NYSE", "New York Stock Exchange", "CBOE", "Cboe");
    private static final Pattern FUND = Pattern.compile(
            "\\b(ETF|ETFS|ISHARES|SPDR|INVESCO DB|PROSHARES|(MUNICIPAL|INCOME|GOLD|SILVER|BITCOIN|ETHER|ETHEREUM|BOND|CREDIT"
                    + "|OPPORTUNITIES|CORE|SHARES|VALUE|TERM|EQUITY|DIVIDEND|CAPITAL|GROWTH) (TRUST|FUND)S?|FUNDS?)\\b");

    /** A fifth letter that says warrant, unit, right or preferred share, not common stock. */
    private static final Pattern OTHER_SHARES = Pattern.compile("[A-Z]{4}[WRUP]|.*-.*|[A-Z]{4}F");

    private static final int ORDINARY_TICKER = 4;

    private final ClaimedNames claimed;
    private final OrdinaryWords ordinary;
    private final TypeHierarchy types;
    private final Lexicon curated;

    ListedCompanies(Lexicon curated, ClaimedNames claimed, OrdinaryWords ordinary) {
        this.curated = curated;
        this.types = curated.types();
        this.claimed = claimed;
        this.ordinary = ordinary;
    }

    private record Company(
            String cik, String name, String exchange, List<String> tickers, Optional<CSVRecord> member) {}

    List<ListRow> rows(JsonNode register, List<CSVRecord> index) {
        List<Company> companies = companies(register, index);
        Map<String, Long> shortNames = companies.stream()
                .flatMap(company -> LegalName.of(company.name()).stream())
                .flatMap(name -> name.withoutGenericWords().stream())
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT), Collectors.counting()));
        Map<String, ListRow> rows = new LinkedHashMap<>();
        for (Company company : companies) {
            known(company)
                    .map(entry -> addition(company, entry))
                    .or(() -> fresh(company, shortNames))
                    .ifPresent(row -> {
                        if (!row.isEmpty()) {
                            rows.putIfAbsent(row.label(), row);
                        }
                    });
        }
        return List.copyOf(rows.values());
    }

    private static List<Company> companies(JsonNode register, List<CSVRecord> index) {
        Map<String, CSVRecord> members = new HashMap<>();
        index.forEach(member -> members.put(Integer.toString(Integer.parseInt(member.get("CIK"))), member));
        Map<String, Company> companies = new LinkedHashMap<>();
        for (JsonNode row : register.path("data")) {
            String cik = row.get(0).asText();
            Company company = companies.computeIfAbsent(
                    cik,
                    unseen -> new Company(
                            cik,
                            row.get(1).asText(),
                            row.get(3).asText(""),
                            new ArrayList<>(),
                            Optional.ofNullable(members.get(cik))));
            String ticker = row.get(2).asText();
            if (company.tickers().isEmpty()
                    || isCommonStock(ticker, company.tickers().get(0))) {
                company.tickers().add(ticker);
            }
        }
        return List.copyOf(companies.values());
    }

    /** Another class of shares has a ticker like the first; notes and preferred shares do not. */
    private static boolean isCommonStock(String ticker, String first) {
        return !OTHER_SHARES.matcher(ticker).matches()
                && ticker.length() <= first.length()
                && ticker.length() > 2
                && first.startsWith(ticker.substring(0, ticker.length() - 1));
    }

    /** The curated entity that a company is: of the same name, or of the same ticker and a word of the name. */
    private Optional<LexiconEntry> known(Company company) {
        Optional<LegalName> name = LegalName.of(company.name());
        List<String> names = new ArrayList<>();
        company.member().ifPresent(member -> names.add(member.get("Security")));
        name.ifPresent(legal -> {
            names.add(legal.text());
            legal.withoutGenericWords().ifPresent(names::add);
        });
        Optional<LexiconEntry> byName = names.stream()
                .flatMap(
                        one -> curated.entry(EntityId.of(types, "Company", one)).or(() -> claimed.bearer(one)).stream())
                .filter(entry -> types.isA(entry.entity().type(), "Organization"))
                .findFirst();
        return byName.or(() -> company.tickers().stream()
                .flatMap(ticker -> claimed.bearerOfTicker(ticker).stream())
                .filter(entry -> types.isA(entry.entity().type(), "Organization"))
                .filter(entry -> sharesWord(entry, names))
                .findFirst());
    }

    private static boolean sharesWord(LexiconEntry entry, List<String> names) {
        return entry.names().stream()
                .map(name -> name.text().toLowerCase(Locale.ROOT).split("\\W+", -1)[0])
                .anyMatch(word -> word.length() > 2
                        && names.stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)));
    }

    private ListRow addition(Company company, LexiconEntry entry) {
        return describe(
                company, new ListRow(entry.entity().label(), entry.entity().type()), false);
    }

    private Optional<ListRow> fresh(Company company, Map<String, Long> shortNames) {
        Optional<LegalName> legal = company.member()
                .map(member -> member.get("Security"))
                .or(() -> Optional.of(company.name()))
                .flatMap(LegalName::of);
        if (legal.isEmpty() || claimed.isTaken(legal.get().text())) {
            return Optional.empty();
        }
        String shorter = legal.get().withoutHoldings().text();
        String label = claimed.take(shorter) ? shorter : legal.get().text();
        claimed.take(legal.get().text());
        boolean large = company.member().isPresent();
        String type = FUND.matcher(company.name().toUpperCase(Locale.ROOT)).find() ? "Fund" : "Company";
        ListRow row = new ListRow(label + ordinary.marks(label, large), type)
                .with("aliases", alias(legal.get().text(), label));
        legal.get()
                .withoutGenericWords()
                .filter(name -> shortNames.getOrDefault(name.toLowerCase(Locale.ROOT), 0L) <= 1)
                .filter(name -> claimed.take(name))
                .ifPresent(name -> row.with("aliases", name + ordinary.marks(name, large)));
        return Optional.of(describe(company, row, true));
    }

    private static String alias(String name, String label) {
        return name.equals(label) ? "" : name;
    }

    private ListRow describe(Company company, ListRow row, boolean fresh) {
        for (String ticker : company.tickers()) {
            boolean plain = company.member().isPresent()
                    && ticker.length() >= ORDINARY_TICKER
                    && !ordinary.has(ticker)
                    && !claimed.isTaken(ticker);
            if (claimed.bearerOfTicker(ticker).isEmpty()) {
                row.with("tickers", plain ? ticker : ticker + "?");
            }
        }
        Optional.ofNullable(EXCHANGES.get(company.exchange())).ifPresent(exchange -> row.with("listedOn", exchange));
        row.with("cik", company.cik());
        company.member().ifPresent(member -> {
            row.with("sector", member.get("GICS Sector"));
            String seat = member.get("Headquarters Location").replaceAll(";.*", "");
            row.with("seat", seat);
            if (fresh) {
                country(seat).ifPresent(country -> row.with("basedIn", country));
            }
        });
        return row;
    }

    /** The country of a seat: the United States for one of their states. */
    private Optional<String> country(String seat) {
        String last = seat.substring(seat.lastIndexOf(',') + 1).strip();
        return claimed.bearer(last)
                .map(LexiconEntry::entity)
                .filter(place -> types.isA(place.type(), "Jurisdiction"))
                .map(place -> curated.relations(place.id())
                                .contains(new Relation(place.id(), "partOf", "place/united-states"))
                        ? "United States"
                        : place.label());
    }
}
