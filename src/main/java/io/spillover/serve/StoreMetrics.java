package io.spillover.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.spillover.graph.StoreKeeping;
import io.spillover.graph.StoreSize;

/** What {@code /$/metrics} tells of the store: how much of the disk it takes, and how swollen it is. */
final class StoreMetrics {
    private StoreMetrics() {}

    static void register(StoreKeeping keeping, MeterRegistry registry) {
        Gauge.builder(
                        "spillover.store.size",
                        () -> keeping.size().map(StoreSize::bytes).orElse(0L))
                .baseUnit("bytes")
                .description("What the files of the store use")
                .register(registry);
        Gauge.builder(
                        "spillover.store.swelling",
                        () -> keeping.size().map(StoreSize::ratio).orElse(1.0))
                .description(
                        "How many times its size after the last compaction the store has; 2.5 makes it be compacted")
                .register(registry);
    }
}
