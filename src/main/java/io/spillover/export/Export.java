package io.spillover.export;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Writes a store, or the part of it around an entity. The same store gives the same bytes. */
public final class Export {

    private final KnowledgeGraph graph;

    public Export(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /**
     * Writes in one consistent state of the store; the stream is flushed and left open.
     *
     * @return what a reader of the file should know, such as that a picture leaves something out
     * @throws UncheckedIOException where the stream, or the folder of temporary files, takes no more
     */
    public Optional<String> write(ExportFormat format, ExportRequest request, OutputStream out) {
        return graph.read(() -> {
            NetworkReader reader = new NetworkReader(graph, request);
            // What articles state has its names there; only for what rules drew names are looked for.
            boolean drawnAlone = format.isRdf() && request.focus().isEmpty();
            try (Network network = drawnAlone ? reader.readDrawn() : reader.read()) {
                return write(format, request, network, out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (XMLStreamException failed) {
                throw XmlText.unwritten(failed);
            }
        });
    }

    /** The same for formats that are folders: writes files into one that is there. */
    public void writeFolder(ExportFormat format, ExportRequest request, Path folder) {
        if (!format.isFolder()) {
            throw new IllegalArgumentException("The format " + format + " is one file");
        }
        graph.read(() -> {
            try (Network network = new NetworkReader(graph, request).read()) {
                Neo4j.write(network, folder);
                return true;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Optional<String> write(ExportFormat format, ExportRequest request, Network network, OutputStream out)
            throws IOException, XMLStreamException {
        Palette palette = new Palette(graph.ontology());
        Statements statements = new Statements(graph, request, network);
        Map<String, String> prefixes = new TreeMap<>(Prefixes.of(graph.iris()));
        switch (format) {
            case TURTLE -> new Turtle(prefixes).write(statements, out);
            case TRIG -> new TriG(prefixes).write(statements, out);
            case NQUADS -> new NQuads().write(statements, out);
            case JSONLD -> new JsonLd(graph, prefixes).write(statements, out);
            case GRAPHML -> new GraphMl(palette).write(network, out);
            case GEXF -> new Gexf(palette).write(network, out);
            case CYTOSCAPE -> new CytoscapeJson(palette).write(network, out);
            case CX2 -> new Cx2(palette).write(network, out);
            case DOT -> new Dot(palette).write(network, out);
            case SVG -> {
                return picture(request, network, palette, picture -> Svg.write(picture, out));
            }
            case PNG -> {
                return picture(request, network, palette, picture -> Png.write(picture, out));
            }
            case NEO4J -> throw new IllegalArgumentException("The format " + format + " is a folder");
        }
        return Optional.empty();
    }

    /** Draws on something. */
    private interface Drawing {
        void of(Picture picture) throws IOException, XMLStreamException;
    }

    private Optional<String> picture(ExportRequest request, Network network, Palette palette, Drawing drawing)
            throws IOException, XMLStreamException {
        Excerpt excerpt = Excerpt.of(network, request.focus().map(graph.iris()::path), Excerpt.ROOM);
        drawing.of(new Picture(excerpt, palette));
        return excerpt.note();
    }
}
