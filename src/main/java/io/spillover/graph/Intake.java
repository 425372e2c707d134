package io.spillover.graph;

import io.spillover.document.Article;
import io.spillover.document.Claim;
import io.spillover.document.Evidence;
import io.spillover.document.Observation;
import io.spillover.document.Reading;
import io.spillover.document.Tone;
import io.spillover.graph.Admission.Quarantined;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/** Takes readings in through the gate, and articles out again. */
final class Intake {
    /** What the paths of all that the gate held back begin with. */
    static final String QUARANTINE = "quarantine";

    private final Store store;
    private final Iris iris;
    private final Gate gate;
    private final Background background;
    private final History history;

    Intake(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.gate = new Gate(background.ontology());
        this.history = new History(store, iris);
    }

    /** Adds a reading; what the gate refuses goes to quarantine and everything else in. */
    Admission add(Reading reading, InputChange change) {
        Reading distinct = distinct(reading);
        Map<Node, String> refused = gate.refused(iris, distinct, ReadingTriples.of(iris, distinct));
        Set<Triple> read = ReadingTriples.of(iris, without(refused.keySet(), distinct));
        Triples quarantine = new Triples();
        List<Quarantined> quarantined = quarantine(distinct, refused, quarantine);
        AsItWasRead asRead = new AsItWasRead(read, quarantine.collected());
        return store.written(() -> admit(reading.article(), asRead, quarantined, change));
    }

    /** A newer version of an article takes the place of the older one, an older version that comes late goes to history. */
    private Admission admit(Article read, AsItWasRead asRead, List<Quarantined> quarantined, InputChange change) {
        Node article = iris.article(read.id());
        SamePlace places = new SamePlace(store, iris);
        if (history.has(article)) {
            history.remove(article);
        }
        places.remember(read);
        Optional<Node> other = places.otherVersion(read);
        if (other.filter(version -> places.isNewer(version, read)).isPresent()) {
            history.keep(other.get(), article, asRead);
            return Admission.known(read.id());
        }
        Optional<AsItWasRead> corrected = other.map(this::asItWasRead);
        other.ifPresent(version -> remove(iris.articleId(version), change));
        List<Node> copies = stand(article, asRead, change);
        other.ifPresent(version -> history.keep(article, version, corrected.orElseThrow()));
        return new Admission(
                read.id(),
                true,
                quarantined,
                copies.stream().map(iris::articleId).toList(),
                other.map(iris::articleId));
    }

    private AsItWasRead asItWasRead(Node article) {
        Set<Triple> standing = new HashSet<>(store.copy(article).find().toList());
        return new AsItWasRead(
                new AsRead(iris, article)
                        .read(standing, MergeLog.of(store, iris).merges()),
                new Quarantine(store, iris).of(article));
    }

    /** Lets an article stand as it was read; tells which are its copies. */
    private List<Node> stand(Node article, AsItWasRead read, InputChange change) {
        Set<Triple> standing = new AsRead(iris, article)
                .standing(read.said(), MergeLog.of(store, iris).merges());
        change.hear(standing);
        change.concern(new RuleInput(store, background).ofArticle(standing));
        store.add(article, standing);
        store.add(iris.quarantine(), read.heldBack());
        List<Node> copies = new NearDuplicates(store, iris).mark(article);
        Graph says = GraphFactory.createDefaultGraph();
        standing.forEach(says::add);
        new SameEvents(store, background).mark(article, says);
        new IndependentSources(store, background).recount(standing);
        BackgroundGraph rows = new BackgroundGraph(store, background);
        rows.named(rows.entitiesOf(standing));
        return copies;
    }

    /**
     * Removes an article, its quarantine, its rows of the background and its record in runs. The version that it corrected
     * stands again.
     */
    void forget(String articleId, InputChange change) {
        Node article = iris.article(articleId);
        store.write(() -> {
            if (history.has(article)) {
                history.remove(article);
            } else {
                remove(articleId, change);
                history.takeBack(article).ifPresent(older -> stand(older.article(), older.read(), change));
            }
            store.remove(iris.runs(), triplesOf(store.find(iris.runs(), article, Node.ANY, Node.ANY)));
        });
    }

