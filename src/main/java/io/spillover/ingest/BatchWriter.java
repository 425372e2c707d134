package io.spillover.ingest;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Admission;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Run;
import io.spillover.graph.Saying;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of a run: commits what was read in batches, each whole or not at all.
 *
 * <p>Batches are bounded by number, because TDB2 swells when every article commits alone (2,000 small documents: 8,958 MB
 * at one a commit, 449 MB at 200), by triples, so that long articles need no more memory than others, and by time, which is
 * looked at when an article comes, so that a slow source does not keep what it gave out of the store. For one run and one thread.
 */
public final class BatchWriter {
    private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** What some 150 articles of 670 words give. */
    private static final int MOST_TRIPLES = 500_000;

    /** Brings what follows from a store in step with articles that came and went, within their transaction. */
    public interface Upkeep {
        void bringInStep(KnowledgeGraph graph, List<String> changed, Saying input);
    }

    /**
     * How a run writes.
     *
     * @param software name and version, for the record of the run
     * @param size how many articles make a batch, at most
     * @param again whether an article that is in the store already is taken in anew
     * @param whileReading whether the store takes each article in when it was read, in a transaction that stays open
     *     until the batch is full: for who has the store alone, since others that write wait meanwhile
     * @param job the job that repeats the run, for the record of it
     */
    public record Terms(String software, int size, boolean again, boolean whileReading, Optional<String> job) {}

    private final KnowledgeGraph graph;
    private final Upkeep upkeep;
    private final Clock clock;
    private final Terms terms;
    private final List<ArticleBlock> waiting = new ArrayList<>();
    private final Tally tally = new Tally();
    private Optional<Batch> open = Optional.empty();
    private Instant begun;

    /** @param upkeep brings what follows in step with the articles of a batch */
    public BatchWriter(KnowledgeGraph graph, Upkeep upkeep, Clock clock, Terms terms) {
        this.graph = graph;
        this.upkeep = upkeep;
        this.clock = clock;
        this.terms = terms;
        this.begun = clock.instant();
    }

    /** Whether an article would change the store, so that reading it is worth the time. */
    public boolean wants(Article article) {
        return terms.again() || !graph.knows(article.id());
    }

    /** What an article gives this writer's store: for any thread, because it costs and needs nothing of the store. */
    ArticleBlock block(Reading reading) {
        return graph.block(reading);
    }

    /** Takes what became of one article: to be committed with the next batch, or to be counted. */
    public void settle(Outcome outcome) {
        if (outcome instanceof Outcome.Understood understood) {
            add(understood.block());
        } else if (outcome instanceof Outcome.Failed failed) {
            tally.fail(failed.failure());
        } else if (outcome instanceof Outcome.Known) {
            tally.know();
        }
    }

    private void add(ArticleBlock block) {
        waiting.add(block);
        if (terms.whileReading()) {
            written(this::takeIn);
        }
        boolean late = Duration.between(begun, clock.instant()).compareTo(LONGEST_WAIT) > 0;
        if (waiting.size() >= terms.size() || triples() >= MOST_TRIPLES || late) {
            commit();
        }
    }

    private int triples() {
        return waiting.stream().mapToInt(block -> block.triples().size()).sum();
    }

    /** Commits what still waits, and tells what the run did. */
    public IngestionReport finish() {
        commit();
        return tally.report();
    }

    /** Gives up what is not committed, after a failure; what goes wrong with that is told beside it. */
    @SuppressWarnings("CatchingUnchecked")
    public void giveUpAfter(Throwable failure) {
        waiting.clear();
        Optional<Batch> given = open;
        open = Optional.empty();
        try {
            given.ifPresent(Batch::close);
        } catch (RuntimeException | Error another) {
            failure.addSuppressed(another);
        }
    }

    private void commit() {
        if (!waiting.isEmpty()) {
            written(this::commitWaiting);
            waiting.clear();
            compact();
        }
        begun = clock.instant();
    }

    /** The store takes in what it has not yet of what waits. */
    private void takeIn() {
        Batch batch = open.orElseGet(() -> new Batch(graph, terms.again()));
        open = Optional.of(batch);
        waiting.subList(batch.size(), waiting.size()).forEach(batch::admit);
    }

    private void commitWaiting() {
        takeIn();
        Run run = new Run(
                begun,
                clock.instant(),
                terms.software(),
                terms.job(),
                waiting.stream().collect(Collectors.toMap(ArticleBlock::articleId, ArticleBlock::location)));
        Batch batch = open.orElseThrow();
        List<Admission> admissions = batch.commit(upkeep, run);
        batch.close();
        open = Optional.empty();
        tally.add(waiting, admissions);
    }

    /** A store that has swollen is no reason to end a run. */
    private void compact() {
        try {
            graph.keeping().compactIfSwollen();
        } catch (RuntimeException e) {
            log.warn("The store has swollen and could not be compacted", e);
        }
    }

    /** A batch that cannot be written is tried article by article, so that one does not take the others with it. */
    private void written(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            List<ArticleBlock> batch = List.copyOf(waiting);
            giveUpAfter(e);
            if (e instanceof SpilloverException known && known.kind() != Kind.INTERNAL) {
                throw known;
            }
            log.warn("Writing {} articles failed", batch.size(), e);
            if (batch.size() == 1) {
                tally.fail(unwritable(batch.get(0), e));
            } else {
                batch.forEach(this::commitAlone);
            }
        }
    }

    private void commitAlone(ArticleBlock block) {
        waiting.add(block);
        written(this::commitWaiting);
        waiting.clear();
        compact();
    }

    private static Failure unwritable(ArticleBlock block, RuntimeException e) {
        String name = block.location();
        return new Failure(
                name,
                name + " could not be written to the store (" + e + "); run it alone with -vv and report it.",
                Kind.UNREADABLE_INPUT);
    }
}
