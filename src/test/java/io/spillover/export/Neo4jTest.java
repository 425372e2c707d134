package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Neo4jTest {

    /** A column by the rules of the operations manual: a name, an optional type; or one of the fields with a meaning. */
    private static final String COLUMN = "[a-z]+(:(ID|int|long|double|float|boolean|string|date|datetime)(\\[])?)?"
            + "|:(ID|LABEL|START_ID|END_ID|TYPE)";

    @TempDir
    private Path folder;

    @Test
    void its_headers_are_what_admin_import_obeys() throws IOException {
        export();
        assertThat(rows("nodes.csv").get(0)).contains("id:ID", ":LABEL").allMatch(name -> name.matches(COLUMN));
        assertThat(rows("relationships.csv").get(0))
                .contains(":START_ID", ":END_ID", ":TYPE", "weight:double", "evidence:int")
                .allMatch(name -> name.matches(COLUMN));
    }

    @Test
    void relationships_join_nodes_that_are_there() throws IOException {
        export();
        List<String> ids = rows("nodes.csv").stream().map(row -> row.get(0)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(rows("relationships.csv").stream().skip(1)).isNotEmpty().allSatisfy(row -> assertThat(ids)
                .contains(row.get(0), row.get(1)));
    }

    @Test
    void parallel_edges_survive() throws IOException {
        export();
        assertThat(rows("relationships.csv").stream()
                        .filter(row -> row.get(0).equals("organization/acme")
                                && row.get(1).equals("place/freedonia"))
                        .map(row -> row.get(2)))
                .contains("OPERATES_IN", "EXPOSED_TO");
    }

    @Test
    void the_script_names_every_type_of_relationship_and_the_read_me_the_command() throws IOException {
        export();
        String script = Files.readString(folder.resolve("import.cypher"));
        rows("relationships.csv").stream().skip(1).forEach(row -> assertThat(script)
                .contains("[:`" + row.get(2) + "`"));
        assertThat(folder.resolve("README.md")).content().contains("neo4j-admin database import full");
    }

    private void export() {
        try (KnowledgeGraph graph = Story.graph()) {
            new Export(graph).writeFolder(ExportFormat.NEO4J, ExportRequest.everything(), folder);
        }
    }

    private List<List<String>> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            return CSVFormat.RFC4180.parse(reader).stream()
                    .map(CSVRecord::toList)
                    .toList();
        }
    }
}
