package io.spillover.export;

import java.util.Locale;

/** How a graph is written. */
public enum ExportFormat {
    /** RDF for other stores: everything that is known of what was selected, down to sentences and proofs. */
    TURTLE("ttl", "text/turtle"),
    /** The same, in the graphs in which it stands: one an article, one of what rules drew. */
    TRIG("trig", "application/trig"),
    /** The same, one line a triple. */
    NQUADS("nq", "application/n-quads"),
    /** The same for programs that read JSON, with quotes as Web Annotations. */
    JSONLD("jsonld", "application/ld+json"),
    /** Entities and edges for network analysis, and for yEd (igraph, NetworkX). */
    GRAPHML("graphml", "application/graphml+xml"),
    /** Entities and edges for Gephi, with the times of claims. */
    GEXF("gexf", "application/gexf+xml"),
    /** Entities and edges for Cytoscape.js. */
    CYTOSCAPE("cyjs", "application/json"),
    /** Entities and edges for Cytoscape and NDEx. */
    CX2("cx2", "application/json"),
    /** Entities and edges for Graphviz. */
    DOT("dot", "text/vnd.graphviz"),
    /** Entities and edges for Neo4j: a folder of tables. */
    NEO4J("", ""),
    /** A picture that can be scaled. */
    SVG("svg", "image/svg+xml"),
    /** A picture in pixels. */
    PNG("png", "image/png");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How a file's name ends, without the dot; empty for a folder. */
    public String extension() {
        return extension;
    }

    /** The media type of a file, as HTTP names it; empty for a folder. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a folder of files, not one file. */
    public boolean isFolder() {
        return this == NEO4J;
    }

    /** Whether it is statements, not entities and edges. */
    boolean isRdf() {
        return this == TURTLE || this == TRIG || this == NQUADS || this == JSONLD;
    }

    /** Whether a file is text in UTF-8. */
    public boolean isText() {
        return this != PNG && !isFolder();
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
