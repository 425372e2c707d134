package io.spillover.export;

import java.util.Optional;

/** Networks written by hand, and large ones. */
final class SmallNetwork {

    private SmallNetwork() {}

    /** Two entities and an edge that was so in 2024. */
    static Network timed() {
        Network network = empty();
        network.nodes().add(entity(0));
        network.nodes().add(entity(1));
        network.edges().add(edge(0, 1, "sellsTo", new Interval(Optional.of("2024-01-01"), Optional.of("2024-12-31"))));
        return network;
    }

    /** A ring with spokes: a first entity that is joined with all others, and each with the next. */
    static Network wheel(int entities) {
        Network network = empty();
        for (int i = 0; i < entities; i++) {
            network.nodes().add(entity(i));
        }
        for (int i = 1; i < entities; i++) {
            network.edges().add(edge(0, i, "sellsTo", Interval.UNKNOWN));
            if (i + 1 < entities) {
                network.edges().add(edge(i, i + 1, "partnersWith", Interval.UNKNOWN));
            }
        }
        return network;
    }

    private static Network empty() {
        return new Network(Spool.asAdded(Entity.FORM), Spool.asAdded(Edge.FORM));
    }

    private static Entity entity(int i) {
        String id = "organization/e%06d".formatted(i);
        return new Entity(id, "https://w3id.org/spillover/id/" + id, "Entity " + i, "Company");
    }

    private static Edge edge(int from, int to, String predicate, Interval period) {
        return new Edge(
                entity(from).id(), predicate, entity(to).id(), "asserted", 0.9, Edge.Origin.ASSERTED, "", 1, period);
    }
}
