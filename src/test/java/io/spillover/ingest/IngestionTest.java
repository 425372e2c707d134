package io.spillover.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.Background;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.source.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(booleans = {false, true})
class IngestionTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    private static final String GOOD = "News\nMicrosoft sellsTo Bytedance.";
    private static final String OTHER = "More news\nOracle sellsTo Aramco.";
    private static final String BAD = "Bad news\nTrouble sellsTo Nobody.";

    @Parameter
    private boolean whileReading;

    private final KnowledgeGraph graph = KnowledgeGraph.inMemory(Background.load(Path.of("ontology"), Iris.standard()));
    private final List<List<String>> drawn = new ArrayList<>();
    private final Articles articles = new Articles(new ArticleLayout());

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_new_article_is_added_and_its_claims_are_counted() {
        IngestionReport report = ingest(GOOD);
        assertThat(report.added()).containsExactly(idOf(GOOD));
        assertThat(report.claims()).isEqualTo(1);
        assertThat(graph.contains(idOf(GOOD))).isTrue();
    }

    @Test
    void the_same_article_again_changes_nothing() {
        ingest(GOOD);
        IngestionReport report = ingest(GOOD);
        assertThat(report.added()).isEmpty();
        assertThat(report.known()).isEqualTo(1);
        assertThat(drawn).hasSize(1);
    }

    @Test
    void an_article_that_comes_twice_in_a_run_is_read_once() {
        assertThat(ingest(GOOD, GOOD).known()).isEqualTo(1);
    }

    @Test
    void an_article_that_fails_is_named_and_the_others_go_in() {
        IngestionReport report = ingest(GOOD, BAD, OTHER);
        assertThat(report.added()).containsExactly(idOf(GOOD), idOf(OTHER));
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo("article 1");
            assertThat(failure.reason()).contains("article 1", "Trouble was met");
        });
    }

    @Test
    void an_input_that_cannot_be_read_is_a_failure_of_its_own() {
        IngestionReport report = run(
                drawn::add,
                200,
                Stream.of(new Read.Failed("a.txt", "There is no a.txt", Kind.UNREADABLE_INPUT), found(0, GOOD)));
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.failures()).extracting(Failure::reason).containsExactly("There is no a.txt");
        assertThat(report.anyGood()).isTrue();
    }

    @Test
    void articles_are_committed_in_batches() {
        run(drawn::add, 2, texts(GOOD, OTHER, "Third\nApple sellsTo Foxconn."));
        assertThat(drawn)
                .containsExactly(List.of(idOf(GOOD), idOf(OTHER)), List.of(idOf("Third\nApple sellsTo Foxconn.")));
    }

    @Test
    void the_order_of_the_source_is_kept_whatever_thread_is_first() {
        List<String> texts = IntStream.range(0, 50)
                .mapToObj(number -> "News " + number + "\nMicrosoft sellsTo Buyer" + number + ".")
                .toList();
        IngestionReport report = run(drawn::add, 7, texts(texts.toArray(String[]::new)));
        assertThat(report.added())
                .containsExactlyElementsOf(
                        texts.stream().map(IngestionTest::idOf).toList());
    }

    @Test
    void a_batch_whose_inferences_fail_leaves_nothing_half_written() {
        IngestionReport report = run(
                ids -> {
                    throw new IllegalStateException("no inference");
                },
                200,
                texts(GOOD));
        assertThat(report.failures()).hasSize(1);
        assertThat(graph.contains(idOf(GOOD))).isFalse();
    }

    @Test
    void one_article_that_cannot_be_written_does_not_take_its_batch_with_it() {
        IngestionReport report = run(
                ids -> {
                    if (ids.contains(idOf(OTHER))) {
                        throw new IllegalStateException("not this one");
                    }
                },
                200,
                texts(GOOD, OTHER));
        assertThat(report.added()).containsExactly(idOf(GOOD));
        assertThat(report.failures()).hasSize(1);
        assertThat(graph.contains(idOf(OTHER))).isFalse();
    }

    @Test
    void a_source_that_breaks_ends_the_run_and_leaves_nothing_half_written() {
        Stream<Read> breaking = Stream.concat(many(60), Stream.of(OTHER).map(text -> {
            throw new UncheckedIOException(new IOException("the line was cut"));
        }));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> run(drawn::add, 200, breaking))
                .withMessageContaining("the line was cut");
        assertThat(graph.articleIds()).isEmpty();
        assertThat(ingest(GOOD).added()).containsExactly(idOf(GOOD));
    }

    @Test
    void an_article_that_the_store_refuses_is_named_and_those_before_and_behind_it_go_in() {
        Node subject = NodeFactory.createURI("http://example.org/thing");
        ArticleBlock refused = new ArticleBlock(
                "f".repeat(64),
                "a text with a hole",
                Set.of(Triple.create(subject, subject, NodeFactory.createVariable("hole"))),
                Set.of(),
                List.of(),
                0,
                0);
        BatchWriter writer = writer(ids -> {}, 200);
        for (String text : List.of(GOOD, OTHER)) {
            writer.settle(new Outcome.Understood(block(text)));
            writer.settle(new Outcome.Understood(refused));
        }
        IngestionReport report = writer.finish();
        assertThat(report.added()).containsExactly(idOf(GOOD), idOf(OTHER));
        assertThat(report.failures()).extracting(Failure::name).containsOnly("a text with a hole");
        assertThat(graph.articleIds()).containsExactlyInAnyOrder(idOf(GOOD), idOf(OTHER));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_run_reads_and_writes_with_no_more_threads_than_it_was_given(int threads) {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        BatchWriter writer = writer(ids -> seen.add(Thread.currentThread()), 7);
        Function<Article, Reading> reader = article -> {
            seen.add(Thread.currentThread());
            return new TripleReader().apply(article);
        };
        new Ingestion(place -> many(50), reader, writer, Progress.SILENT, threads).run(List.of("here"));
        assertThat(graph.articleIds()).hasSize(50);
        assertThat(seen).hasSizeLessThanOrEqualTo(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    @Timeout(60)
    void a_run_that_is_told_to_stop_keeps_what_was_read_and_asks_for_no_more() {
        AtomicReference<Ingestion> running = new AtomicReference<>();
        BatchWriter writer = writer(drawn::add, 200);
        Ingestion ingestion = new Ingestion(
                place -> many(Integer.MAX_VALUE),
                new TripleReader(),
                writer,
                name -> running.get().stop(),
                2);
        running.set(ingestion);
        IngestionReport report = ingestion.run(List.of("here"));
        assertThat(report.added()).isNotEmpty().hasSizeLessThan(100);
        assertThat(graph.articleIds()).containsExactlyInAnyOrderElementsOf(report.added());
    }

    @Test
    @Timeout(60)
    void a_source_that_keeps_a_run_waiting_is_left_when_the_run_is_interrupted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Stream<Read> waiting = Stream.generate(() -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("the source was interrupted", e);
            }
            throw new IllegalStateException("nothing comes");
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread run = new Thread(() -> end.set(catchThrowable(() -> run(drawn::add, 200, waiting))));
        run.start();
        asked.await();
        run.interrupt();
        run.join();
        assertThat(end.get()).isInstanceOf(SpilloverException.class).hasMessageContaining("interrupted");
        assertThat(ingest(GOOD).added()).containsExactly(idOf(GOOD));
    }

    @Test
    void a_report_that_loses_an_article_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new IngestionReport(2, List.of("a"), 0, Map.of(), Map.of(), List.of(), 0, 0, 0))
                .withMessageContaining("one was lost");
    }

    private IngestionReport ingest(String... texts) {
        return run(drawn::add, 200, texts(texts));
    }

    private IngestionReport run(Consumer<List<String>> inferences, int batch, Stream<Read> reads) {
        return new Ingestion(place -> reads, new TripleReader(), writer(inferences, batch), Progress.SILENT, 2)
                .run(List.of("here"));
    }

    private BatchWriter writer(Consumer<List<String>> inferences, int batch) {
        return new BatchWriter(
                graph,
                (store, ids, change) -> inferences.accept(ids),
                NOON,
                new BatchWriter.Terms("test", batch, false, whileReading, Optional.empty()));
    }

    private ArticleBlock block(String text) {
        return graph.block(new TripleReader().apply(articles.of(text, "article", Optional.empty())));
    }

    private Stream<Read> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> found(number, "News " + number + "\nMicrosoft sellsTo Buyer" + number + "."));
    }

    private Stream<Read> texts(String... texts) {
        return IntStream.range(0, texts.length).mapToObj(number -> found(number, texts[number]));
    }

    private Read found(int number, String text) {
        Article article = articles.of(text, "article " + number, Optional.empty());
        return new Read.Found(article);
    }

    private static String idOf(String text) {
        return Articles.idOf(text);
    }
}
