package io.spillover.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes statements as one stream, which is left open. */
interface StatementFormat {
    void write(Statements statements, OutputStream out) throws IOException;
}
