package io.spillover.cli;

import io.spillover.cluster.ClusterIngestion;
import io.spillover.cluster.ClusterTerms;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.extract.OwnPatterns;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.Background;
import io.spillover.graph.InputChange;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Ontology;
import io.spillover.graph.ReadingBlocks;
import io.spillover.graph.SavedQueries;
import io.spillover.graph.StoreLocation;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import io.spillover.infer.RuleSet;
import io.spillover.ingest.BatchWriter;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.Progress;
import io.spillover.ingest.schedule.Job;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import io.spillover.serve.WebServer;
import io.spillover.source.Read;
import io.spillover.source.fetch.FetchTerms;
import io.spillover.verdict.ArticleVerdicts;
import io.spillover.verdict.Conclusions;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.KeptPast;
import io.spillover.verdict.OtherVerdict;
import io.spillover.verdict.Past;
import io.spillover.verdict.Redrawn;
import io.spillover.verdict.VerdictJudge;
import io.spillover.verdict.VerdictWeights;
import io.spillover.verdict.WhyNot;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Puts the pieces together: the one place that knows every implementation.
 *
 * <p>Nothing is opened or loaded before it is asked for, so a question to the store waits neither for names nor for
 * language models.
 */
final class Wiring {
    private final Surroundings surroundings;
    private final Settings settings;
    private final Readers readers;
    private final Lazy<Lexicon> lexicon;
    private final Lazy<Function<Article, Reading>> reader;
    private final Lazy<OwnPatterns> patterns;
    private final Lazy<Background> background;
    private final Lazy<RuleSet> rules;
    private final Lazy<VerdictWeights> weights;
    private final JobsWiring jobs;

