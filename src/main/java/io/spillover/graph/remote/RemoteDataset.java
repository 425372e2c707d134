package io.spillover.graph.remote;

import io.spillover.document.SpilloverException;
import io.spillover.graph.quads.NamedGraphs;
import io.spillover.graph.quads.QuadPattern;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The named graphs of a SPARQL endpoint, with transactions; the default graph is the union of them all.
 *
 * <p>Begin with {@link #open}. A transaction sees one state of the store and what it changed itself. What it changes is sent
 * when it commits, as one update on condition that the store is still in the state that it saw: so it is all or nothing, and
 * where another was faster it is nothing. An update whose answer is lost is sent again unless the store says that it was done.
 *
 * <p>Any thread may read; one at a time writes.
 */
public final class RemoteDataset extends NamedGraphs {
    private static final Logger log = LoggerFactory.getLogger(RemoteDataset.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final SparqlClient client;
    private final Transactions transactions;
    private Optional<Boolean> unionByDefault = Optional.empty();

    private RemoteDataset(SparqlClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /**
     * Finds the store of an endpoint.
     *
     * @param format the layout that this version reads
     * @param version of Spillover, for a store that is made
     * @param sign a graph that every store has, by which one is known that was filled in another way
     * @param make whether a dataset without quads becomes a store
     * @throws SpilloverException of kind {@code STORE_UNAVAILABLE} where there is none, or another format or something else
     */
    public static RemoteDataset open(Endpoint endpoint, int format, String version, Node sign, boolean make) {
        Refusals refusals = new Refusals(endpoint);
        Attempts attempts = new Attempts(FIRST_WAIT);
        SparqlClient client = new SparqlClient(endpoint, refusals, attempts);
        StoreState state = client.discover(Questions.state(), Transactions::state);
        if (state.format().isEmpty()) {
            refuseOthers(client, refusals, sign, make);
        } else if (!state.format().get().equals(Integer.toString(format))) {
            throw refusals.otherFormat(state, format);
        }
        Transactions.Maker maker = new Transactions.Maker(Integer.toString(format), version);
        return new RemoteDataset(client, new Transactions(client, refusals, attempts, maker, state));
    }

    private static void refuseOthers(SparqlClient client, Refusals refusals, Node sign, boolean make) {
        boolean empty = client.select(Questions.anyQuad(), rows -> !rows.hasNext());
        if (empty && !make) {
            throw refusals.notThere();
        }
        QuadPattern ours = new QuadPattern(sign, sign, Node.ANY, Node.ANY);
        if (!empty && client.select(Questions.matching(ours), rows -> !rows.hasNext())) {
            throw refusals.notOurs();
        }
    }

    /** How many requests were made. */
    public long trips() {
        return client.trips();
    }

    /** The number of the state that the transaction sees; none where the store was never changed by this way. */
    public OptionalLong version() {
        return transactions.transaction().before().state().number();
    }

    /**
     * Answers a whole query: at the endpoint, unless that would not see what this transaction sees, or would ask others.
     *
     * @param alone whether it asks nobody else
     */
    public <T> T answer(Query query, Map<Var, Node> values, boolean alone, Function<QueryExec, T> reader) {
        if (alone && transactions.transaction().change().isEmpty() && isUnionByDefault()) {
            return client.answer(query, values, reader);
        }
        return answerByFinds(query, values, reader);
    }

    /** Whether the endpoint takes the union of named graphs for its default graph, as the queries of the project do. */
    private synchronized boolean isUnionByDefault() {
        boolean union = unionByDefault.orElseGet(() -> client.select(
                        Questions.anyQuad(), rows -> Optional.ofNullable(rows.hasNext() ? rows.next() : null)
                                .map(row -> Questions.quad(QuadPattern.ALL, row).asTriple()))
                .map(triple -> client.select(Questions.inDefaultGraph(triple), rows -> rows.hasNext()))
                .orElse(false));
        unionByDefault = Optional.of(union);
        return union;
    }

    /** Hands over what matches; much of it comes by without being kept. */
    public void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        QuadPattern pattern = new QuadPattern(graph, subject, predicate, object);
        Transaction transaction = transactions.transaction();
        if (transaction.change().isEmpty() && subject.equals(Node.ANY) && predicate.equals(Node.ANY)) {
            transactions.seenOnce(before -> {
                before.each(pattern, reader);
                return true;
            });
        } else {
            quads(pattern).forEachRemaining(reader);
        }
    }

    /** Things that the transaction will ask for one by one. */
    public void expect(Collection<Node> things) {
        FetchedQuads before = transactions.transaction().before();
        things.forEach(before::meet);
    }

    @Override
    protected Iterator<Quad> quads(QuadPattern pattern) {
        List<Quad> before = transactions.seen(known -> known.find(pattern));
        return transactions.transaction().change().over(before.iterator(), pattern);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Transaction transaction = transactions.transaction();
        Set<Node> graphs = new HashSet<>(transactions.seen(FetchedQuads::graphs));
        graphs.addAll(transaction.change().graphs());
        if (!transaction.change().isEmpty()) {
            graphs.removeIf(graph ->
                    !quads(new QuadPattern(graph, Node.ANY, Node.ANY, Node.ANY)).hasNext());
        }
        return graphs.iterator();
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Quad quad = Quad.create(graph, subject, predicate, object);
        Transaction transaction = transactions.changing();
        transaction.change().add(quad);
        transaction.before().meet(quad);
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        transactions.changing().change().remove(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void close() {
        log.info("The store was asked {} times", client.trips());
    }

    @Override
    public void begin(TxnType type) {
        transactions.begin(type == TxnType.WRITE ? ReadWrite.WRITE : ReadWrite.READ);
    }

    @Override
    public void commit() {
        transactions.commit();
    }

    @Override
    public void abort() {
        transactions.end();
    }

    @Override
    public void end() {
        transactions.end();
    }

    @Override
    protected Optional<ReadWrite> mode() {
        return transactions.running().map(Transaction::mode);
    }
}
