package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19_999, 20_000, 20_001, 40_000, 40_001})
    void as_many_come_back_as_were_added_in_their_order(int count) {
        try (Spool<Edge> edges = Spool.asAdded(Edge.FORM)) {
            IntStream.range(0, count).forEach(i -> edges.add(edge(count - i)));
            for (int again = 0; again < 2; again++) {
                int left = count;
                for (Edge edge : edges) {
                    assertThat(edge).isEqualTo(edge(left--));
                }
                assertThat(left).isZero();
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
