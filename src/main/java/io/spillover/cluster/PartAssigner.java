package io.spillover.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.FileSplitAssigner;
import org.jspecify.annotations.Nullable;

/** Hands files out in the order of the source, so that the writer need not wait; Flink's own hand out the last one first. */
final class PartAssigner implements FileSplitAssigner {
    private final Deque<FileSourceSplit> remaining;

    PartAssigner(Collection<FileSourceSplit> splits) {
        this.remaining = new ArrayDeque<>(splits);
    }

    @Override
    public Optional<FileSourceSplit> getNext(@Nullable String host) {
        return Optional.ofNullable(remaining.poll());
    }

    /** What a lost TaskManager gives back is the earliest. */
    @Override
    public void addSplits(Collection<FileSourceSplit> returned) {
        new ArrayList<>(returned).forEach(remaining::addFirst);
    }

    @Override
    public Collection<FileSourceSplit> remainingSplits() {
        return new ArrayList<>(remaining);
    }
}
