package io.spillover.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The store that tests share the making of: in memory, with the ontology of the project. */
public final class TestGraph {

    private TestGraph() {}

    public static Path home() {
        return Path.of(System.getProperty("spillover.home", "."));
    }

    public static Background background() {
        return Background.load(home().resolve("ontology"), Iris.standard());
    }

    public static KnowledgeGraph inMemory() {
        return KnowledgeGraph.inMemory(background());
    }

    public static String nquads(KnowledgeGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.canonicalNQuads(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
