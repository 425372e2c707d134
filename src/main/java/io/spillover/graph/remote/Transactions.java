package io.spillover.graph.remote;

import io.spillover.graph.quads.Change;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The transactions of a store elsewhere, each of its own thread: what they see, and how what they change is sent.
 *
 * <p>One thread at a time writes, and its commit waits until those that read have ended, so that they see one state.
 */
final class Transactions {
    /** An update is one request, which both sides hold in memory: 200 articles make about 300,000 quads. */
    private static final int MOST_IN_ONE_CHANGE = 1_000_000;

    /** How long what was seen of the store may be taken for its state by who only reads. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SparqlClient client;
    private final Refusals refusals;
    private final Attempts attempts;
    private final Maker maker;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantReadWriteLock settled = new ReentrantReadWriteLock();

    /** Of this store, and not of all: so it is not static. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Transaction> running = new ThreadLocal<>();

    private FetchedQuads latest;
    private long looked = System.nanoTime();

    /**
     * What a store that is made says of its making.
     *
     * @param format the layout
     * @param version of Spillover
     */
    record Maker(String format, String version) {}

    Transactions(SparqlClient client, Refusals refusals, Attempts attempts, Maker maker, StoreState state) {
        this.client = client;
        this.refusals = refusals;
        this.attempts = attempts;
        this.maker = maker;
        this.latest = new FetchedQuads(client, state);
    }

    void begin(ReadWrite mode) {
        if (running().isPresent()) {
            throw new JenaTransactionException("This thread is in a transaction already");
        }
        boolean writes = mode == ReadWrite.WRITE;
        if (writes) {
            writing.lock();
        } else {
            settled.readLock().lock();
        }
        try {
            running.set(new Transaction(mode, upToDate(writes)));
        } catch (RuntimeException failed) {
            unlock(mode);
            throw failed;
        }
    }

    private void unlock(ReadWrite mode) {
        if (mode == ReadWrite.WRITE) {
            writing.unlock();
        } else {
            settled.readLock().unlock();
        }
    }

    /** Of this thread, if it is in one. */
    Optional<Transaction> running() {
        return Optional.ofNullable(running.get());
    }

    Transaction transaction() {
        return running().orElseThrow(() -> new JenaTransactionException("There is no transaction in this thread"));
    }

    Transaction changing() {
        Transaction transaction = transaction();
        if (transaction.mode() != ReadWrite.WRITE) {
            throw new JenaTransactionException("A transaction that reads cannot change anything");
        }
        return transaction;
    }

    /** Asks what is known; one who has seen nothing yet may as well begin with the state that the store is in now. */
    <T> T seen(Function<FetchedQuads, T> question) {
        Transaction transaction = transaction();
        try {
            T answer = question.apply(transaction.before());
            transaction.sawSomething();
            return answer;
        } catch (FetchedQuads.OtherState changed) {
            lookAgain();
            if (!transaction.mayBeginAgain()) {
                throw refusals.changedMeanwhile();
            }
            transaction.beginAgain(upToDate(true));
            return seen(question);
        }
    }

    /** Asks for what comes piece by piece, and so cannot begin again. */
    void seenOnce(Function<FetchedQuads, Boolean> question) {
        Transaction transaction = transaction();
        if (transaction.mayBeginAgain()) {
            transaction.beginAgain(upToDate(true));
        }
        transaction.sawSomething();
        seen(question);
    }

    /** What is known of the state that the store is in, or for who only reads was in a moment ago. */
    private synchronized FetchedQuads upToDate(boolean now) {
        if (now || System.nanoTime() - looked > FRESH.toNanos()) {
            StoreState state = now();
            if (!latest.state().isSameAs(state) || latest.isTooLarge()) {
                latest = new FetchedQuads(client, state);
            }
            looked = System.nanoTime();
        }
        return latest;
    }

    /** The next transaction asks for the state. */
    private synchronized void lookAgain() {
        looked = System.nanoTime() - 2 * FRESH.toNanos();
    }

    /** Sends what the transaction changed, and ends it also where that fails. */
    void commit() {
        Transaction transaction = transaction();
        try {
            if (!transaction.change().isEmpty()) {
                settled.writeLock().lock();
                try {
                    send(transaction.change(), transaction.before());
                } finally {
                    settled.writeLock().unlock();
                }
            }
        } catch (RuntimeException failed) {
            lookAgain();
            throw failed;
        } finally {
            end();
        }
    }

    private void send(Change change, FetchedQuads before) {
        if (change.size() > MOST_IN_ONE_CHANGE) {
            throw refusals.tooLarge(change.size(), MOST_IN_ONE_CHANGE);
        }
        StoreState from = before.state();
        StoreState next = from.next(maker.format(), maker.version());
        String text = UpdateText.of(change, from, next);
        try {
            attempts.make(() -> {
                send(text, next);
                return true;
            });
        } catch (IOException broken) {
            throw refusals.unreachable(broken);
        }
        if (!now().includes(next)) {
            throw refusals.changedByAnother();
        }
        before.follow(change, next);
    }

    /** Where the answer is lost, the store itself tells whether the change is in it. */
    private void send(String text, StoreState next) throws IOException {
        try {
            client.update(text);
        } catch (IOException lost) {
            if (!now().includes(next)) {
                throw lost;
            }
        }
    }

    private StoreState now() {
        return client.select(Questions.state(), Transactions::state);
    }

    static StoreState state(RowSet rows) {
        List<Triple> triples = new ArrayList<>();
        rows.forEachRemaining(row -> triples.add(Questions.stateRow(row)));
        return StoreState.of(triples);
    }

    /** Ends it, if there is one; what it did not commit is gone. */
    void end() {
        running().ifPresent(transaction -> {
            running.remove();
            unlock(transaction.mode());
        });
    }
}
