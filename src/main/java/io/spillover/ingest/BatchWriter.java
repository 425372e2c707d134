package io.spillover.ingest;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Admission;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.InputChange;
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
 * The only writer of a run: gathers what was read and commits it in batches, each whole or not at all.
 *
 * <p>Batches are bounded by number, because TDB2 swells when every article commits alone (2,000 small documents: 8,958 MB
 * at one a commit, 449 MB at 200), and by time, so that a slow source does not keep what it gave out of the store. For
 * one run and one thread.
 */
public final class BatchWriter {
    private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Brings what follows from a store in step with articles that came and went, within their transaction. */
    public interface Upkeep {
        void bringInStep(KnowledgeGraph graph, List<String> changed, Saying input);
    }

    private final KnowledgeGraph graph;
    private final Upkeep upkeep;
    private final Clock clock;
    private final String software;
    private final int size;
    private final boolean again;
    private final Optional<String> job;
    private final List<ArticleBlock> waiting = new ArrayList<>();
    private final Tally tally = new Tally();
    private Instant begun;

    /**
     * @param upkeep brings what follows in step with the articles of a batch
     * @param software name and version, for the record of the run
     * @param size how many articles make a batch
     * @param again whether an article that is in the store already is taken in anew
     */
    public BatchWriter(KnowledgeGraph graph, Upkeep upkeep, Clock clock, String software, int size, boolean again) {
        this(graph, upkeep, clock, software, size, again, Optional.empty());
    }

    /**
     * The writer of a job's run.
     *
     * @param job the job that repeats the run, for the record of it
     */
    public BatchWriter(
            KnowledgeGraph graph,
            Upkeep upkeep,
            Clock clock,
            String software,
            int size,
            boolean again,
            Optional<String> job) {
        this.graph = graph;
        this.upkeep = upkeep;
        this.clock = clock;
        this.software = software;
        this.size = size;
        this.again = again;
        this.job = job;
        this.begun = clock.instant();
    }

    /** Whether an article would change the store, so that reading it is worth the time. */
    public boolean wants(Article article) {
        return again || !graph.knows(article.id());
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
        boolean late = Duration.between(begun, clock.instant()).compareTo(LONGEST_WAIT) > 0;
        if (waiting.size() >= size || late) {
            commit();
        }
    }

    /** Commits what still waits, and tells what the run did. */
    public IngestionReport finish() {
        commit();
        return tally.report();
    }

    private void commit() {
        List<ArticleBlock> batch = List.copyOf(waiting);
        waiting.clear();
        if (!batch.isEmpty()) {
            commit(batch);
        }
        begun = clock.instant();
    }

    /** A batch that cannot be written is tried article by article, so that one does not take the others with it. */
    private void commit(List<ArticleBlock> batch) {
        try {
            tally.add(batch, written(batch));
            graph.keeping().compactIfSwollen();
        } catch (RuntimeException e) {
            if (e instanceof SpilloverException known && known.kind() != Kind.INTERNAL) {
                throw known;
            }
            log.warn("Writing {} articles failed", batch.size(), e);
            if (batch.size() == 1) {
                tally.fail(unwritable(batch.get(0), e));
            } else {
                batch.forEach(block -> commit(List.of(block)));
            }
        }
    }

    private List<Admission> written(List<ArticleBlock> batch) {
        List<Admission> admissions = new ArrayList<>();
        graph.write(() -> {
            InputChange change = graph.inputChange();
            batch.forEach(block -> admissions.add(admit(block, change)));
            upkeep.bringInStep(
                    graph, batch.stream().map(ArticleBlock::articleId).toList(), change.saying());
            graph.recordRun(new Run(
                    begun,
                    clock.instant(),
                    software,
                    job,
                    batch.stream().collect(Collectors.toMap(ArticleBlock::articleId, ArticleBlock::location))));
        });
        return admissions;
    }

    private Admission admit(ArticleBlock block, InputChange change) {
        return again ? graph.replace(block, change) : graph.add(block, change);
    }

    private static Failure unwritable(ArticleBlock block, RuntimeException e) {
        String name = block.location();
        return new Failure(
                name,
                name + " could not be written to the store (" + e + "); run it alone with -vv and report it.",
                Kind.UNREADABLE_INPUT);
    }
}
