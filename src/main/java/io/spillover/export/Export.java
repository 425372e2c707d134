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
            try {
                return format.isRdf() ? statements(format, request, out) : network(format, request, out);
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

    private Optional<String> statements(ExportFormat format, ExportRequest request, OutputStream out)
            throws IOException {
        Map<String, String> prefixes = new TreeMap<>(Prefixes.of(graph.iris()));
        StatementFormat writer =
                switch (format) {
                    case TURTLE -> new Turtle(prefixes);
                    case TRIG -> new TriG(prefixes);
                    case NQUADS -> new NQuads();
                    case JSONLD -> new JsonLd(graph, prefixes);
                    default -> throw new IllegalArgumentException("The format " + format + " is no RDF");
                };
        writer.write(new Statements(graph, request), out);
        return Optional.empty();
    }

    private Optional<String> network(ExportFormat format, ExportRequest request, OutputStream out)
            throws IOException, XMLStreamException {
        try (Network network = new NetworkReader(graph, request).read()) {
            return network(format, request, network, out);
        }
    }

    private Optional<String> network(ExportFormat format, ExportRequest request, Network network, OutputStream out)
            throws IOException, XMLStreamException {
        Palette palette = new Palette(graph.ontology());
        switch (format) {
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
            default -> throw new IllegalArgumentException("The format " + format + " is no file of a network");
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
