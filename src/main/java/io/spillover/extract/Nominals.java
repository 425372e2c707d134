package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Widens the word that a pattern finds to the mention that is meant.
 *
 * <p>"access to GPT" is GPT, "the Azure cloud" is Azure, "Microsoft's AI business" stands for Microsoft, "firms like
 * DeepSeek" is DeepSeek; "OpenAI models" is a product of OpenAI's; any other noun phrase is kept under its own words.
 */
final class Nominals {

    private static final int DEEPEST = 4;

    /** Nouns by which an asset is meant: "the Bitcoin price", but not "the Bitcoin firm". */
    private static final String OF_ASSETS = "price|market|supply|ecosystem|community|rally|decline|holder|side|segment";

    private final Lexicon lexicon;
    private final TypeHierarchy types;
    private final WordList transparent = WordList.named("transparent");
    private final WordList parts = WordList.named("parts");
    private final WordList classifiers = WordList.named("classifiers");
    private final WordList nounTypes = WordList.named("noun-types");

    Nominals(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.types = lexicon.types();
    }

    /** Whom or what a word stands for; several for "firms like X and Y", none for what is no noun. */
    List<Mention> resolve(Scene scene, IndexedWord word) {
        return resolve(scene, word, 0);
    }

    /** The noun phrase itself, not whom it belongs to: "its shares" are shares. */
    List<Mention> literal(Scene scene, IndexedWord word) {
        Optional<LinkedMention> mention = scene.mentionAt(word);
        if (mention.isPresent()) {
            return List.of(mention.get().mention());
        }
        return word.tag().startsWith("NN")
                ? List.of(apposed(scene, word).orElseGet(() -> phrase(scene, word)))
                : List.of();
    }

