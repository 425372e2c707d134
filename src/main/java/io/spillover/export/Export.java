package io.spillover.export;

import io.spillover.graph.KnowledgeGraph;
import java.io.OutputStream;

/** Writes a store, or the part of it around an entity. The same store gives the same bytes. */
public final class Export {

    private final KnowledgeGraph graph;

    public Export(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** Writes in one consistent state of the store; the stream is flushed and left open. */
    public void write(ExportFormat format, ExportRequest request, OutputStream out) {
        graph.read(() -> {
            Network network = new NetworkReader(graph, request).read();
            switch (format) {
                case TURTLE -> new TurtleExport(graph, request, network).write(out);
                case GRAPHML -> new GraphMl(out).write(network);
            }
            return true;
        });
    }
}
