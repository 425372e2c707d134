package io.spillover.graph;

/** The W3C's formats for the answer to a query. */
public enum AnswerFormat {
    /** SPARQL results as CSV: rows only. */
    CSV,
    /** SPARQL results as JSON: rows or yes and no. */
    JSON,
    /** SPARQL results as XML: rows or yes and no. */
    XML,
    /** Turtle: what {@code CONSTRUCT} and {@code DESCRIBE} give. */
    TURTLE
}