    private List<Mention> resolve(Scene scene, IndexedWord word, int depth) {
        List<LinkedMention> mentions = scene.mentionsAt(word);
        if (!mentions.isEmpty()) {
            Optional<List<Mention>> ofKind =
                    mentions.get(0).isKind(types) ? ofKind(scene, mentions.get(0), word, depth) : Optional.empty();
            if (ofKind.isPresent()) {
                return ofKind.get();
            }
            return side(scene, mentions.get(0), word).map(List::of).orElseGet(() -> mentions.stream()
                    .map(LinkedMention::mention)
                    .toList());
        }
        if (!word.tag().startsWith("NN") || depth > DEEPEST) {
            return List.of();
        }
        return Stream.<Optional<List<Mention>>>of(
                        examples(scene, word, depth),
                        ledOn(scene, word, depth),
                        named(scene, word).map(List::of),
                        owner(scene, word).map(List::of),
                        apposed(scene, word).map(List::of),
                        nameBehind(scene, word).map(List::of))
                .flatMap(Optional::stream)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(phrase(scene, word)));
    }

    /** "Microsoft's AI business": the phrase names an activity, and what is said of it is said of whose it is. */
    private Optional<Mention> side(Scene scene, LinkedMention mention, IndexedWord word) {
        boolean phrase = mention.kind() == LinkedMention.Kind.PHRASE && mention.end() == word.index();
        if (phrase && types.isA(mention.entity().type(), "Activity")) {
            return owner(scene, word);
        }
        boolean authority = word.lemma().matches("regulator|authority|government|lawmaker|official|watchdog");
        return phrase && authority
                ? owner(scene, word).filter(owner -> types.isA(owner.entity().type(), "Jurisdiction"))
                : Optional.empty();
    }

    /** "firms like DeepSeek", "banks such as X and Y". */
    private Optional<List<Mention>> examples(Scene scene, IndexedWord noun, int depth) {
        List<Mention> found = edges(scene, noun)
                .filter(edge -> edge.getRelation().toString().matches("nmod:(like|such_as|including)"))
                .flatMap(edge -> resolve(scene, edge.getDependent(), depth + 1).stream())
                .filter(mention -> mention.entity().origin() != Entity.Origin.PHRASE)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** "access to X", "a series of X". */
    private Optional<List<Mention>> ledOn(Scene scene, IndexedWord noun, int depth) {
        return transparent.meaning(noun.lemma().toLowerCase(Locale.ROOT)).map(preposition -> edges(scene, noun)
                .filter(edge -> edge.getRelation().toString().equals("nmod:" + preposition))
                .flatMap(edge -> resolve(scene, edge.getDependent(), depth + 1).stream())
                .toList());
    }

    /** A name with a word behind it that says its kind; a company's name with a product noun is a product of its own. */
    private Optional<Mention> named(Scene scene, IndexedWord noun) {
        Optional<LinkedMention> before = scene.mentions().stream()
                .filter(mention -> mention.end() == noun.index() - 1 || isPossessor(mention, noun))
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .filter(mention -> isModifier(scene, mention, noun))
                .findFirst();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Mention name = before.get().mention();
        boolean company = types.isA(name.entity().type(), "Agent");
        if (company && typeOf(noun).equals(Optional.of("Product")) && isOwnPhrase(scene, before.get(), noun)) {
            return Optional.of(ownProduct(scene, before.get(), noun));
        }
        return !company
                        && adjacent(before.get(), noun)
                        && classifiers.contains(noun.word().toLowerCase(Locale.ROOT))
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean adjacent(LinkedMention mention, IndexedWord noun) {
        return mention.end() == noun.index() - 1;
    }

    /** Nothing but "'s" between the company and its product. */
    private static boolean isOwnPhrase(Scene scene, LinkedMention company, IndexedWord noun) {
        return adjacent(company, noun)
                || (company.end() == noun.index() - 2
                        && scene.annotated().tokens().get(company.end()).tag().equals("POS"));
    }

    private static boolean isPossessor(LinkedMention mention, IndexedWord noun) {
        return mention.end() < noun.index() && noun.index() - mention.end() <= 4;
    }

    private static boolean isModifier(Scene scene, LinkedMention mention, IndexedWord noun) {
        return edges(scene, noun)
                .anyMatch(edge -> mention.covers(edge.getDependent().index() - 1)
                        && edge.getRelation().toString().matches("compound|nmod:poss|amod|nmod"));
    }

    private Mention ownProduct(Scene scene, LinkedMention company, IndexedWord noun) {
        Span span = scene.annotated().span(company.begin(), noun.index());
        String label = company.entity().label() + " " + noun.word();
        Entity product = lexicon.find(label).stream()
                .filter(match -> match.span().length() == label.length())
                .map(match -> match.best().entry().entity())
                .findFirst()
                .orElseGet(
                        () -> new Entity(EntityId.of(types, "Product", label), label, "Product", Entity.Origin.COINED));
        return new Mention(
                span,
                scene.annotated().quote(span),
                product,
                company.mention().score(),
                "a product named by its maker, " + company.entity().label());
    }

    /** "Microsoft's AI business in China": what is said of a part is said of whom it belongs to. */
    private Optional<Mention> owner(Scene scene, IndexedWord noun) {
        if (!parts.contains(noun.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return edges(scene, noun)
                .filter(edge -> edge.getRelation().toString().matches("nmod:poss|compound|nmod:of|amod"))
                .flatMap(edge -> scene.mentionAt(edge.getDependent()).stream())
                .filter(mention -> mention.kind() != LinkedMention.Kind.PHRASE
                        || types.isA(mention.entity().type(), "AssetClass"))
                .filter(
                        mention -> types.isA(mention.entity().type(), "Agent")
                                || (types.isA(mention.entity().type(), "Asset")
                                        && noun.lemma().matches(OF_ASSETS))
                                || (types.isA(mention.entity().type(), "Jurisdiction")
                                        && noun.lemma()
                                                .matches(
                                                        "government|administration|authority|regulator|lawmaker|official|watchdog")))
                .map(mention -> new Mention(
                        mention.mention().span(),
                        mention.mention().text(),
                        mention.entity(),
                        mention.mention().score() * 0.9,
                        "owner of \"" + noun.word() + "\""))
                .findFirst();
    }

    /** Of a kind those who are named: "banks like X", "X, a bank", "a bank, X,". */
    private Optional<List<Mention>> ofKind(Scene scene, LinkedMention kind, IndexedWord word, int depth) {
        return examples(scene, word, depth)
                .or(() -> apposed(scene, word).map(List::of))
                .or(() -> kind.mention().text().endsWith("s")
                        ? Optional.empty()
                        : nameBehind(scene, word).map(List::of));
    }

    /** "its parent, Alphabet", "his counterpart, Xi Jinping": who is named behind the noun. */
    private Optional<Mention> nameBehind(Scene scene, IndexedWord noun) {
        return noun.tag().equals("NN")
                ? edges(scene, noun)
                        .filter(edge -> edge.getRelation().toString().equals("appos"))
                        .flatMap(edge -> scene.mentionAt(edge.getDependent()).stream())
                        .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                        .map(LinkedMention::mention)
                        .findFirst()
                : Optional.empty();
    }

    /** "SharpLink, the treasury firm led by ...": the second noun is the first one's. */
    private Optional<Mention> apposed(Scene scene, IndexedWord noun) {
        return scene.graph().getIncomingEdgesSorted(noun).stream()
                .filter(edge -> edge.getRelation().toString().equals("appos"))
                .flatMap(edge -> scene.mentionAt(edge.getGovernor()).stream())
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .filter(mention -> types.isA(mention.entity().type(), "Agent")
                        || types.isA(mention.entity().type(), "Product")
                        || types.isA(mention.entity().type(), "Asset"))
                .map(LinkedMention::mention)
                .findFirst();
    }

    private Mention phrase(Scene scene, IndexedWord noun) {
        int begin = noun.index() - 1;
        while (begin > 0 && belongs(scene, begin - 1, noun)) {
            begin--;
        }
        while (begin < noun.index() - 1 && isNoPartOfName(scene, begin)) {
            begin++;
        }
        Span span = scene.annotated().span(begin, noun.index());
        String text = scene.annotated().quote(span);
        String type = typeOf(noun).orElse("Entity");
        boolean name = scene.annotated().tokens().get(begin).tag().startsWith("NNP")
                || (text.length() > 1
                        && !Character.isLowerCase(text.charAt(1))
                        && Character.isLetterOrDigit(text.charAt(1)));
        String label = name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        return new Mention(
                span,
                text,
                new Entity(EntityId.of(types, type, label), label, type, Entity.Origin.PHRASE),
                0.6,
                "a phrase without a name");
    }

    /** A mark, or an amount: "a $13 million attack" is an attack; but "24-hour trading" is what it says. */
    private static boolean isNoPartOfName(Scene scene, int token) {
        boolean compound = scene.annotated().tokens().get(token + 1).word().matches("[-/].*");
        return !Character.isLetterOrDigit(
                        scene.annotated().tokens().get(token).word().charAt(0))
                || (scene.annotated().tokens().get(token).tag().equals("CD") && !compound);
    }

    private static boolean belongs(Scene scene, int token, IndexedWord noun) {
        String tag = scene.annotated().tokens().get(token).tag();
        return tag.matches("NN.*|JJ.*|VBN|VBG|HYPH|CD")
                && scene.word(token)
                        .filter(word -> isBelow(scene, word, noun, 0))
                        .isPresent();
    }

    private static boolean isBelow(Scene scene, IndexedWord word, IndexedWord noun, int depth) {
        return depth < DEEPEST
                && scene.graph().getParentList(word).stream()
                        .anyMatch(parent -> parent.equals(noun) || isBelow(scene, parent, noun, depth + 1));
    }

    private Optional<String> typeOf(IndexedWord noun) {
        return nounTypes
                .meaning(noun.lemma().toLowerCase(Locale.ROOT))
                .or(() -> nounTypes.meaning(noun.word().toLowerCase(Locale.ROOT)));
    }

    private static Stream<SemanticGraphEdge> edges(Scene scene, IndexedWord word) {
        return scene.graph().getOutEdgesSorted(word).stream();
    }
}
