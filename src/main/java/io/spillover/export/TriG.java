package io.spillover.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Writes TriG, subject by subject: Turtle that keeps in which graph a triple stands. */
final class TriG implements StatementFormat {

    private final Map<String, String> prefixes;

    TriG(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    @Override
    public void write(Statements statements, OutputStream out) throws IOException {
        Blocks blocks = new Blocks(out);
        StreamRDF trig = StreamRDFWriter.getWriterStream(blocks, RDFFormat.TRIG_BLOCKS);
        trig.start();
        prefixes.forEach(trig::prefix);
        statements.sendBehind(description -> description.sendQuads(trig));
        trig.finish();
        blocks.finish();
    }
}
