package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpoolTest {

    @Test
    void more_edges_than_memory_is_given_come_back_whole_and_sorted_as_often_as_asked() {
        try (Spool<Edge> edges = Spool.sorted(Edge.ORDER, Edge.FORM)) {
            IntStream.range(0, 50_000).map(i -> (i * 7919) % 50_000).forEach(i -> edges.add(edge(i)));
            assertThat(edges.size()).isEqualTo(50_000);
            for (int again = 0; again < 2; again++) {
                int next = 0;
                for (Edge edge : edges) {
                    assertThat(edge).isEqualTo(edge(next++));
                }
                assertThat(next).isEqualTo(50_000);
            }
        }
    }

    private static Edge edge(int i) {
        return new Edge(
                "n%06d".formatted(i),
                "sellsTo",
                StrangeStory.NAME,
                "asserted",
                i / 50_000.0,
                Edge.Origin.ASSERTED,
                "",
                i,
                new Interval(Optional.of("2024-01-01"), Optional.empty()));
    }
}
