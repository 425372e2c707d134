package io.spillover.graph;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole store as N-Quads, compressed with gzip: all graphs, that of runs too, below a first line that says what it is, and
 * lines for what is kept beside the graphs. These lines are comments to whatever else reads N-Quads.
 *
 * <p>Neither way holds more than a few quads in memory.
 */
final class Backup {
    private static final Logger log = LoggerFactory.getLogger(Backup.class);
    private static final int LONGEST_LINE = 1_000_000;
    private static final String BESIDE = "# Beside: ";
    private static final int AT_ONCE = 10_000;

    private final Store store;

    Backup(Store store) {
        this.store = store;
    }

    /**
     * Writes the state of now, while others read and write; {@code out} stays open. Tells how many quads there were.
     *
     * @param beside what belongs to the store and is kept elsewhere, in lines
     */
    long write(OutputStream out, List<String> beside) {
        return store.read(() -> {
            long quads = count();
            BackupHeader header = new BackupHeader(StoreFolder.FORMAT, quads, StoreFolder.version());
            try {
                GZIPOutputStream packed = new GZIPOutputStream(out);
                OutputStream lines = new BufferedOutputStream(packed);
                lines.write((header.line() + "\n").getBytes(StandardCharsets.UTF_8));
                for (String line : beside) {
                    lines.write((BESIDE + line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                StreamRDF writer = StreamRDFWriter.getWriterStream(lines, RDFFormat.NQUADS);
                writer.start();
                store.each(Node.ANY, Node.ANY, Node.ANY, Node.ANY, writer::quad);
                writer.finish();
                lines.flush();
                packed.finish();
                return quads;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private long count() {
        AtomicLong quads = new AtomicLong();
        store.each(Node.ANY, Node.ANY, Node.ANY, Node.ANY, quad -> quads.incrementAndGet());
        return quads.get();
    }

    /**
     * Adds all that a backup has: within a transaction, which is to be given up where this fails.
     *
     * @param beside is given the lines of what was kept elsewhere, before any quad is added
     * @throws SpilloverException of kind {@code UNREADABLE_INPUT} where it is none, or damaged, or cut off
     */
    void read(InputStream in, Consumer<String> beside) {
        try {
            InputStream lines = new BufferedInputStream(new GZIPInputStream(in));
            BackupHeader header =
                    BackupHeader.of(comment(lines)).orElseThrow(() -> unreadable("it is no backup of a store"));
            if (header.format() != StoreFolder.FORMAT) {
                throw unreadable("it has format " + header.format() + " (made by Spillover " + header.madeBy()
                        + "), and this version reads format " + StoreFolder.FORMAT);
            }
            for (String next = comment(lines); next.startsWith(BESIDE); next = comment(lines)) {
                beside.accept(next.substring(BESIDE.length()));
            }
            long quads = quads(lines);
            if (quads != header.quads()) {
                throw unreadable("it has " + quads + " quads and should have " + header.quads());
            }
        } catch (IOException | RuntimeIOException | RiotException damaged) {
            log.debug("Where it was damaged", damaged);
            throw unreadable("it is damaged (" + damaged.getMessage() + ")");
        }
    }

    /** The next line where it is a comment; else nothing is read. */
    private static String comment(InputStream lines) throws IOException {
        lines.mark(1);
        boolean comment = lines.read() == '#';
        lines.reset();
        return comment ? line(lines) : "";
    }

    private static String line(InputStream lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = lines.read(); next != '\n' && next >= 0 && line.size() < LONGEST_LINE; next = lines.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private long quads(InputStream lines) {
        Filling filling = new Filling();
        RDFParser.create()
                .source(lines)
                .lang(Lang.NQUADS)
                .checking(false)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(filling);
        filling.put();
        return filling.quads;
    }

    /** Puts quads into the store as they are parsed, some thousands at once. */
    private final class Filling extends StreamRDFBase {
        private final List<Quad> waiting = new ArrayList<>();
        private long quads;

        @Override
        public void quad(Quad quad) {
            quads++;
            waiting.add(quad);
            if (waiting.size() >= AT_ONCE) {
                put();
            }
        }

        private void put() {
            store.add(waiting);
            waiting.clear();
        }
    }

    private static SpilloverException unreadable(String why) {
        return new SpilloverException(
                Kind.UNREADABLE_INPUT,
                "The backup cannot be restored: " + why + "; nothing was changed, so try another one.");
    }
}
