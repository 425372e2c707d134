package io.spillover.graph;

import java.lang.reflect.Field;
import java.util.List;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.ThreadBufferingCache;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Lets a transaction that writes remember the nodes that it has met.
 *
 * <p>Until it commits, TDB2 5.6.0 keeps what a writer meets apart, so that nothing of it stays where it is given up: of a
 * thousand nodes, whatever the caches are set to. An article has more, and a node that is forgotten is read from its file
 * byte by byte, a system call each: a quarter of what drawing on thirty articles took. No setting reaches this number, so
 * the caches are exchanged for wider ones by reflection.
 */
final class NodeCaches {
    /** About what a batch of 200 articles and its conclusions hold; 60 MB where they are full. */
    private static final int NODES = 200_000;

    private NodeCaches() {}

    /**
     * Widens the caches of a database that was opened; again after it was compacted into a new one. A transaction that
     * runs meanwhile only forgets what it has met.
     */
    static void widen(DatasetGraph dataset) {
        NodeTableCache table = NodeFiles.layer(
                TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable(), NodeTableCache.class);
        try {
            for (String direction : List.of("node2id_Cache", "id2node_Cache")) {
                Object cache = accessible(NodeTableCache.class, direction).get(table);
                accessible(ThreadBufferingCache.class, "localCache").set(cache, CacheFactory.createCache(NODES));
            }
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("This version of TDB2 keeps its nodes otherwise", otherVersion);
        }
    }

    private static Field accessible(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
