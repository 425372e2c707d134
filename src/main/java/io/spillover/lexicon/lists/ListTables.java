package io.spillover.lexicon.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables that come of a folder of public lists. */
public final class ListTables {
    private final Path lists;

    private ListTables(Path lists) {
        this.lists = lists;
    }

    /**
     * Makes all tables.
     *
     * @param lists a folder with {@code sec-company-tickers.json}, {@code sp500-constituents.csv},
     *     {@code indian-companies.csv}, {@code crypto-assets-curated.json}, {@code crypto-symbols.json} and
     *     {@code iso-4217-list-one.xml}
     * @param curated what is known by hand, and wins
     * @return the text of each table by its file's name; the same for the same lists and lexicon
     * @throws SpilloverException of kind UNREADABLE_INPUT where a list is missing or broken
     */
    public static Map<String, String> of(Path lists, Lexicon curated) {
        return new ListTables(lists).tables(curated);
    }

    private Map<String, String> tables(Lexicon curated) {
        ClaimedNames claimed = new ClaimedNames(curated);
        OrdinaryWords ordinary = OrdinaryWords.load();
        ListedCoins coins = new ListedCoins(claimed, ordinary);
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                "listed-companies.tsv",
                table(
                        "Companies and funds listed in the United States, from the SEC's list of tickers and the S&P 500.",
                        ListedCompanies.COLUMNS,
                        new ListedCompanies(curated, claimed, ordinary)
                                .rows(json("sec-company-tickers.json"), csv("sp500-constituents.csv"))));
        tables.put(
                "listed-companies-india.tsv",
                table(
                        "Companies listed in India with the names that headlines give them, from SEntFiN.",
                        IndianCompanies.COLUMNS,
                        new IndianCompanies(curated, claimed, ordinary).rows(csv("indian-companies.csv"))));
        tables.put(
                "listed-currencies.tsv",
                table(
                        "Currencies of ISO 4217 that are not curated by hand.",
                        ListedCurrencies.COLUMNS,
                        new ListedCurrencies(claimed).rows(currencies("iso-4217-list-one.xml"))));
        tables.put(
                "listed-coins.tsv",
                table(
                        "Coins and tokens of a curated list that are not curated here.",
                        ListedCoins.COLUMNS,
                        coins.curatedRows(json("crypto-assets-curated.json"))));
        tables.put(
                "listed-coins-noisy.tsv",
                table(
                        "Coins and tokens of a large noisy list, where nothing else claims the name.",
                        ListedCoins.NOISY_COLUMNS,
                        coins.noisyRows(json("crypto-symbols.json"))));
        return tables;
    }

    private static String table(String title, List<String> columns, List<ListRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(title).append(" Made by 'spillover lexicon build'; see README.md for sources.\n");
        text.append("label\ttype\t").append(String.join("\t", columns)).append('\n');
        rows.forEach(row -> text.append(row.line(columns)).append('\n'));
        return text.toString();
    }

    private JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(lists.resolve(name).toFile());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private List<CSVRecord> csv(String name) {
        try (Reader reader = Files.newBufferedReader(lists.resolve(name));
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private Map<String, String> currencies(String name) {
        Map<String, String> names = new TreeMap<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream input = Files.newInputStream(lists.resolve(name))) {
            XMLStreamReader reader = factory.createXMLStreamReader(input);
            String currency = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("CcyNm")) {
                        currency = reader.getElementText();
                    } else if (reader.getLocalName().equals("Ccy")) {
                        names.put(reader.getElementText(), currency);
                    }
                }
            }
            return names;
        } catch (IOException | XMLStreamException e) {
            throw unreadable(name, e);
        }
    }

    private SpilloverException unreadable(String name, Exception cause) {
        return new SpilloverException(
                Kind.UNREADABLE_INPUT,
                "The list " + lists.resolve(name) + " cannot be read; give a folder that holds it whole.",
                cause);
    }
}
