package io.spillover.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes N-Quads: one line a triple, with the graph in which it stands. */
final class NQuads implements StatementFormat {

    @Override
    public void write(Statements statements, OutputStream out) throws IOException {
        StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
        lines.start();
        try (Behind behind = new Behind()) {
            statements.send(description -> behind.add(() ->
                    description.triples().forEach(triple -> lines.quad(Quad.create(description.graph(), triple)))));
            behind.finish();
        }
        lines.finish();
    }
}
