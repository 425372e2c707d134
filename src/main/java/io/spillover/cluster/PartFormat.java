package io.spillover.cluster;

import io.spillover.source.ArticleSource;
import io.spillover.source.Read;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads files for Flink's file source as a local run does, and tells the same of those that cannot be read.
 *
 * @param published the date of articles that have none of their own; empty where there is none
 */
record PartFormat(String published) implements BulkFormat<Piece, FileSourceSplit> {

    @Override
    public BulkFormat.Reader<Piece> createReader(Configuration configuration, FileSourceSplit split)
            throws IOException {
        return new Pieces(Part.of(split.splitId()), day());
    }

    @Override
    public BulkFormat.Reader<Piece> restoreReader(Configuration configuration, FileSourceSplit split)
            throws IOException {
        Pieces pieces = new Pieces(Part.of(split.splitId()), day());
        long through = split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L);
        for (long i = 0; i < through; i++) {
            pieces.readBatch();
        }
        return pieces;
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Piece> getProducedType() {
        return TypeInformation.of(Piece.class);
    }

    private Optional<LocalDate> day() {
        return published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published));
    }

    /** The pieces of one file, a batch each; one without content where a file has nothing, to tell that it is through. */
    private static final class Pieces implements BulkFormat.Reader<Piece> {
        private final Stream<String> open;
        private final Iterator<String> reads;
        private Position position;

        Pieces(Part part, Optional<LocalDate> published) throws IOException {
            this.open = reads(part, published);
            this.reads = open.iterator();
            this.position = new Position(part.number(), 0, 0);
        }

        @SuppressWarnings("StreamResourceLeak") // closed with the pieces
        private static Stream<String> reads(Part part, Optional<LocalDate> published) throws IOException {
            Path file = Path.of(part.path());
            if (part.kind() == Part.Kind.SPOOL) {
                return Files.lines(file);
            }
            ReadText text = new ReadText();
            Stream<Read> reads = new ArticleSource(InputStream.nullInputStream(), published).read(file, part.name());
            return reads.map(text::of);
        }

        @Override
        public BulkFormat.@Nullable RecordIterator<Piece> readBatch() {
            boolean first = position.index() == 0;
            if (!first && !reads.hasNext()) {
                return null;
            }
            String read = reads.hasNext() ? reads.next() : Piece.NOTHING;
            SingletonResultIterator<Piece> batch = new SingletonResultIterator<>();
            batch.set(
                    new Piece(position.name(), !reads.hasNext(), read),
                    CheckpointedPosition.NO_OFFSET,
                    position.index() + 1);
            position = position.next();
            return batch;
        }

        @Override
        public void close() {
            open.close();
        }
    }
}
