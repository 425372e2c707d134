package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Iris;
import io.spillover.ingest.Outcome;
import io.spillover.ingest.Understanding;
import io.spillover.source.Read;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Understands pieces of the source, each once: one whose result is there is passed over.
 *
 * <p>A piece is understood on a thread that Flink does not know. Flink interrupts its own when another TaskManager is lost, and
 * CoreNLP would take that for the fault of the article that it is at.
 */
final class Understander extends RichFlatMapFunction<Piece, Settled> {
    private final Exchange exchange;
    private final TravellingReader reader;
    private final boolean again;
    private transient @Nullable Desk desk;

    /** What it works with, made where it works. */
    private record Desk(
            ExecutorService hand,
            Understanding understanding,
            KnownArticles known,
            ReadText reads,
            DeliveryText deliveries) {}

    /** @param again whether articles that the store has are read anew */
    Understander(Exchange exchange, TravellingReader reader, boolean again) {
        this.exchange = exchange;
        this.reader = reader;
        this.again = again;
    }

    /** No other attempt mends what the reader cannot load, so none is made. */
    @Override
    public void open(OpenContext context) throws Exception {
        try {
            desk = new Desk(
                    Executors.newSingleThreadExecutor(),
                    new Understanding(LoadedReader.ofProcess().of(reader)),
                    exchange.readKnown(),
                    new ReadText(),
                    new DeliveryText(new Iris(reader.base())));
        } catch (SpilloverException told) {
            throw new SuppressRestartsException(told);
        }
    }

    @Override
    public void flatMap(Piece piece, Collector<Settled> out) throws Exception {
        Desk at = desk;
        if (at != null && !exchange.isSettled(piece.position())) {
            try {
                Future<String> result = at.hand().submit(() -> at.deliveries().of(delivery(piece, at)));
                out.collect(new Settled(piece.position(), result.get()));
            } catch (ExecutionException e) {
                throw e.getCause() instanceof SpilloverException told ? new SuppressRestartsException(told) : e;
            }
        }
    }

    /** What is in hand is finished and goes nowhere. */
    @Override
    public void close() {
        if (desk != null) {
            desk.hand().shutdown();
        }
    }

    private Delivery delivery(Piece piece, Desk at) {
        if (piece.read().equals(Piece.NOTHING)) {
            return new Delivery(Piece.NOTHING, piece.last(), new Outcome.Left());
        }
        Read read = at.reads().read(piece.read());
        if (read instanceof Read.Failed failed) {
            return new Delivery(failed.name(), piece.last(), Outcome.of(failed));
        }
        if (read instanceof Read.Found found) {
            boolean known = !again && at.known().contains(found.article().id());
            return new Delivery(
                    found.article().location(),
                    piece.last(),
                    known ? new Outcome.Known() : at.understanding().of(found.article()));
        }
        return new Delivery(((Read.Unchanged) read).name(), piece.last(), new Outcome.Known());
    }
}
