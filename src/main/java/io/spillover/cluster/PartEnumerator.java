package io.spillover.cluster;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.Path;

/** Tells Flink's file source which files there are: those of the run, found where it was started, and in its order. */
final class PartEnumerator implements FileEnumerator {
    private final Exchange exchange;

    PartEnumerator(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int wanted) throws IOException {
        List<FileSourceSplit> splits = new ArrayList<>();
        for (Part part : exchange.readParts()) {
            File file = new File(part.path());
            splits.add(new FileSourceSplit(
                    part.line(), Path.fromLocalFile(file), 0, file.length(), file.lastModified(), file.length()));
        }
        return splits;
    }
}
