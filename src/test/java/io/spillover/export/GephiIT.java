package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import io.spillover.graph.TestGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gephi's own importers open the files: all nodes, edges and attributes arrive. */
final class GephiIT {

    private static final KnowledgeGraph GRAPH = Story.graph();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void gexf_arrives_whole() throws IOException, InterruptedException {
        List<String> read = opened(ExportFormat.GEXF);
        assertThat(read).contains("counts " + counts());
        assertThat(read)
                .anyMatch(line -> line.startsWith("node Acme ")
                        && line.contains("uri=" + GRAPH.iris().base() + "organization/acme")
                        && line.contains("type=Company"))
                .anyMatch(line -> line.startsWith("edge Acme > Freedonia weight=")
                        && line.contains("predicate=operatesIn")
                        && line.contains("factuality=asserted,denied")
                        && line.contains("evidence=2"))
                .anyMatch(line -> line.startsWith("edge Acme > Freedonia weight=0.6")
                        && line.contains("origin=inferred")
                        && line.contains("rule=Exposure by revenue"));
    }

    @Test
    void graphml_arrives_whole() throws IOException, InterruptedException {
        List<String> read = opened(ExportFormat.GRAPHML);
        assertThat(read).contains("counts " + counts());
        assertThat(read)
                .anyMatch(line -> line.startsWith("node Acme ") && line.contains("=Company"))
                .anyMatch(line -> line.startsWith("edge Acme > Freedonia weight=")
                        && line.contains("=operatesIn")
                        && line.contains("=asserted,denied"));
    }

    private static String counts() {
        return GRAPH.read(() -> {
            try (Network network = new NetworkReader(GRAPH, ExportRequest.everything()).read()) {
                return network.nodes().size() + " " + network.edges().size();
            }
        });
    }

    private List<String> opened(ExportFormat format) throws IOException, InterruptedException {
        Path gephi = Path.of(System.getProperty("spillover.gephi", ""));
        Assumptions.assumeTrue(Files.isRegularFile(gephi), "needs Gephi's toolkit, which 'mvn verify' fetches");
        Path file = folder.resolve("graph." + format.extension());
        Files.write(file, Exported.bytes(GRAPH, format, ExportRequest.everything()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dnetbeans.user=" + folder,
                        "-cp",
                        gephi.toString(),
                        TestGraph.home()
                                .resolve("src/test/gephi/OpenInGephi.java")
                                .toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
