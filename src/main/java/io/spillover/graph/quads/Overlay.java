package io.spillover.graph.quads;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as it would be after a change, which lies in memory over it and is never written.
 *
 * <p>It is changed until {@link #settle}, by one thread, and then read by any. What it sees below is what a transaction of
 * that thread sees which reads: it joins one that is running. Who keeps it sees to it that the dataset below is still in the
 * state that the change was made for. What a transaction changes after that can only be given up.
 */
public final class Overlay extends NamedGraphs {
    private final DatasetGraph below;
    private final Change settled = new Change();
    private final ReentrantLock writing = new ReentrantLock();

    /** Of this dataset, and not of all: so it is not static. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Transaction> running = new ThreadLocal<>();

    private volatile boolean isSettled;

    private record Transaction(ReadWrite mode, Change change, boolean joined) {}

    public Overlay(DatasetGraph below) {
        this.below = below;
    }

    /** No later change is kept. */
    public void settle() {
        isSettled = true;
    }

    private Transaction transaction() {
        return Optional.ofNullable(running.get())
                .orElseThrow(() -> new JenaTransactionException("There is no transaction in this thread"));
    }

    @Override
    protected Iterator<Quad> quads(QuadPattern pattern) {
        Transaction transaction = transaction();
        Iterator<Quad> before = below.findNG(pattern.graph(), pattern.subject(), pattern.predicate(), pattern.object());
        return transaction.change.over(settled.over(before, pattern), pattern);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Set<Node> graphs = new HashSet<>();
        below.listGraphNodes().forEachRemaining(graphs::add);
        graphs.addAll(settled.graphs());
        graphs.addAll(transaction().change.graphs());
        graphs.removeIf(graph ->
                !quads(new QuadPattern(graph, Node.ANY, Node.ANY, Node.ANY)).hasNext());
        return graphs.iterator();
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        changing().add(Quad.create(graph, subject, predicate, object));
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        changing().remove(Quad.create(graph, subject, predicate, object));
    }

    private Change changing() {
        Transaction transaction = transaction();
        if (transaction.mode != ReadWrite.WRITE) {
            throw new JenaTransactionException("A transaction that reads cannot change anything");
        }
        return transaction.change;
    }

    @Override
    protected Optional<ReadWrite> mode() {
        return Optional.ofNullable(running.get()).map(Transaction::mode);
    }

    @Override
    public void begin(TxnType type) {
        if (isInTransaction()) {
            throw new JenaTransactionException("This thread is in a transaction already");
        }
        ReadWrite mode = type == TxnType.WRITE ? ReadWrite.WRITE : ReadWrite.READ;
        boolean joined = below.isInTransaction();
        if (!joined) {
            below.begin(TxnType.READ);
        }
        if (mode == ReadWrite.WRITE) {
            writing.lock();
        }
        running.set(new Transaction(mode, new Change(), joined));
    }

    @Override
    public void commit() {
        Change change = transaction().change;
        try {
            if (!change.isEmpty()) {
                if (isSettled) {
                    throw new JenaTransactionException("What lies over this dataset is settled");
                }
                change.removed().forEach(settled::remove);
                change.added().forEach(settled::add);
            }
        } finally {
            end();
        }
    }

    @Override
    public void abort() {
        end();
    }

    /** Ends the transaction, if there is one; what it did not commit is gone. */
    @Override
    public void end() {
        Optional.ofNullable(running.get()).ifPresent(transaction -> {
            running.remove();
            if (transaction.mode == ReadWrite.WRITE) {
                writing.unlock();
            }
            if (!transaction.joined) {
                below.end();
            }
        });
    }

    /** The dataset below stays as it is. */
    @Override
    public void close() {}
}
