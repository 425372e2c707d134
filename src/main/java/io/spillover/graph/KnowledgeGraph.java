package io.spillover.graph;

import io.spillover.document.Reading;
import io.spillover.graph.quads.Overlay;
import io.spillover.lexicon.Lexicon;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The store: what articles say and what follows from it, in named graphs.
 *
 * <p>Start with {@link StoreLocation} or {@link #inMemory}; put readings in with {@link #add}, take them out with
 * {@link #forget}, ask with {@link #facts}, {@link #observations} and {@link #select}. Every method is a transaction of
 * its own unless it runs within {@link #read} or {@link #write}, which it then joins.
 *
 * <p>One process owns a store. Any thread may read; one thread at a time writes, others wait.
 */
public final class KnowledgeGraph implements AutoCloseable {

    private final Store store;
    private final Background background;
    private final Iris iris;
    private final Intake intake;
    private final ReadingBlocks blocks;
    private final KeptAnswers answers;
    private final Runnable closing;

    KnowledgeGraph(Store store, Background background) {
        this(store, background, new KeptAnswers(), store::close);
    }

    private KnowledgeGraph(Store store, Background background, KeptAnswers answers, Runnable closing) {
        this.answers = answers;
        this.closing = closing;
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.intake = new Intake(store, background);
        this.blocks = new ReadingBlocks(iris, background.ontology());
    }

    /** Opens the store in a folder, or makes it there: {@link StoreLocation#open}. */
    public static KnowledgeGraph open(Path folder, Background background) {
        return StoreLocation.of(folder).open(background);
    }

    /** A store in memory, gone when it is closed. */
    public static KnowledgeGraph inMemory(Background background) {
        return brought(StoreFolder.inMemory(), background);
    }

    /** A store in memory of some of this one's articles, from which nothing is drawn yet. */
    public KnowledgeGraph inMemory(Collection<String> articleIds) {
        KnowledgeGraph part = inMemory(background);
        store.read(() -> {
            new StorePart(store, background).copy(articleIds, part.store);
            return true;
        });
        return part;
    }

    /** The same store for who closes what it is given: that leaves this one open. */
    public KnowledgeGraph lent() {
        return new KnowledgeGraph(store, background, answers, () -> {});
    }

    /** What has just been opened, with its background as it is today. */
    static KnowledgeGraph brought(Store store, Background background) {
        KnowledgeGraph graph = new KnowledgeGraph(store, background);
        graph.write(new BackgroundGraph(store, background)::bringUp);
        return graph;
    }

    /** Answers in one consistent state; what is asked within joins this transaction. */
    public <T> T read(Supplier<T> question) {
        return store.read(question);
    }

    /** Changes all or nothing; what is done within joins this transaction. */
    public void write(Runnable change) {
        store.write(change);
    }

    /** Begins a change that this thread makes step by step, with other work between: outside a transaction. */
    public StoreTransaction begin() {
        return store.begin();
    }

    /**
     * The number of the state that a question sees, which every change makes another: for what may be kept until then. None
     * outside {@link #read}, and where something is changed or supposed.
     */
    public OptionalLong version() {
        return store.version();
    }

    public Iris iris() {
        return iris;
    }

    public Ontology ontology() {
        return background.ontology();
    }

    public boolean contains(String articleId) {
        Node article = iris.article(articleId);
        return store.contains(article, article, Vocabulary.CONTENT_HASH, Node.ANY);
    }

    /** Whether an article is there, or was there and has been corrected since. */
    public boolean knows(String articleId) {
        return store.read(() -> contains(articleId) || new History(store, iris).has(iris.article(articleId)));
    }

    /** Brings a reading through the gate of this store: for any thread, and outside any transaction. */
    public ArticleBlock block(Reading reading) {
        return blocks.of(reading);
    }

    /**
     * Adds what was read from an article; changes nothing where the article is known already. A newer version of one that is
     * there takes its place.
     */
    public Admission add(Reading reading) {
        return store.written(() -> add(block(reading), inputChange()));
    }

    /** The same with a block, and with a note of what changes for rules: within a transaction. */
    public Admission add(ArticleBlock block, InputChange change) {
        return knows(block.articleId()) ? Admission.known(block.articleId()) : intake.add(block, change);
    }

    /** Takes an article in as it was read now, in place of what was read of it before; within a transaction. */
    public Admission replace(ArticleBlock block, InputChange change) {
        if (contains(block.articleId())) {
            intake.remove(block.articleId(), change);
        }
        return intake.add(block, change);
    }

    /**
     * Removes an article and what hung on it alone; the version that it corrected stands again. Inferences are as they were:
     * draw them anew.
     *
     * @return false where there was no such article
     */
    public boolean forget(String articleId) {
        return store.written(() -> forget(articleId, inputChange()));
    }

    /** The same, with a note of what changes for rules: within a transaction. */
    public boolean forget(String articleId, InputChange change) {
        boolean there = knows(articleId);
        intake.forget(articleId, change);
        return there;
    }

    /**
     * Answers as if something had been changed that the question changes first; nothing stays changed. Others that write
     * wait meanwhile. Within another such question, what the inner one changed stays until the outer one ends.
     */
    public <T> T suppose(Supplier<T> question) {
        return store.suppose(question);
    }

    /**
     * The store as it would be after a change, which is kept in memory and never written; about 300 bytes for each quad
     * that differs. Make it and ask it within {@link #read} of this one, and only while {@link #version} is the same.
     */
    public KnowledgeGraph supposed(Consumer<KnowledgeGraph> change) {
        Overlay overlay = new Overlay(store.dataset());
        KnowledgeGraph changed = new KnowledgeGraph(store.under(overlay), background);
        changed.write(() -> change.accept(changed));
        overlay.settle();
        return changed;
    }

    /**
     * Takes one claim or figure out of its article: within a transaction.
     *
     * @param said its IRI
     * @return false where the store has no such claim or figure
     */
    public boolean retract(Node said, InputChange change) {
        return intake.retract(said, change);
    }

    /** A note of what changes for rules, as yet empty: within a transaction. */
    public InputChange inputChange() {
        return new InputChange(ruleFacts(), new NearDuplicates(store, iris));
    }

    /** What rules see of the whole store, asked piece by piece: within a transaction. */
    public RuleFacts ruleFacts() {
        return new RuleFacts(store, background);
    }

    /** Articles as they were before they were corrected: within a transaction. */
    public Versions versions() {
        return new Versions(store, iris);
    }

    /** When articles were published: within a transaction. */
    public Publications publications() {
        return new Publications(store);
    }

    /**
     * What stands behind things: within a transaction.
     *
     * @param fresh from which day on articles are new enough: where one is found, no newer is looked for
     */
    public Standings standings(Optional<LocalDate> fresh) {
        return new Standings(store, iris, fresh);
    }

    /** What was drawn and matches; {@link Node#ANY} matches every node. */
    public List<Triple> findInferred(Node subject, Node predicate, Node object) {
        return store.find(iris.inferred(), subject, predicate, object).stream()
                .map(Quad::asTriple)
                .toList();
    }

    /** Changes the inferred graph. */
    public void changeInferred(Collection<Triple> removed, Collection<Triple> added) {
        store.write(() -> {
            store.remove(iris.inferred(), removed);
            store.add(iris.inferred(), added);
        });
    }

    /**
     * Joins entities that are one, and parts them again.
     *
     * @param lexicon what its names are looked up in, beside the store's articles
     */
    public HandMerges handMerges(Lexicon lexicon) {
        return store.read(() -> new HandMerges(store, background, lexicon));
    }

    /** An article's triples as they were read, before any merge: what keeps the shapes and equals a new reading. */
    public Set<Triple> asRead(String articleId) {
        Node article = iris.article(articleId);
        return store.read(() -> new AsRead(iris, article)
                .read(
                        Set.copyOf(store.copy(article).find().toList()),
                        MergeLog.of(store, iris).merges()));
    }

    /** The input of rules: of one article with its background, or of the whole store. A copy in memory. */
    public Graph factsOf(Optional<String> articleId) {
        return store.read(() -> new RuleInput(store, background).of(articleId));
    }

    /** What a reading says, as the graph of its article would: nothing is stored, and no gate is asked. */
    public Graph graphOf(Reading reading) {
        Graph article = GraphFactory.createDefaultGraph();
        ReadingTriples.of(iris, reading).forEach(article::add);
        return article;
    }

    /** The input of rules of such a graph, without what they see whatever it says: {@link #withSeenAlways} adds that. */
    public Graph ownFactsOf(Graph article) {
        return store.read(() -> new RuleInput(store, background).ownOf(article));
    }

    /** A view of the own facts of an article together with what rules see always. */
    public Graph withSeenAlways(Graph ownFacts) {
        return new DisjointUnion(ownFacts, ontology().seenAlways());
    }

    /** Whether some article sounds good or bad for an entity. */
    public boolean isHeardOf(Node entity) {
        return store.contains(Node.ANY, Node.ANY, Vocabulary.TONE_OF, entity);
    }

    /** How the articles of the store sound, for one entity or for all. A copy in memory. */
    public Graph tones(Optional<Node> entity) {
        return store.read(() -> {
            Graph tones = GraphFactory.createDefaultGraph();
            List<Quad> found = entity.isPresent()
                    ? store.find(Node.ANY, Node.ANY, Vocabulary.TONE_OF, entity.get())
                    : store.find(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.TONE);
            found.stream().map(Quad::getSubject).filter(iris::isTone).forEach(tone -> describe(tone)
                    .forEach(tones::add));
            return tones;
        });
    }

    /** The mark of the ontology and the lexicon by which the background was written. */
    public Optional<String> background() {
        return store.find(iris.background(), iris.background(), Vocabulary.FINGERPRINT, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    /** What was drawn, as it is stored. */
    public Set<Triple> inferred() {
        return Set.copyOf(store.copy(iris.inferred()).find().toList());
    }

    /** Makes the inferred graph hold exactly these triples. */
    public void replaceInferred(Collection<Triple> triples) {
        store.replace(iris.inferred(), triples);
    }

    /** The facts of a selection, in the order of articles and their texts; inferences last. */
    public List<FactRow> facts(Selector selector, Set<FactRow.Include> include) {
        return store.read(() -> new FactRows(store, iris).of(selector, include));
    }

    /** The figures of a selection, in the order of articles and their texts. */
    public List<ObservationRow> observations(Selector selector) {
        return store.read(() -> new ObservationRows(store, iris).of(selector));
    }

    /** The articles of the store, in the order of their content hashes. */
    public List<ArticleRow> articles() {
        return store.read(() -> new ArticleRows(store, iris).all());
    }

    /** The content hashes of the articles of the store, in their order; cheaper than {@link #articles}. */
    public List<String> articleIds() {
        return store.read(() -> new ArticleRows(store, iris)
                .nodes().stream().map(iris::articleId).toList());
    }

    /** The article with a content hash, if the store has it. */
    public Optional<ArticleRow> article(String articleId) {
        return store.read(() -> contains(articleId)
                ? Optional.of(new ArticleRows(store, iris).row(iris.article(articleId)))
                : Optional.empty());
    }

    /** When the articles of the store were published and taken in. */
    public ArticleDates articleDates() {
        return store.read(() -> new ArticleDates(store, iris));
    }

    /** The name of an entity, a term or anything else that has one; else the end of its IRI. */
    public String labelOf(Node node) {
        return store.read(() -> new Labels(store, iris).of(node));
    }

    /**
     * What a user's words select: an article by path, content hash (or the first 8 digits of one) or IRI; an entity by
     * name, alias, path below the base or IRI.
     *
     * @return empty where nothing of the store bears such a name
     */
    public Optional<Selector> selector(String words) {
        return store.read(() -> new Selection(store, background).of(words));
    }

    /** The content hash of an article of the store, by path, hash (or the first 8 digits of one) or IRI. */
    public Optional<String> resolveArticle(String words) {
        return store.read(() -> new Selection(store, background).article(words));
    }

    /** The same, or that of a version which has been corrected since. */
    public Optional<String> resolveVersion(String words) {
        return store.read(() -> {
            Selection selection = new Selection(store, background);
            return selection.article(words).or(() -> selection.olderVersion(words));
        });
    }

    /** The entities of the store that bear a name, alias, path below the base or IRI; the likeliest first. */
    public List<Node> resolveEntity(String words) {
        return store.read(() -> new Selection(store, background).entities(words));
    }

    /**
     * Answers a query over the union of all graphs; the answer is kept for who asks again before the store has changed.
     *
     * @param bindings values of the query's variables by name; never pasted into its text
     */
    public Answer select(SavedQuery query, Map<String, String> bindings) {
        return store.read(() ->
                answers.of(version(), query, bindings, () -> new QueryRun(store, background).table(query, bindings)));
    }

    /** Answers a query in a format for machines. */
    public void answer(SavedQuery query, Map<String, String> bindings, AnswerFormat format, OutputStream out) {
        store.read(() -> {
            new QueryRun(store, background).write(query, bindings, format, out);
            return true;
        });
    }

    /** All quads but those of runs, sorted within graphs in the order of their names, as N-Quads in UTF-8. */
    public void canonicalNQuads(OutputStream out) {
        store.read(() -> {
            new CanonicalNQuads(store, iris).write(out);
            return true;
        });
    }

    /** What keeps the store in order over the years. */
    public StoreKeeping keeping() {
        return new StoreKeeping(store, background);
    }

    /** Records a run in the graph of runs. */
    public void recordRun(Run run) {
        store.add(iris.runs(), RunTriples.of(iris, run));
    }

    /** Whether some quad matches; {@link Node#ANY} matches every node. */
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return store.contains(graph, subject, predicate, object);
    }

    /** A copy of a named graph, in memory. */
    public Graph copyOf(Node graph) {
        return store.copy(graph);
    }

    /** What the union of all graphs says and matches; {@link Node#ANY} matches every node. */
    public Set<Triple> find(Node subject, Node predicate, Node object) {
        return store.triples(subject, predicate, object);
    }

    /** The store as a dataset for an endpoint that only reads; its default graph is the union of the named ones. */
    public DatasetGraph endpoint() {
        return new DatasetGraphReadOnly(store.dataset());
    }

    /**
     * A dataset that answers a query of an endpoint sooner, as it names no graph and so needs no more than what each of them
     * says; none where there is no such. To be asked within a transaction of the endpoint's dataset, and to be read only.
     */
    public Optional<DatasetGraph> faster(Query query) {
        return store.faster(new BoundQuery(query, Map.of()));
    }

    /**
     * The store as a dataset for updates: users' own graphs, which are not below the base, can be changed, and the default
     * graph of a change is one of them. A change of what the store itself says is refused with an
     * {@link org.apache.jena.shared.UpdateDeniedException}.
     */
    public DatasetGraph ownGraphs() {
        return new OwnGraphs(store.dataset(), iris);
    }

    /**
     * Hands over all quads that match, one by one, for what may be too much for memory; {@link Node#ANY} matches every
     * node. The reader may ask this graph, and must not change it.
     */
    public void each(Node graph, Node subject, Node predicate, Node object, Consumer<Quad> reader) {
        store.each(graph, subject, predicate, object, reader);
    }

    /** What the union of all graphs says of a node as the subject. */
    public Set<Triple> describe(Node subject) {
        return find(subject, Node.ANY, Node.ANY);
    }

    @Override
    public void close() {
        closing.run();
    }
}
