package io.spillover.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import io.spillover.graph.ArticleRow;
import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import io.spillover.graph.TestGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day that was drawn anew is kept until the store changes. */
class KeptPastTest {
    private static final AsOf FIRST_DAY = new AsOf(LocalDate.of(2026, 1, 10), AsOf.Time.PUBLISHED);

    private final KnowledgeGraph graph = KnowledgeGraph.inMemory(ConclusionsPropertyTest.BACKGROUND);
    private final Past past = new Past(graph, ConclusionsPropertyTest.CONCLUSIONS);
    private final KeptPast kept = new KeptPast(graph, past);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_day_is_drawn_once_while_nothing_changes() {
        ConclusionsPropertyTest.change(graph, List.of(Story.reading(), Story.newer()), List.of());
        KnowledgeGraph first = kept.asOf(FIRST_DAY, Function.identity());
        assertThat(kept.asOf(FIRST_DAY, Function.<KnowledgeGraph>identity())).isSameAs(first);
        ConclusionsPropertyTest.change(graph, List.of(Story.copy()), List.of());
        assertThat(kept.asOf(FIRST_DAY, Function.<KnowledgeGraph>identity())).isNotSameAs(first);
    }

    @Test
    void what_is_kept_answers_as_what_is_not() {
        ConclusionsPropertyTest.change(graph, List.of(Story.reading(), Story.newer()), List.of());
        Function<KnowledgeGraph, List<StoredVerdicts.Ranked>> question = then -> new StoredVerdicts(then).ranking();
        List<StoredVerdicts.Ranked> anew = past.asOf(FIRST_DAY, true, question);
        assertThat(anew).isNotEmpty();
        for (int time = 0; time < 2; time++) {
            List<StoredVerdicts.Ranked> answer = kept.asOf(FIRST_DAY, question);
            assertThat(answer).isEqualTo(anew);
        }
    }

    @Test
    void of_many_days_the_last_are_kept_and_all_can_be_asked_again() {
        ConclusionsPropertyTest.change(graph, List.of(Story.reading(), Story.newer()), List.of());
        for (int day = 10; day < 16; day++) {
            AsOf asOf = new AsOf(LocalDate.of(2026, 1, day), AsOf.Time.PUBLISHED);
            List<ArticleRow> articles = kept.asOf(asOf, KnowledgeGraph::articles);
            assertThat(articles).extracting(ArticleRow::title).containsExactly("Acme grows");
        }
        List<ArticleRow> again = kept.asOf(FIRST_DAY, KnowledgeGraph::articles);
        assertThat(again).hasSize(1);
    }

    @Test
    void where_little_came_later_a_day_is_what_it_is_without_that_quad_for_quad() {
        ConclusionsPropertyTest.change(graph, List.of(Story.reading(), Story.newer(), Story.copy()), List.of());
        AsOf dayBeforeLast = new AsOf(LocalDate.of(2026, 1, 20), AsOf.Time.PUBLISHED);
        String taken = past.asOf(dayBeforeLast, true, TestGraph::nquads);
        String now = TestGraph.nquads(graph);
        assertThat(taken).isNotEqualTo(now);
        for (int time = 0; time < 2; time++) {
            String day = kept.asOf(dayBeforeLast, TestGraph::nquads);
            assertThat(day).isEqualTo(taken);
        }
        assertThat(TestGraph.nquads(graph)).isEqualTo(now);
    }

    @Test
    void while_a_day_is_asked_another_thread_writes() {
        ConclusionsPropertyTest.change(graph, List.of(Story.reading(), Story.newer()), List.of());
        Reading written = Story.copy();
        AsOf lastDay = new AsOf(LocalDate.of(2026, 1, 20), AsOf.Time.PUBLISHED);
        List<ArticleRow> articles = kept.asOf(lastDay, then -> {
            CompletableFuture.runAsync(() -> ConclusionsPropertyTest.change(graph, List.of(written), List.of()))
                    .join();
            return then.articles();
        });
        assertThat(articles).hasSize(2);
        assertThat(graph.articles()).hasSize(3);
    }
}
