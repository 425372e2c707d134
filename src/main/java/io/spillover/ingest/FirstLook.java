package io.spillover.ingest;

import io.spillover.source.Read;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A look at what a run would read, before a store is made or a model loaded for it: a misspelt name is told at once and
 * leaves nothing behind.
 */
public final class FirstLook {
    private final Function<String, Stream<Read>> source;

    public FirstLook(Function<String, Stream<Read>> source) {
        this.source = source;
    }

    /** The report of a run that could read nothing in these places; empty as soon as one article is found. */
    public Optional<IngestionReport> hopeless(List<String> places) {
        List<Failure> failures = new ArrayList<>();
        for (String place : places) {
            try (Stream<Read> reads = source.apply(place)) {
                for (Iterator<Read> each = reads.iterator(); each.hasNext(); ) {
                    if (!(each.next() instanceof Read.Failed failed)) {
                        return Optional.empty();
                    }
                    failures.add(new Failure(failed.name(), failed.reason(), failed.kind()));
                }
            }
        }
        return Optional.of(new IngestionReport(failures.size(), List.of(), 0, Map.of(), Map.of(), failures, 0, 0, 0));
    }
}
