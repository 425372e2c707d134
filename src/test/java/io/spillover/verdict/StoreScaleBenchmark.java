package io.spillover.verdict;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.Times;
import io.spillover.document.Reading;
import io.spillover.graph.InputChange;
import io.spillover.graph.KnowledgeGraph;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What further articles cost in a small and in a large store on disk, in turns, from their claims to the verdicts; they are
 * forgotten again afterwards. And how many quads are committed a second, of claims alone and with all that follows.
 */
public final class StoreScaleBenchmark implements Measurement {
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final int BATCH = 100;
    private static final int TURNS = 6;

    /** In the first eight turns, compiling is a third of what is measured. */
    private static final int WARMING = 8;

    private static final int CLAIMS_ALONE = 2_000;

    /** Numbers of articles that no store has. */
    private static final int FURTHER = 1_000_000;

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        Row claims = claimsAlone(setting);
        try (KnowledgeGraph small = GeneratedStore.open(setting.store(SMALL));
                KnowledgeGraph large = GeneratedStore.open(setting.store(LARGE))) {
            small.keeping().compactIfSwollen(); // as whoever writes articles does
            large.keeping().compactIfSwollen();
            turns(small, large, 0, WARMING, new Times(), new Times());
            Times atSmall = new Times();
            Times atLarge = new Times();
            turns(small, large, WARMING, TURNS * setting.rounds(), atSmall, atLarge);
            double perBatch = quadsOfABatch(large);
            String data = shown("generated articles, %d at a commit, %d turns", BATCH, TURNS * setting.rounds());
            return List.of(
                    claims,
                    new Row(
                            "graph: quads committed, with all that follows",
                            ">= 30,000/s",
                            shown("%,.0f/s", perBatch / atLarge.median()),
                            "",
                            shown("store of %,d articles, %,d quads", LARGE, count(large))),
                    new Row(
                            shown("graph: article %,d beside article %,d", LARGE, SMALL),
                            "<= 1.3",
                            shown("%.1f ms to %.1f", atLarge.median() * 1e3 / BATCH, atSmall.median() * 1e3 / BATCH),
                            shown("%.2f", atLarge.median() / atSmall.median()),
                            data));
        }
    }

    private static Row claimsAlone(Setting setting) throws Exception {
        try (KnowledgeGraph graph = GeneratedStore.open(setting.emptyFolder("claims"))) {
            Times times = new Times();
            for (int from = 0; from < CLAIMS_ALONE; from += 2 * BATCH) {
                List<Reading> batch = GeneratedStore.articles(from, from + 2 * BATCH);
                times.time(() -> graph.write(() -> {
                    InputChange change = graph.inputChange();
                    batch.forEach(reading -> graph.add(graph.block(reading), change));
                }));
            }
            return new Row(
                    "graph: quads committed, of claims alone",
                    ">= 30,000/s",
                    shown("%,.0f/s", count(graph) / times.sum()),
                    "",
                    shown("%,d generated articles, %d at a commit", CLAIMS_ALONE, 2 * BATCH));
        }
    }

    /** Adds batches to both in turns, and takes them out again. */
    private static void turns(
            KnowledgeGraph small, KnowledgeGraph large, int from, int turns, Times atSmall, Times atLarge)
            throws Exception {
        for (int turn = from; turn < from + turns; turn++) {
            List<Reading> batch = batch(turn);
            boolean smallFirst = turn % 2 == 0;
            add(smallFirst ? small : large, batch, smallFirst ? atSmall : atLarge);
            add(smallFirst ? large : small, batch, smallFirst ? atLarge : atSmall);
            forget(small, batch);
            forget(large, batch);
        }
    }

    /** Counted by itself, since to count is to read the whole store, which no ingestion does. */
    private static long quadsOfABatch(KnowledgeGraph graph) throws Exception {
        List<Reading> batch = batch(0);
        long before = count(graph);
        add(graph, batch, new Times());
        long quads = count(graph) - before;
        forget(graph, batch);
        return quads;
    }

    private static List<Reading> batch(int number) {
        return GeneratedStore.articles(FURTHER + number * BATCH, FURTHER + (number + 1) * BATCH);
    }

    private static void add(KnowledgeGraph graph, List<Reading> batch, Times times) throws Exception {
        times.time(() -> ConclusionsPropertyTest.change(graph, batch, List.of()));
    }

    private static void forget(KnowledgeGraph graph, List<Reading> batch) {
        ConclusionsPropertyTest.change(
                graph,
                List.of(),
                batch.stream().map(reading -> reading.article().id()).toList());
    }

    private static long count(KnowledgeGraph graph) {
        return graph.read(() -> {
            AtomicLong count = new AtomicLong();
            graph.endpoint().find().forEachRemaining(quad -> count.incrementAndGet());
            return count.get();
        });
    }
}