    /** Removes all of an article but its record in runs, by which it is known when it came first. */
    void remove(String articleId, InputChange change) {
        Node article = iris.article(articleId);
        store.write(() -> {
            Set<Triple> triples = new HashSet<>(store.copy(article).find().toList());
            change.hear(triples);
            change.concern(new RuleInput(store, background).ofArticle(triples));
            store.remove(article, triples);
            new SameEvents(store, background).unmark(article);
            new NearDuplicates(store, iris).unmark(article);
            new IndependentSources(store, background).recount(triples);
            store.remove(iris.quarantine(), new Quarantine(store, iris).of(article));
            BackgroundGraph rows = new BackgroundGraph(store, background);
            rows.noLongerNamedByOne(rows.entitiesOf(triples));
        });
    }

    /** Takes a claim or a figure out of its article; what no other claim states goes with it. */
    boolean retract(Node said, InputChange change) {
        Node article = iris.article(iris.articleId(said));
        Set<Triple> before = new HashSet<>(store.copy(article).find().toList());
        Set<Triple> after = new HashSet<>(before);
        if (!after.removeIf(triple -> triple.getSubject().equals(said))) {
            return false;
        }
        after.removeAll(FactTriples.of(iris, before));
        after.removeIf(triple -> triple.getObject().equals(said));
        after.addAll(FactTriples.of(iris, after));
        store.write(() -> {
            change.hear(before);
            change.concern(new RuleInput(store, background).ofArticle(before));
            store.replace(article, after);
            new SameEvents(store, background).mark(article);
            new IndependentSources(store, background).recount(before);
        });
        return true;
    }

    private static List<Triple> triplesOf(List<Quad> quads) {
        return quads.stream().map(Quad::asTriple).toList();
    }

    /** Claims and figures once each: a second of the same key would blur the first. */
    private static Reading distinct(Reading reading) {
        return new Reading(
                reading.article(),
                reading.sentences(),
                reading.mentions(),
                firsts(reading.claims(), Claim::key),
                firsts(reading.observations(), Observation::key),
                firsts(reading.tones(), Tone::key));
    }

    private static <T> List<T> firsts(List<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(one -> seen.add(key.apply(one))).toList();
    }

    private Reading without(Set<Node> refused, Reading reading) {
        String articleId = reading.article().id();
        return new Reading(
                reading.article(),
                reading.sentences(),
                reading.mentions(),
                reading.claims().stream()
                        .filter(claim -> !refused.contains(iris.claim(articleId, claim)))
                        .toList(),
                reading.observations().stream()
                        .filter(figure -> !refused.contains(iris.observation(articleId, figure)))
                        .toList(),
                reading.tones());
    }

    private List<Quarantined> quarantine(Reading reading, Map<Node, String> refused, Triples triples) {
        String articleId = reading.article().id();
        List<Quarantined> quarantined = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            Node node = iris.claim(articleId, claim);
            if (refused.containsKey(node)) {
                String words = claim.subject().entity().label() + " " + claim.predicate() + " "
                        + claim.object().entity().label();
                quarantined.add(
                        quarantine(node, words, refused.getOrDefault(node, ""), articleId, claim.evidence(), triples));
            }
        }
        for (Observation figure : reading.observations()) {
            Node node = iris.observation(articleId, figure);
            if (refused.containsKey(node)) {
                String words = figure.entity().entity().label() + " " + figure.metric();
                quarantined.add(
                        quarantine(node, words, refused.getOrDefault(node, ""), articleId, figure.evidence(), triples));
            }
        }
        return quarantined;
    }

    private Quarantined quarantine(
            Node node, String words, String reason, String articleId, Evidence evidence, Triples triples) {
        Node held = iris.skolem(QUARANTINE, node.getURI());
        triples.type(held, Vocabulary.QUARANTINED_STATEMENT)
                .add(held, RDFS.label.asNode(), words)
                .add(held, Vocabulary.REASON, reason)
                .add(held, ReusedTerms.NIF_REFERENCE_CONTEXT, iris.article(articleId))
                .add(held, ReusedTerms.NIF_BEGIN_INDEX, evidence.span().begin())
                .add(held, ReusedTerms.NIF_END_INDEX, evidence.span().end())
                .add(held, ReusedTerms.NIF_ANCHOR_OF, evidence.quote());
        return new Quarantined(words, reason, evidence.sentence().text());
    }
}
