package io.spillover.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Writes Turtle, subject by subject; which graph said a triple is left out. */
final class Turtle implements StatementFormat {

    private final Map<String, String> prefixes;

    Turtle(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    @Override
    public void write(Statements statements, OutputStream out) throws IOException {
        Blocks blocks = new Blocks(out);
        StreamRDF turtle = StreamRDFWriter.getWriterStream(blocks, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        prefixes.forEach(turtle::prefix);
        statements.sendBehind(description -> description.triples().forEach(turtle::triple));
        turtle.finish();
        blocks.finish();
    }
}
