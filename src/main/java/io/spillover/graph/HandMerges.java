package io.spillover.graph;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.lexicon.Lexicon;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Joins entities that are one, and parts them again, as somebody who knows says.
 *
 * <p>Get one from {@link KnowledgeGraph#handMerges}; {@link #merge} and {@link #part} check and remember, {@link #commit}
 * writes. Words are looked up in the store as it was before. The log in the graph {@code merges} grows by an entry each,
 * and what articles say is brought in step: they speak of the entity that another is, and after the parting of the two
 * exactly as before. Inferences are as they were: draw them anew. For one use, on one thread.
 */
public final class HandMerges {

    private final Store store;
    private final Background background;
    private final Iris iris;
    private final Merges before;
    private final MergeLog log;
    private final MergeNames names;

    HandMerges(Store store, Background background, Lexicon lexicon) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.log = MergeLog.of(store, iris);
        this.before = log.merges();
        this.names = new MergeNames(store, iris, lexicon, log);
    }

    /**
     * Says that one entity is another.
     *
     * @param one a name or an id; an id may also be one that no article has named yet
     * @param into a name or an id that the lexicon or an article has
     * @return what was joined, in words
     * @throws SpilloverException of kind CHECK_FAILED, with the reason and the next step, where that cannot be
     */
    public String merge(String one, String into, Optional<String> note) {
        MergeNames.Named merged = names.named(one);
        MergeNames.Named target = names.named(into);
        Node kind = target.kind()
                .orElseThrow(() -> mistake("neither the lexicon nor an article has the entity \"" + into
                        + "\"; add a row for it, or mend its spelling"));
        log.standing(merged.node()).ifPresent(entry -> {
            throw mistake("\"" + entry.mergedName() + "\" is merged into \"" + entry.intoName()
                    + "\" already; part them first, by a row of a table with the header part, from, note");
        });
        if (merged.node().equals(target.node())) {
            throw mistake("\"" + one + "\" and \"" + into + "\" are one entity already, " + iris.path(merged.node())
                    + "; take the row out");
        }
        if (log.merges().of(target.node()).equals(merged.node())) {
            throw mistake("\"" + into + "\" is merged into \"" + merged.name()
                    + "\" already, so that each would be the other; part them first, or take the row out");
        }
        if (!names.kind(merged.node()).equals(names.kind(target.node()))) {
            throw mistake("\"" + merged.name() + "\" is of the kind " + names.kind(merged.node()) + " and \""
                    + target.name() + "\" of the kind " + names.kind(target.node())
                    + ", and only entities of one kind can be the same; write the ids of two that are");
        }
        log.merge(merged.node(), merged.name(), target.node(), target.name(), kind, note);
        return merged.name() + " into " + target.name();
    }

    /**
     * Undoes a merge.
     *
     * @return what was parted, in words
     * @throws SpilloverException of kind CHECK_FAILED where there is no such merge
     */
    public String part(String one, String from, Optional<String> note) {
        List<MergeEntry> meant = log.standing().stream()
                .filter(entry -> names.mean(one, entry.merged(), entry.mergedName()))
                .filter(entry -> names.mean(from, entry.into(), entry.intoName()))
                .toList();
        if (meant.isEmpty()) {
            throw mistake("\"" + one + "\" is not merged into \"" + from + "\"" + mergedInto(one)
                    + "; mend the row or take it out");
        }
        if (meant.size() > 1) {
            throw mistake("\"" + one + "\" may be several that are merged into \"" + from + "\"; write the id");
        }
        MergeEntry undone = meant.get(0);
        log.part(undone, note);
        return undone.mergedName() + " from " + undone.intoName();
    }

    /**
     * Writes the log and brings the articles and the background in step.
     *
     * @return the ids of the articles of which other conclusions may follow now
     */
    public Set<String> commit(Instant when) {
        Set<String> changed = new TreeSet<>();
        store.write(() -> {
            Triples times = new Triples();
            log.addedEntries().forEach(entry -> times.add(entry, ReusedTerms.GENERATED_AT_TIME, RunTriples.time(when)));
            store.add(iris.merges(), log.added());
            store.add(iris.runs(), times.collected());
            Merges after = log.merges();
            Set<Node> entities = after.differing(before);
            Set<Node> articles = naming(entities);
            Set<Triple> described = new HashSet<>();
            articles.forEach(article -> described.addAll(bringInStep(article, after)));
            new IndependentSources(store, background).recount(described);
            articles.forEach(new SameEvents(store, background)::mark);
            if (!entities.isEmpty()) {
                new BackgroundGraph(store, background).writeAnew();
            }
            articles.addAll(naming(neighbours(entities, after)));
            articles.forEach(article -> changed.add(iris.articleId(article)));
        });
        return changed;
    }

    /** @return what the article said before, and what it says now */
    private Set<Triple> bringInStep(Node article, Merges after) {
        AsRead asRead = new AsRead(iris, article);
        Set<Triple> read = asRead.read(new HashSet<>(store.copy(article).find().toList()), before);
        Set<Triple> standing = asRead.standing(read, after);
        Set<Triple> described = new HashSet<>(store.copy(article).find().toList());
        described.addAll(standing);
        store.replace(article, standing);
        return described;
    }

    /** The articles that name one of these entities, or did before they were merged. */
    private Set<Node> naming(Set<Node> entities) {
        Set<Node> articles = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Node entity : entities) {
            Stream.concat(
                            store.find(Node.ANY, entity, RDF.type.asNode(), Node.ANY).stream(),
                            store.find(Node.ANY, Node.ANY, RDF.subject.asNode(), entity).stream())
                    .map(Quad::getGraph)
                    .filter(iris::isArticle)
                    .forEach(articles::add);
        }
        return articles;
    }

    /** The entities whose rows of the lexicon speak of these. */
    private Set<Node> neighbours(Set<Node> entities, Merges after) {
        Set<Node> neighbours = new LinkedHashSet<>();
        entities.forEach(entity -> background.neighbours(entity).forEach(neighbour -> {
            neighbours.add(neighbour);
            neighbours.add(after.of(neighbour));
        }));
        return neighbours;
    }

    private String mergedInto(String one) {
        return log.standing().stream()
                .filter(entry -> names.mean(one, entry.merged(), entry.mergedName()))
                .findFirst()
                .map(entry -> " but into \"" + entry.intoName() + "\"")
                .orElse("");
    }

    private static SpilloverException mistake(String what) {
        return new SpilloverException(Kind.CHECK_FAILED, what);
    }
}
