package io.spillover.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** Writes entities and edges as one stream, which is left open. */
interface NetworkFormat {
    void write(Network network, OutputStream out) throws IOException, XMLStreamException;
}
