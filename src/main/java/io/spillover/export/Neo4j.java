package io.spillover.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as a folder for Neo4j: two tables whose headers {@code neo4j-admin database import} obeys, a script
 * that reads them into a database that runs, and how to use either.
 *
 * <p>An empty cell is no property; each edge is a relationship of its own, so parallel ones stay.
 */
final class Neo4j {

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.MINIMAL)
            .setRecordSeparator("\n")
            .get();

    private static final String READ_ME = """
            # A graph for Neo4j

            Into a database that is not there yet, fast, from this folder:

                neo4j-admin database import full neo4j --multiline-fields=true \\
                  --nodes=nodes.csv --relationships=relationships.csv

            Into one that runs (Neo4j 5): copy `nodes.csv` and `relationships.csv` into its `import` folder, then

                cypher-shell -f import.cypher

            Nodes have the label `Entity` and that of their type; the type of a relationship is its predicate in capitals.
            `origin` tells what articles say (`asserted`) from what rules drew (`inferred`).
            """;

    private Neo4j() {}

    static void write(Network network, Path folder) throws IOException {
        Set<String> types = nodes(network, folder.resolve("nodes.csv"));
        Set<String> predicates = edges(network, folder.resolve("relationships.csv"));
        Files.writeString(folder.resolve("import.cypher"), script(types, predicates));
        Files.writeString(folder.resolve("README.md"), READ_ME);
    }

    /** The labels they have beside {@code Entity}. */
    private static Set<String> nodes(Network network, Path file) throws IOException {
        Set<String> types = new TreeSet<>();
        try (Writer table = Files.newBufferedWriter(file)) {
            TABLE.printRecord(table, "id:ID", "label", "type", "uri", ":LABEL");
            for (Entity node : network.nodes()) {
                TABLE.printRecord(
                        table,
                        node.id(),
                        present(node.label()),
                        present(node.type()),
                        node.uri(),
                        node.type().isEmpty() ? "Entity" : "Entity;" + node.type());
                types.add(node.type());
            }
        }
        types.remove("");
        return types;
    }

    private static Set<String> edges(Network network, Path file) throws IOException {
        Set<String> predicates = new TreeSet<>();
        try (Writer table = Files.newBufferedWriter(file)) {
            TABLE.printRecord(
                    table,
                    ":START_ID",
                    ":END_ID",
                    ":TYPE",
                    "predicate",
                    "factuality",
                    "weight:double",
                    "start:date",
                    "end:date",
                    "evidence:int",
                    "origin",
                    "rule");
            for (Edge edge : network.edges()) {
                TABLE.printRecord(
                        table,
                        edge.source(),
                        edge.target(),
                        type(edge.predicate()),
                        edge.predicate(),
                        present(edge.factuality()),
                        edge.weight(),
                        edge.period().start().orElse(null),
                        edge.period().end().orElse(null),
                        edge.evidence(),
                        edge.origin().name().toLowerCase(Locale.ROOT),
                        present(edge.rule()));
                predicates.add(edge.predicate());
            }
        }
        return predicates;
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    /** {@code SELLS_TO} for {@code sellsTo}. */
    static String type(String predicate) {
        return predicate.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Without what needs a plug-in: one statement a label and one a type of relationship. */
    private static String script(Set<String> types, Set<String> predicates) {
        StringBuilder script = new StringBuilder("""
                CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

                LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
                CALL { WITH row
                  MERGE (n:Entity {id: row.`id:ID`})
                  SET n.label = row.label, n.type = row.type, n.uri = row.uri
                } IN TRANSACTIONS;
                """);
        types.forEach(type -> script.append("MATCH (n:Entity {type: '%1$s'}) SET n:`%1$s`;\n".formatted(type)));
        predicates.forEach(predicate -> script.append("""

                LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
                WITH row WHERE row.`:TYPE` = '%1$s'
                CALL { WITH row
                  MATCH (a:Entity {id: row.`:START_ID`}), (b:Entity {id: row.`:END_ID`})
                  CREATE (a)-[:`%1$s` {
                    predicate: row.predicate, factuality: row.factuality, weight: toFloat(row.`weight:double`),
                    start: date(row.`start:date`), end: date(row.`end:date`), evidence: toInteger(row.`evidence:int`),
                    origin: row.origin, rule: row.rule
                  }]->(b)
                } IN TRANSACTIONS;
                """.formatted(type(predicate))));
        return script.toString();
    }
}
