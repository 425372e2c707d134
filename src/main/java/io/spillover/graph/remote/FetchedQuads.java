package io.spillover.graph.remote;

import io.spillover.graph.quads.Change;
import io.spillover.graph.quads.QuadIndex;
import io.spillover.graph.quads.QuadPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What was fetched of a store in one state: a pattern that is as narrow as one that was asked for needs no other trip.
 *
 * <p>With a subject all that is said of it is fetched, and of others of its kind that were met. Once the trips have taken as
 * long as a copy of the whole store would, the whole store is copied, if it fits into memory: so a question pays for what it
 * asks for, and who asks for everything pays at most twice. Safe for all threads.
 */
final class FetchedQuads {
    /** A trip takes as long as so many quads: on one machine 1.5 ms, at 100,000 quads a second. */
    private static final int QUADS_A_TRIP = 150;

    private static final int TRIPS_BEFORE_COUNTING = 50;

    /** With 300 bytes each, what a heap of 1.5 GB has room for beside all else. */
    private static final long MOST_COPIED = 2_000_000;

    private final SparqlClient client;
    private final QuadIndex quads = new QuadIndex();
    private final Set<QuadPattern> known = new HashSet<>();
    private final Frontier frontier = new Frontier();
    private final Map<Node, Node> nodes = new HashMap<>();
    private StoreState state;
    private Optional<Set<Node>> graphs = Optional.empty();
    private Optional<Long> size = Optional.empty();
    private int trips;

    /** The store is in another state by now. */
    static final class OtherState extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    FetchedQuads(SparqlClient client, StoreState state) {
        this.client = client;
        this.state = state;
    }

    synchronized StoreState state() {
        return state;
    }

    synchronized boolean isTooLarge() {
        return quads.size() > MOST_COPIED;
    }

    synchronized List<Quad> find(QuadPattern pattern) {
        if (!knows(pattern)) {
            fetch(pattern);
        }
        return quads.find(pattern);
    }

    /** Hands over what matches; what is not here yet comes by and is not kept. */
    synchronized void each(QuadPattern pattern, Consumer<Quad> reader) {
        if (knows(pattern)) {
            quads.find(pattern).forEach(reader);
            return;
        }
        client.stream(Questions.matching(pattern), row -> {
            Quad quad = Questions.quad(pattern, row);
            if (!isOfState(quad)) {
                reader.accept(quad);
            } else if (!isNow(quad)) {
                throw new OtherState();
            }
        });
    }

    synchronized Set<Node> graphs() {
        if (knows(QuadPattern.ALL)) {
            return quads.graphs();
        }
        Set<Node> names = graphs.orElseGet(() -> client.select(Questions.graphs(), rows -> {
            Set<Node> found = new HashSet<>();
            rows.forEachRemaining(row -> found.add(Questions.graph(row)));
            found.remove(StoreState.GRAPH);
            return found;
        }));
        graphs = Optional.of(names);
        return names;
    }

    /** The store was changed so by us and is in another state. */
    synchronized void follow(Change change, StoreState next) {
        change.removed().forEach(quads::remove);
        change.added().forEach(quads::add);
        graphs = Optional.empty();
        state = next;
    }

    /** What a transaction says may be what it asks about next. */
    synchronized void meet(Quad quad) {
        frontier.meet(quad);
    }

    synchronized void meet(Node node) {
        frontier.meet(node);
    }

    private boolean knows(QuadPattern pattern) {
        return pattern.andWider().anyMatch(known::contains);
    }

    private void fetch(QuadPattern pattern) {
        trips++;
        if (isCheaperWhole()) {
            fetched(QuadPattern.ALL);
        } else if (pattern.subject().isURI()) {
            List<Node> subjects = frontier.subjects(pattern.subject());
            take(read(Questions.about(subjects), QuadPattern.ALL));
            subjects.forEach(subject -> known.add(QuadPattern.about(subject)));
        } else if (pattern.isLink()) {
            fetchLinks(pattern);
        } else {
            fetched(pattern);
        }
    }

    private void fetchLinks(QuadPattern pattern) {
        Map<Node, List<Node>> objects = frontier.objectsByProperty(pattern);
        QuadPattern open = new QuadPattern(pattern.graph(), Node.ANY, Node.ANY, Node.ANY);
        Set<Node> all = new LinkedHashSet<>();
        objects.values().forEach(all::addAll);
        take(read(Questions.links(pattern.graph(), objects.keySet(), all), open));
        objects.forEach((property, some) ->
                some.forEach(object -> known.add(new QuadPattern(pattern.graph(), Node.ANY, property, object))));
    }

    private void fetched(QuadPattern pattern) {
        take(read(Questions.matching(pattern), pattern));
        known.add(pattern);
    }

    private boolean isCheaperWhole() {
        if (trips < TRIPS_BEFORE_COUNTING) {
            return false;
        }
        long all = size.orElseGet(() -> client.select(Questions.count(), rows -> Questions.counted(rows.next())));
        size = Optional.of(all);
        return all <= MOST_COPIED && (long) trips * QUADS_A_TRIP >= all;
    }

    private List<Quad> read(Query question, QuadPattern pattern) {
        return client.select(question, rows -> read(rows, pattern));
    }

    private List<Quad> read(RowSet rows, QuadPattern pattern) {
        List<Quad> found = new ArrayList<>();
        boolean sameState = state.current().isEmpty();
        while (rows.hasNext()) {
            Quad quad = Questions.quad(pattern, rows.next());
            if (!isOfState(quad)) {
                found.add(quad);
            } else {
                sameState = isNow(quad);
            }
        }
        if (!sameState) {
            throw new OtherState();
        }
        return found;
    }

    private static boolean isOfState(Quad quad) {
        return quad.getGraph().equals(StoreState.GRAPH);
    }

    /** Other rows of that graph may come with a copy of all there is. */
    private boolean isNow(Quad quad) {
        return !quad.getPredicate().equals(StoreState.CURRENT)
                || state.current().equals(Optional.of(quad.getObject().getLiteralLexicalForm()));
    }

    private void take(List<Quad> found) {
        found.forEach(quad -> {
            quads.add(Quad.create(
                    one(quad.getGraph()), one(quad.getSubject()), one(quad.getPredicate()), one(quad.getObject())));
            frontier.meet(quad);
        });
    }

    /** Equal nodes are kept once. */
    private Node one(Node node) {
        Node known = nodes.putIfAbsent(node, node);
        return known == null ? node : known;
    }
}
