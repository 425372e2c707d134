package io.spillover.export;

import java.util.Locale;

/** How a graph is written. */
public enum ExportFormat {
    /** RDF for other stores: everything that is known of what was selected, down to sentences and proofs. */
    TURTLE,
    /** Entities and edges for pictures and network analysis (Gephi, yEd, igraph, NetworkX). */
    GRAPHML;

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
