package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import io.spillover.graph.TestGraph;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lists begin with is kept as long as it is true. */
class OverviewsTest {
    private final KnowledgeGraph graph = TestGraph.inMemory();
    private final Overviews overviews = new Overviews(graph);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void an_overview_is_kept_until_the_store_changes() {
        Overview before = graph.read(() -> overviews.of(graph));
        assertThat(graph.read(() -> overviews.of(graph))).isSameAs(before);
        graph.add(Story.reading());
        assertThat(graph.read(() -> overviews.of(graph))).isNotSameAs(before);
    }

    @Test
    void a_change_is_seen_in_it() {
        assertThat(newestFirst()).isEmpty();
        graph.add(Story.reading());
        graph.add(Story.newer());
        assertThat(newestFirst())
                .containsExactly(
                        Story.newer().article().id(), Story.reading().article().id());
        assertThat(graph.read(() -> overviews.of(graph).calendar(graph).days().keySet()))
                .containsExactly(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20));
        graph.forget(Story.newer().article().id());
        assertThat(newestFirst()).containsExactly(Story.reading().article().id());
    }

    @Test
    void what_is_only_supposed_is_not_kept() {
        graph.add(Story.reading());
        graph.suppose(() -> {
            graph.forget(Story.reading().article().id());
            assertThat(overviews.of(graph).calendar(graph).newestFirst()).isEmpty();
            return true;
        });
        assertThat(newestFirst()).hasSize(1);
    }

    @Test
    void entities_are_found_by_parts_of_their_names_and_articles_by_their_titles() {
        graph.add(Story.reading());
        graph.read(() -> {
            NameIndex names = overviews.of(graph).names(graph);
            assertThat(names.entities("GLOB", 5))
                    .extracting(NameIndex.Named::label)
                    .first()
                    .isEqualTo("globex");
            assertThat(names.articles(List.of(Story.reading().article().id()), "grows", 5))
                    .containsExactly(Story.reading().article().id());
            assertThat(names.entities("nobody of this name", 5)).isEmpty();
            return true;
        });
    }

    private List<String> newestFirst() {
        return graph.read(() -> overviews.of(graph).calendar(graph).newestFirst());
    }
}
