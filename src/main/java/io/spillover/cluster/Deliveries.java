package io.spillover.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the pieces of a run, in the order of the source, whatever the order in which the cluster is through with them.
 *
 * <p>While the job runs, a piece is given as soon as all before it were: of files it is known which piece is the next. In
 * topics, offsets have gaps, so what stands behind one waits until the job is over. For one thread.
 */
final class Deliveries {
    private final Exchange exchange;
    private final DeliveryText text;
    private Position next = Position.FIRST;
    private int filesThrough;
    private @Nullable Deque<Position> rest;

    Deliveries(Exchange exchange, DeliveryText text) {
        this.exchange = exchange;
        this.text = text;
    }

    /**
     * The next one, if it is there.
     *
     * @param over whether the job was over before this was asked
     */
    Optional<Delivery> next(boolean over) {
        Optional<Delivery> expected = take(next);
        return expected.isPresent() || !over ? expected : gapped();
    }

    /** How many files were given to their end: when nothing more comes, as many as there are, or something was lost. */
    int filesThrough() {
        return filesThrough;
    }

    private Optional<Delivery> gapped() {
        if (rest == null) {
            rest = new ArrayDeque<>(exchange.settled());
        }
        while (!rest.isEmpty()) {
            Position position = rest.remove();
            if (position.compareTo(next) > 0) {
                return take(position);
            }
        }
        return Optional.empty();
    }

    private Optional<Delivery> take(Position position) {
        Optional<Delivery> taken = exchange.take(position).map(text::read);
        taken.ifPresent(delivery -> {
            next = delivery.last() ? position.nextPart() : position.next();
            filesThrough += delivery.last() ? 1 : 0;
        });
        return taken;
    }
}
