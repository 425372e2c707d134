package io.spillover.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Admission.Quarantined;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.Iris;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import io.spillover.ingest.Failure;
import io.spillover.ingest.Outcome;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.source.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
    private static final Iris IRIS = Iris.standard();
    private static final String TEXT = "“Quotes” & \t tabs\n\nA line \\ with \"more\" \u0007 and 🙂.\n\nNeutral";

    private final DeliveryText text = new DeliveryText(IRIS);

    @TempDir
    private Path folder;

    @Test
    void a_block_comes_back_as_it_was_and_is_always_the_same_text() {
        Article article = new Articles(new ArticleLayout()).of(TEXT, "here.txt", Optional.empty());
        Triples triples = new Triples()
                .add(IRIS.article(article.id()), Vocabulary.CONTENT_HASH, article.id())
                .add(IRIS.article(article.id()), Vocabulary.NOTE, TEXT)
                .add(IRIS.article(article.id()), Vocabulary.CONFIDENCE, 0.25);
        Set<Triple> held = new Triples()
                .add(IRIS.skolem("quarantine", "x"), Vocabulary.REASON, "why")
                .collected();
        ArticleBlock block = new ArticleBlock(
                article.id(),
                "here.txt",
                triples.collected(),
                held,
                List.of(new Quarantined("it\nsays", "why", TEXT)),
                3,
                2);
        Delivery delivery = new Delivery("here.txt", true, new Outcome.Understood(block));
        assertThat(text.read(text.of(delivery))).isEqualTo(delivery);
        assertThat(text.of(text.read(text.of(delivery)))).isEqualTo(text.of(delivery));
    }

    @Test
    void what_is_no_block_comes_back_as_it_was() {
        for (Outcome outcome : List.of(
                new Outcome.Known(),
                new Outcome.Left(),
                new Outcome.Failed(new Failure("a.txt", "The file a.txt is \"empty\".", Kind.PARTLY_DONE)))) {
            Delivery delivery = new Delivery("a.txt", false, outcome);
            assertThat(text.read(text.of(delivery))).isEqualTo(delivery);
        }
    }

    @Test
    void an_article_comes_back_with_its_layout_and_all_that_its_source_knew() {
        Article plain = new Articles(new ArticleLayout()).of(TEXT, "there", Optional.of(LocalDate.of(2026, 1, 31)));
        Read read = new Read.Found(new Article(
                plain.id(),
                plain.title(),
                plain.text(),
                plain.sections(),
                plain.location(),
                plain.published(),
                Optional.of(LocalDate.of(2026, 2, 2)),
                Optional.of("The Wire"),
                List.of("Ann", "Bob"),
                Optional.of("en-GB")));
        ReadText reads = new ReadText();
        assertThat(reads.read(reads.of(read))).isEqualTo(read);
        Read failed = new Read.Failed("b.txt", "There is no file b.txt.", Kind.UNREADABLE_INPUT);
        assertThat(reads.read(reads.of(failed))).isEqualTo(failed);
        assertThat(reads.read(reads.of(new Read.Unchanged("c.txt")))).isEqualTo(new Read.Unchanged("c.txt"));
    }

    @Test
    void known_articles_are_found_in_their_file_and_no_others() throws IOException {
        Exchange exchange = Exchange.below(folder);
        List<String> ids = IntStream.range(0, 1000)
                .mapToObj(i -> Articles.idOf("article " + i))
                .toList();
        exchange.writeKnown(ids.stream());
        KnownArticles known = exchange.readKnown();
        assertThat(ids).allMatch(known::contains);
        assertThat(known.contains(Articles.idOf("another"))).isFalse();
        exchange.writeKnown(List.<String>of().stream());
        assertThat(exchange.readKnown().contains(ids.get(0))).isFalse();
    }

    @Test
    void pieces_are_given_in_the_order_of_the_source_and_once() throws IOException {
        Exchange exchange = Exchange.below(folder);
        Deliveries deliveries = new Deliveries(exchange, text);
        settle(exchange, new Position(1, 0, 0), "third", true);
        assertThat(deliveries.next(false)).isEmpty();
        settle(exchange, new Position(0, 0, 0), "first", false);
        assertThat(deliveries.next(false)).map(Delivery::name).contains("first");
        settle(exchange, new Position(0, 0, 0), "first", false);
        assertThat(deliveries.next(false)).isEmpty();
        settle(exchange, new Position(0, 0, 1), "second", true);
        assertThat(deliveries.next(false)).map(Delivery::name).contains("second");
        assertThat(deliveries.next(false)).map(Delivery::name).contains("third");
        assertThat(deliveries.next(true)).isEmpty();
        assertThat(deliveries.filesThrough()).isEqualTo(2);
    }

    @Test
    void behind_gaps_of_offsets_pieces_are_given_when_the_job_is_over() throws IOException {
        Exchange exchange = Exchange.below(folder);
        Deliveries deliveries = new Deliveries(exchange, text);
        settle(exchange, new Position(0, 1, 10), "third", false);
        settle(exchange, new Position(0, 1, 9), "second", false);
        settle(exchange, new Position(0, 0, 7), "first", false);
        settle(exchange, new Position(2, 0, 0), "fourth", true);
        assertThat(deliveries.next(false)).isEmpty();
        assertThat(List.of("first", "second", "third", "fourth"))
                .allSatisfy(name ->
                        assertThat(deliveries.next(true)).map(Delivery::name).contains(name));
        assertThat(deliveries.next(true)).isEmpty();
    }

    @Test
    void a_piece_that_was_taken_stays_settled_until_all_is_removed() throws IOException {
        Exchange exchange = Exchange.below(folder);
        settle(exchange, Position.FIRST, "first", true);
        assertThat(exchange.take(Position.FIRST)).isPresent();
        assertThat(exchange.isSettled(Position.FIRST.name())).isTrue();
        exchange.remove();
        assertThat(Files.exists(Path.of(exchange.folder()))).isFalse();
    }

    private void settle(Exchange exchange, Position position, String name, boolean last) throws IOException {
        exchange.settle(position.name(), text.of(new Delivery(name, last, new Outcome.Known())));
    }
}