    Wiring(Surroundings surroundings, Settings settings, Readers readers) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.readers = readers;
        this.lexicon = new Lazy<>(() -> Lexicon.load(home().resolve("ontology/lexicon"), additions("lexicon")));
        this.patterns = new Lazy<>(
                () -> OwnPatterns.read(additions("patterns"), lexicon.get().types()));
        this.reader = new Lazy<>(() -> readers.load(lexicon.get(), settings.coreference(), patterns.get()));
        this.background = new Lazy<>(this::loadBackground);
        this.rules = new Lazy<>(() -> RuleSet.load(
                folders("rules", home().resolve("ontology/rules")),
                background.get().ontology()));
        this.jobs = new JobsWiring(this, surroundings, settings);
        this.weights = new Lazy<>(() -> VerdictWeights.load(
                Stream.concat(Stream.of(home().resolve("ontology/verdict.ttl")), additions("verdict.ttl").stream())
                        .toList()));
    }

    /** Begins to load the language models, which take seconds, while the store is being opened. */
    void prepareReader() {
        reader.prepare();
    }

    Settings settings() {
        return settings;
    }

    /** The names that come with the tool and the user's own. */
    Lexicon lexicon() {
        return lexicon.get();
    }

    /** The part of the lexicon that is kept by hand, without what was made from lists. */
    Lexicon curatedLexicon() {
        return Lexicon.loadCurated(home().resolve("ontology/lexicon"));
    }

    /** Where the user's own names are, or are to be. */
    OwnLexicon ownLexicon(Optional<Path> to) {
        Optional<Path> used = settings.additions().map(Wiring::absolute);
        Optional<Path> folder = to.map(Wiring::absolute).or(() -> used);
        return new OwnLexicon(home().resolve("ontology/lexicon"), folder, folder.equals(used));
    }

    /** The local names of the properties that relations of the lexicon may have. */
    Set<String> relationsOfLexicon() {
        return ontology().backgroundPredicates().stream()
                .map(Vocabulary::localName)
                .collect(Collectors.toSet());
    }

    /** Joins and parts entities of the store. */
    MergeRun merges() {
        return new MergeRun(
                this::store,
                () -> settings.elsewhere().isPresent() || Files.exists(settings.store()) ? store() : storeInMemory(),
                lexicon,
                this::conclusions,
                surroundings.clock());
    }

    /** The jobs of the store, and what of it this process has open. */
    JobsWiring jobs() {
        return jobs;
    }

    /** Whether the settings want a verdict on a target even where nothing speaks of it. */
    boolean isAlwaysJudged(String target) {
        return settings.targets().stream().anyMatch(target::equalsIgnoreCase);
    }

    boolean interactive() {
        return surroundings.interactive();
    }

    /** The same with what a command's own options say. */
    Wiring with(Optional<Integer> threads, Optional<Integer> batch) {
        return new Wiring(surroundings, settings.with(threads, batch), readers);
    }

    /** The same with another way to resolve words that stand for a name, where one is given. */
    Wiring with(Optional<Coreference.Method> coreference) {
        return new Wiring(
                surroundings, coreference.map(settings::withCoreference).orElse(settings), readers);
    }

    /** The store to change, made where there is none yet: but not before it is sure that all files of knowledge are right. */
    KnowledgeGraph store() {
        return jobs.openStore().orElseGet(() -> {
            rules.get();
            weights.get();
            patterns.get();
            return location().open(background.get());
        });
    }

    /** The store, which must be there. Questions too need the lexicon: an article is proved by what it knew of its names. */
    KnowledgeGraph existingStore() {
        return jobs.openStore().orElseGet(() -> location().openExisting(background));
    }

    /** The store that a backup becomes. */
    KnowledgeGraph restore(InputStream backup, Consumer<String> beside) {
        return location().restore(background.get(), backup, beside);
    }

    private StoreLocation location() {
        return settings.elsewhere().map(StoreLocation::of).orElseGet(() -> StoreLocation.of(settings.store()));
    }

    KnowledgeGraph storeInMemory() {
        return KnowledgeGraph.inMemory(background.get());
    }

    SavedQueries queries() {
        return SavedQueries.load(folders("queries", home().resolve("queries")));
    }

    /** Draws all that follows from the store anew; to be called within a transaction that writes. */
    Redrawn draw(KnowledgeGraph graph) {
        return conclusions(graph).drawAnew(graph);
    }

    /** Takes an article out and draws what follows from the rest. */
    void forget(KnowledgeGraph graph, Collection<String> articles) {
        graph.write(() -> {
            InputChange change = graph.inputChange();
            articles.forEach(article -> graph.forget(article, change));
            conclusions(graph).bringInStep(graph, articles, change.saying());
        });
    }

    /** Serves a store until the server is closed. */
    WebServer server(KnowledgeGraph graph, WebServer.Terms terms) {
        return WebServer.start(
                graph,
                queries(),
                explanations(graph),
                new KeptPast(graph, past(graph)),
                article -> ingestion(
                                Progress.SILENT,
                                place -> Stream.of(new Read.Found(article)),
                                writer(graph, false, false, Optional.empty()))
                        .run(List.of(article.location())),
                terms);
    }

    /** Asks a store as it was. */
    Past past(KnowledgeGraph graph) {
        return new Past(graph, conclusions(graph));
    }

    /** Asks a store as if it did not have some of what it has. */
    Suppositions suppositions(KnowledgeGraph graph) {
        return new Suppositions(graph, conclusions(graph));
    }

    /** Explains what an article's facts lead to; what the store's do where none is named. */
    Explainer explainer(KnowledgeGraph graph, Optional<String> article, boolean all) {
        return explanations(graph).why(graph, article, all);
    }

    /** Explains why something does not follow. */
    WhyNot whyNot(KnowledgeGraph graph, Optional<String> article, boolean all) {
        return explanations(graph).whyNot(graph, article, all);
    }

    /** Explains why a verdict is not another. */
    OtherVerdict otherVerdict(KnowledgeGraph graph, Optional<String> article, boolean all) {
        return explanations(graph).otherVerdict(graph, article, all);
    }

    /** Judges articles by themselves. */
    ArticleVerdicts articleVerdicts(KnowledgeGraph graph) {
        return new ArticleVerdicts(inferences(graph), judge(graph));
    }

    private Explanations explanations(KnowledgeGraph graph) {
        return new Explanations(inferences(graph), judge(graph));
    }

    private Conclusions conclusions(KnowledgeGraph graph) {
        return new Conclusions(inferences(graph), judge(graph));
    }

    private VerdictJudge judge(KnowledgeGraph graph) {
        List<Node> targets = settings.targets().stream()
                .map(target -> graph.iris().at(target.contains("/") ? target : "asset/" + target))
                .toList();
        return new VerdictJudge(weights.get(), targets);
    }

    private Inferences inferences(KnowledgeGraph graph) {
        return new Inferences(rules.get(), graph.iris());
    }

    /** Where one run reads its articles from. */
    Sources sources(Optional<LocalDate> published, boolean allowPrivate, Consumer<String> remarks) {
        boolean allowed = allowPrivate || settings.allowPrivate();
        return new Sources(
                surroundings, FetchTerms.usual(VersionCommand.number()).withPrivate(allowed), published, remarks);
    }

    /** One run over articles, whose readers load their models when the first article needs them. */
    Ingestion ingestion(KnowledgeGraph graph, Progress progress, Sources sources, boolean again) {
        return ingestion(progress, sources::read, writer(graph, again, true, Optional.empty()));
    }

    /** One run of a job. */
    Ingestion ingestion(KnowledgeGraph graph, JobSources sources, Job job) {
        return ingestion(Progress.SILENT, sources::read, writer(graph, false, false, Optional.of(job.name())));
    }

    /** One run over articles that a cluster reads. */
    ClusterIngestion ingestion(KnowledgeGraph graph, Progress progress, Sources sources, ClusterTerms terms) {
        return new ClusterIngestion(
                sources,
                JobReader.of(readers, settings, home()),
                graph,
                writer(graph, terms.again(), true, Optional.empty()),
                progress,
                terms);
    }

    /** What a machine of a cluster reads articles with. */
    Function<Article, ArticleBlock> blockReader() {
        return reader.get().andThen(new ReadingBlocks(new Iris(settings.base()), ontology())::of);
    }

    private Ingestion ingestion(Progress progress, Function<String, Stream<Read>> source, BatchWriter writer) {
        return new Ingestion(source, article -> reader.get().apply(article), writer, progress, settings.threads());
    }

    /** @param alone whether nobody else asks or changes the store meanwhile; jobs and servers share theirs */
    private BatchWriter writer(KnowledgeGraph graph, boolean again, boolean alone, Optional<String> job) {
        Conclusions conclusions = conclusions(graph);
        boolean whileReading = alone && settings.elsewhere().isEmpty();
        return new BatchWriter(
                graph,
                conclusions::bringInStep,
                surroundings.clock(),
                new BatchWriter.Terms(
                        "Spillover " + VersionCommand.number(), settings.batch(), again, whileReading, job));
    }

    /** Names and the ontology, side by side: they are most of what a question to a store waits for. */
    private Background loadBackground() {
        lexicon.prepare();
        Ontology ontology = ontology();
        return Background.of(new Iris(settings.base()), ontology, lexicon.get());
    }

    private Ontology ontology() {
        return Ontology.load(home().resolve("ontology"), new Iris(settings.base()), additions("transmission.ttl"));
    }

    /** The folder that comes with the tool, then the user's own of that name. */
    private List<Path> folders(String name, Path own) {
        return Stream.concat(Stream.of(own), additions(name).stream()).toList();
    }

    private List<Path> additions(String name) {
        return settings.additions().map(folder -> folder.resolve(name)).filter(Files::exists).stream()
                .toList();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private Path home() {
        Path home = surroundings.home();
        if (!Files.isDirectory(home.resolve("ontology"))) {
            throw new SpilloverException(
                    Kind.INTERNAL,
                    "There is no folder 'ontology' in " + home
                            + "; start Spillover by its bin/spillover, or install it anew.");
        }
        return home;
    }
}
