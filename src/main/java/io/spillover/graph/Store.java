package io.spillover.graph;

import io.spillover.graph.quads.Overlay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * The quads and their transactions, wherever they are: the one class that opens a transaction (with {@link StoreTransaction},
 * for one that is made step by step) and the one that changes a dataset.
 *
 * <p>Everything found is copied out before it is returned, or read within {@link #each}, and every change is given whole before the first quad is
 * written, so no live graph of TDB2 is ever read and written in one go. One writer at a time; readers see the state
 * before.
 */
final class Store implements AutoCloseable {

    /** A database that was compacted counts its commits from the start. */
    private static final int COMMITS_BITS = 40;

    private final QuadPlace place;
    private final DatasetGraph dataset;
    private final Optional<Compaction> compaction;
    private final Optional<DiskSpace> disk;
    private final AtomicLong compactions = new AtomicLong();

    /** Whether the one transaction that writes will be given up. */
    private volatile boolean supposing;

    Store(QuadPlace place) {
        this(place, Optional.empty(), Optional.empty());
    }

    /**
     * @param compaction of the dataset, where it is on a disk of this machine
     * @param disk that it is on
     */
    Store(QuadPlace place, Optional<Compaction> compaction, Optional<DiskSpace> disk) {
        this.place = place;
        this.dataset = place.dataset();
        this.compaction = compaction;
        this.disk = disk;
    }

    /** This store as it is seen through a change that lies over its dataset. */
    Store under(Overlay overlay) {
        return new Store(new OverlayPlace(overlay, place));
    }

    Optional<Compaction> compaction() {
        return compaction;
    }

    /** Leaves out what is no longer in use. */
    void compact() {
        compaction.ifPresent(Compaction::run);
        compactions.incrementAndGet();
    }

    /** Answers in one consistent state; joins the transaction that is running. */
    <T> T read(Supplier<T> question) {
        return dataset.isInTransaction() ? question.get() : Txn.calculateRead(dataset, question);
    }

    /** Changes all or nothing; joins the writing transaction that is running. */
    void write(Runnable change) {
        if (!dataset.isInTransaction()) {
            disk.ifPresentOrElse(
                    space -> space.change(() -> Txn.executeWrite(dataset, change)),
                    () -> Txn.executeWrite(dataset, change));
        } else if (dataset.transactionMode() == ReadWrite.WRITE) {
            change.run();
        } else {
            throw new IllegalStateException("A change must not begin within a question: begin with write");
        }
    }

    /** Begins a change that this thread makes step by step: outside a transaction. */
    StoreTransaction begin() {
        if (dataset.isInTransaction()) {
            throw new IllegalStateException("A change of its own must not begin within another transaction");
        }
        return new StoreTransaction(dataset, disk);
    }

    /** Changes all or nothing, and tells something of it. */
    <T> T written(Supplier<T> change) {
        List<T> result = new ArrayList<>(1);
        write(() -> result.add(change.get()));
        return result.get(0);
    }

    /** Answers as if something had been changed, and changes nothing; joins such a question that is running. */
    <T> T suppose(Supplier<T> question) {
        if (dataset.isInTransaction() && dataset.transactionMode() == ReadWrite.WRITE && supposing) {
            return question.get();
        }
        dataset.begin(TxnType.WRITE);
        supposing = true;
        try {
            return question.get();
        } finally {
            supposing = false;
            dataset.abort();
            dataset.end();
        }
    }

    /**
     * The number of the state that a question sees: a later state has another. None outside a transaction, and within one
     * that changes.
     */
    OptionalLong version() {
        OptionalLong commits = dataset.isInTransaction() && dataset.transactionMode() == ReadWrite.READ
                ? place.version()
                : OptionalLong.empty();
        return commits.isPresent()
                ? OptionalLong.of((compactions.get() << COMMITS_BITS) + commits.getAsLong())
                : commits;
    }

    /** Answers a query over the union of all graphs; another endpoint is never asked. */
    <T> T answer(BoundQuery query, Function<QueryExec, T> reader) {
        return read(() -> place.answer(query, reader));
    }

    /** A dataset that answers a query sooner than {@link #dataset}, where there is one: within a transaction. */
    Optional<DatasetGraph> faster(BoundQuery query) {
        return place.faster(query);
    }

    /** The dataset for a query; its default graph is the union of all named ones. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** Things that will be asked for one by one, within a transaction. */
    void expect(Collection<Node> things) {
        place.expect(things);
    }

    boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return read(() -> dataset.contains(graph, subject, predicate, object));
    }

    List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return read(() -> {
            List<Quad> found = new ArrayList<>();
            dataset.find(graph, subject, predicate, object).forEachRemaining(found::add);
            return found;
        });
    }

    /** What matches in the union of all graphs. */
    Set<Triple> triples(Node subject, Node predicate, Node object) {
        return read(() -> {
            Set<Triple> found = new LinkedHashSet<>();
            place.eachTriple(subject, predicate, object, found::add);
            return found;
        });
    }

    /** Hands over what matches, quad by quad without a copy: the reader may ask, and must change nothing. */
    void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        read(() -> {
            place.each(graph, subject, predicate, object, reader);
            return true;
        });
    }

    /** Whether one of the quads that match fits; stops at the first. */
    boolean some(Node graph, Node subject, Node predicate, Node object, Predicate<Quad> fits) {
        return first(graph, subject, predicate, object, fits).isPresent();
    }

    /** The first of the quads that match which fits. */
    Optional<Quad> first(Node graph, Node subject, Node predicate, Node object, Predicate<Quad> fits) {
        return read(() -> {
            Iterator<Quad> quads = dataset.find(graph, subject, predicate, object);
            try {
                while (quads.hasNext()) {
                    Quad quad = quads.next();
                    if (fits.test(quad)) {
                        return Optional.of(quad);
                    }
                }
                return Optional.<Quad>empty();
            } finally {
                Iter.close(quads);
            }
        });
    }

    /** A copy of a named graph, in memory. */
    Graph copy(Node graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        find(graph, Node.ANY, Node.ANY, Node.ANY).forEach(quad -> copy.add(quad.asTriple()));
        return copy;
    }

    /** The names of all graphs, in the order of their IRIs. */
    List<Node> graphs() {
        return read(() -> {
            List<Node> names = new ArrayList<>();
            dataset.listGraphNodes().forEachRemaining(names::add);
            names.sort((one, other) -> one.getURI().compareTo(other.getURI()));
            return names;
        });
    }

    void add(Node graph, Collection<Triple> triples) {
        add(quads(graph, triples));
    }

    void add(Collection<Quad> quads) {
        write(() -> place.add(quads));
    }

    void remove(Node graph, Collection<Triple> triples) {
        List<Quad> quads = quads(graph, triples);
        write(() -> place.remove(quads));
    }

    private static List<Quad> quads(Node graph, Collection<Triple> triples) {
        return triples.stream().map(triple -> Quad.create(graph, triple)).toList();
    }

    /** Makes a graph hold exactly these triples, by writing the difference alone. */
    void replace(Node graph, Collection<Triple> triples) {
        write(() -> {
            Set<Triple> wanted = new LinkedHashSet<>(triples);
            List<Triple> surplus = new ArrayList<>();
            for (Quad quad : find(graph, Node.ANY, Node.ANY, Node.ANY)) {
                if (!wanted.remove(quad.asTriple())) {
                    surplus.add(quad.asTriple());
                }
            }
            remove(graph, surplus);
            add(graph, wanted);
        });
    }

    @Override
    public void close() {
        place.close();
    }
}
