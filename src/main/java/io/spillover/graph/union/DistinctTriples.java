package io.spillover.graph.union;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Of a range of an index with the graph last, one quad for each triple: where few stand behind a triple they are read over,
 * else the next triple is looked up.
 */
final class DistinctTriples implements IteratorCloseable<Tuple<NodeId>> {

    /** To look a triple up costs about as much as to read so many quads. */
    private static final int READ_OVER = 16;

    private final RangeIndex range;
    private final Record to;
    private final int lengthOfTriple;
    private final Function<byte[], Tuple<NodeId>> quad;
    private Iterator<Record> records;
    private byte @Nullable [] next;

    /**
     * @param from the first record that is wanted
     * @param to the first after it that is not
     * @param quad reads a record's key
     */
    DistinctTriples(RangeIndex range, Record from, Record to, Function<byte[], Tuple<NodeId>> quad) {
        this.range = range;
        this.to = to;
        this.lengthOfTriple = from.getKey().length - NodeId.SIZE;
        this.quad = quad;
        this.records = range.iterator(from, to);
        this.next = records.hasNext() ? records.next().getKey() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Tuple<NodeId> next() {
        byte[] found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = after(found);
        return quad.apply(found);
    }

    private byte @Nullable [] after(byte[] found) {
        for (int read = 0; read < READ_OVER; read++) {
            if (!records.hasNext()) {
                return null;
            }
            byte[] key = records.next().getKey();
            if (!Arrays.equals(key, 0, lengthOfTriple, found, 0, lengthOfTriple)) {
                return key;
            }
        }
        Iter.close(records);
        byte[] from = new byte[found.length];
        System.arraycopy(found, 0, from, 0, lengthOfTriple);
        increase(from, lengthOfTriple);
        records = range.iterator(new Record(from, null), to);
        return records.hasNext() ? records.next().getKey() : null;
    }

    @Override
    public void close() {
        Iter.close(records);
        next = null;
    }

    /** Makes the number that the first bytes are, the highest first, greater by one; its ids never fill it. */
    static void increase(byte[] key, int length) {
        for (int at = length - 1; at >= 0; at--) {
            key[at]++;
            if (key[at] != 0) {
                return;
            }
        }
    }
}
