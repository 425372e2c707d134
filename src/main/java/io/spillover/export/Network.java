package io.spillover.export;

/**
 * Entities and the edges between them, in an order that depends on them alone, both to be read as often as needed.
 *
 * @param nodes by id
 * @param edges by source, predicate, target and origin; two entities may have several
 */
record Network(Spool<Entity> nodes, Spool<Edge> edges) implements AutoCloseable {

    /** Whether some edge tells when it was so. */
    boolean isTimed() {
        for (Edge edge : edges) {
            if (edge.period().isKnown()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        nodes.close();
        edges.close();
    }
}
