package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Name;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.TypeHierarchy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a noun or verb measures, and whose measure it is. */
final class MetricFinder {

    private final Lexicon lexicon;
    private final TypeHierarchy types;
    private final Nominals nominals;
    private final WordList nouns = WordList.named("metrics");
    private final WordList verbs = WordList.named("metric-verbs");

    MetricFinder(Lexicon lexicon, Nominals nominals) {
        this.lexicon = lexicon;
        this.types = lexicon.types();
        this.nominals = nominals;
    }

    /** The metric that a noun phrase names: "market cap", "Azure AI revenue". */
    Optional<Metric> named(Scene scene, IndexedWord noun) {
        if (!noun.tag().startsWith("NN")) {
            return Optional.empty();
        }
        String word = noun.word().toLowerCase(Locale.ROOT);
        Optional<String> pair = scene.word(noun.index() - 2)
                .map(before -> before.word().toLowerCase(Locale.ROOT) + " " + word)
                .flatMap(nouns::meaning);
        return pair.or(() -> nouns.meaning(word))
                .or(() -> nouns.meaning(noun.lemma()))
                .map(name -> new Metric(name, word, noun));
    }

    /** The metric that a verb implies of its subject: "spent $1 billion". */
    Optional<Metric> implied(IndexedWord verb) {
        return verb.tag().startsWith("VB")
                ? verbs.meaning(verb.lemma()).map(name -> new Metric(name, verb.lemma(), verb))
                : Optional.empty();
    }

    /** What a number before a noun counts: an asset by its symbol, anything else by the noun. */
    String unit(Scene scene, IndexedWord noun) {
        return nominals.resolve(scene, noun).stream()
                .map(Mention::entity)
                .filter(entity -> types.isA(entity.type(), "Asset") && entity.origin() != Entity.Origin.PHRASE)
                .findFirst()
                .map(this::symbol)
                .orElseGet(() -> noun.lemma().toLowerCase(Locale.ROOT));
    }

    private String symbol(Entity asset) {
        return lexicon.entry(asset.id()).stream()
                .flatMap(entry -> entry.names().stream())
                .filter(name -> name.kind() == NameKind.TICKER)
                .map(Name::text)
                .findFirst()
                .orElse(asset.label());
    }

    /** The price of an asset or of a company's stock, where something of that kind moves. */
    Optional<Metric> price(Scene scene, IndexedWord noun) {
        boolean stock = noun.lemma().matches("stock|share|token|coin|price");
        return nominals.resolve(scene, noun).stream()
                .filter(mention -> stock || types.isA(mention.entity().type(), "Asset"))
                .filter(mention -> mention.entity().origin() != Entity.Origin.PHRASE || stock)
                .findFirst()
                .map(mention -> new Metric("price", noun.word().toLowerCase(Locale.ROOT), noun));
    }

    /** Whose measure it is: a company before an asset before a product, among what hangs on the noun. */
    Optional<Mention> owner(Scene scene, IndexedWord noun) {
        // "Bitcoin holdings" are somebody's, "Bitcoin supply" is Bitcoin's
        boolean ofHolder = named(scene, noun)
                .filter(metric -> metric.name().matches("holdings|spending|funding|profit|loss|fine|stolen|proceeds"))
                .isPresent();
        return Stream.concat(Stream.of(noun), modifiers(scene, noun))
                .flatMap(word -> nominals.resolve(scene, word).stream())
                .filter(mention -> mention.entity().origin() != Entity.Origin.PHRASE && rank(mention) < NO_OWNER)
                .filter(mention -> !ofHolder || !types.isA(mention.entity().type(), "Asset"))
                .min(Comparator.comparingInt(this::rank));
    }

    private static final int NO_OWNER = 9;

    private int rank(Mention mention) {
        List<String> order = List.of("Agent", "Asset", "Product", "Entity");
        String type = mention.entity().type();
        if (types.isA(type, "Place") || types.isA(type, "Topic")) {
            return NO_OWNER;
        }
        for (int rank = 0; rank < order.size(); rank++) {
            if (types.isA(type, order.get(rank))) {
                return rank;
            }
        }
        return NO_OWNER;
    }

    private static Stream<IndexedWord> modifiers(Scene scene, IndexedWord noun) {
        return scene.graph().getOutEdgesSorted(noun).stream()
                .filter(edge ->
                        edge.getRelation().toString().matches("nmod:(poss|of|for|from|at|by)|compound|amod|nmod"))
                .map(SemanticGraphEdge::getDependent)
                .flatMap(word -> Stream.concat(Stream.of(word), compounds(scene, word)));
    }

    private static Stream<IndexedWord> compounds(Scene scene, IndexedWord noun) {
        return scene.graph().getOutEdgesSorted(noun).stream()
                .filter(edge -> edge.getRelation().toString().matches("compound|nmod:poss"))
                .map(SemanticGraphEdge::getDependent);
    }
}
