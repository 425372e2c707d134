package io.spillover.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Writes N-Quads: one line a triple, with the graph in which it stands. */
final class NQuads implements StatementFormat {

    @Override
    public void write(Statements statements, OutputStream out) throws IOException {
        StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
        lines.start();
        statements.sendBehind(description -> description.sendQuads(lines));
        lines.finish();
    }
}
