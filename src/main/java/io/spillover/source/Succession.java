package io.spillover.source;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Streams one after another, each opened when the one before is through and closed when it is itself. A flat map would take
 * the whole of an inner stream into memory where it is iterated. Serves one reading.
 */
final class Succession<T> implements Iterator<Read> {
    private final Iterator<T> places;
    private final Function<T, Stream<Read>> reader;
    private Stream<Read> open = Stream.empty();
    private Iterator<Read> reads = open.iterator();

    private Succession(List<T> places, Function<T, Stream<Read>> reader) {
        this.places = places.iterator();
        this.reader = reader;
    }

    static <T> Stream<Read> of(List<T> places, Function<T, Stream<Read>> reader) {
        Succession<T> succession = new Succession<>(places, reader);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(succession, Spliterator.ORDERED), false)
                .onClose(() -> succession.open.close());
    }

    @Override
    public boolean hasNext() {
        while (!reads.hasNext() && places.hasNext()) {
            open.close();
            open = reader.apply(places.next());
            reads = open.iterator();
        }
        return reads.hasNext();
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All places are read");
        }
        return reads.next();
    }
}
