package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words that stand for something named before: "it", "its", "he", "there", "the company".
 *
 * <p>The antecedent is the nearest one of the right kind, the subject of a clause before others (in the same sentence
 * the last subject, in an earlier one the first), in the last three
 * sentences for a pronoun and in the whole text before for a description: the centering preference (Grosz, Joshi and
 * Weinstein 1995) without its bookkeeping. See the package for how it compares with {@link StatisticalCoreference}.
 */
final class Anaphora implements Coreference {
    private static final Pattern BEFORE_A_HEAD = Pattern.compile("JJ.*|NNP?|CC|HYPH|VBN|VBG");
    private static final Pattern DETERMINER = Pattern.compile("the|this|his|her");
    private static final Pattern PRONOUN = Pattern.compile("it|its|itself|they|their|them");
    private static final Pattern POSSESSIVE = Pattern.compile("its|their");

    /** In sentences. Beyond it a pronoun's antecedent is a guess. */
    private static final int PRONOUN_REACH = 2;

    /** In words, from "the" to the noun. */
    private static final int LONGEST_DESCRIPTION = 7;

    private final TypeHierarchy types;
    private final WordList descriptions = WordList.named("descriptions");

    Anaphora(TypeHierarchy types) {
        this.types = types;
    }

    @Override
    public List<LinkedMention> resolve(AnnotatedArticle article, List<LinkedMention> named) {
        List<LinkedMention> all = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            List<LinkedMention> here = named.stream()
                    .filter(mention -> mention.sentence() == sentence.sentence().index())
                    .toList();
            List<LinkedMention> before = new ArrayList<>(all);
            before.addAll(here);
            for (int token = 0; token < sentence.tokens().size(); token++) {
                Optional<LinkedMention> anaphor = isFree(here, token)
                        ? anaphor(article, sentence, token, before)
                        : isOfKind(here, token) ? description(article, sentence, token, before) : Optional.empty();
                if (anaphor.isPresent()) {
                    List<LinkedMention> meant = meant(article, anaphor.get(), before);
                    all.addAll(meant);
                    before.addAll(meant);
                }
            }
            here.stream().filter(mention -> !isTaken(all, mention)).forEach(all::add);
        }
        return all;
    }

    private static boolean isFree(List<LinkedMention> here, int token) {
        return here.stream().noneMatch(mention -> mention.covers(token));
    }

    /** "the chipmaker": the lexicon knows the kind, and this one may have been named before. */
    private boolean isOfKind(List<LinkedMention> here, int token) {
        return here.stream()
                .filter(mention -> mention.covers(token))
                .allMatch(mention -> mention.isKind(types) && mention.end() == token + 1);
    }

    /** Whether a kind's mention turned out to stand for somebody. */
    private static boolean isTaken(List<LinkedMention> all, LinkedMention mention) {
        return mention.kind() == LinkedMention.Kind.PHRASE
                && all.stream()
                        .anyMatch(other -> other.kind() == LinkedMention.Kind.ANAPHOR
                                && other.sentence() == mention.sentence()
                                && other.begin() <= mention.begin()
                                && other.end() == mention.end());
    }

    private Optional<LinkedMention> anaphor(
            AnnotatedArticle article, AnnotatedSentence sentence, int token, List<LinkedMention> before) {
        CoreLabel label = sentence.tokens().get(token);
        String word = label.word().toLowerCase(Locale.ROOT);
        if (POSSESSIVE.matcher(word).matches()
                && token > 1
                && sentence.tokens().get(token - 1).word().equals("and")) {
            Optional<LinkedMention> beside = before.stream()
                    .filter(mention -> mention.sentence() == sentence.sentence().index()
                            && mention.end() == token - 1
                            && mention.kind() == LinkedMention.Kind.NAME)
                    .filter(isA("Organization"))
                    .findFirst();
            if (beside.isPresent()) {
                // "Live Nation and its Ticketmaster unit"
                return Optional.of(Words.anaphor(sentence, token, token + 1, beside.get(), 0.8));
            }
        }
        if (PRONOUN.matcher(word).matches() && !GrammaticalRoles.isExpletive(sentence, token)) {
            if (word.startsWith("the") && isOfThings(article, sentence, token)) {
                return Optional.empty();
            }
            Predicate<LinkedMention> organization = isA("Organization")
                    .and(mention -> word.equals("itself") || !GrammaticalRoles.actsOn(sentence, mention, token));
            Predicate<LinkedMention> state = isA("Jurisdiction")
                    .and(mention -> GrammaticalRoles.acts(sentence, mention))
                    .and(mention -> !GrammaticalRoles.actsOn(sentence, mention, token));
            return Antecedents.nearest(
                            article,
                            sentence,
                            token,
                            before,
                            0,
                            organization.and(mention -> GrammaticalRoles.isSubject(sentence, mention)))
                    .or(() -> Antecedents.nearest(article, sentence, token, before, 0, state))
                    .or(() -> Antecedents.nearest(article, sentence, token, before, 0, organization))
                    .or(() -> Antecedents.nearest(article, sentence, token, before, 0, this::isThing))
                    .or(() -> Antecedents.nearest(article, sentence, token, before, PRONOUN_REACH, organization))
                    .or(() -> Antecedents.nearest(article, sentence, token, before, PRONOUN_REACH, this::isThing))
                    .map(found -> Words.anaphor(sentence, token, token + 1, found, word.startsWith("it") ? 0.7 : 0.5));
        }
        if (word.matches("he|she|his|her|him")) {
            return Antecedents.nearest(article, sentence, token, before, PRONOUN_REACH, isA("Person"))
                    .map(found -> Words.anaphor(sentence, token, token + 1, found, 0.7));
        }
        if (word.equals("there") && label.tag().equals("RB")) {
            return Antecedents.latest(sentence, token, before, isA("Place"))
                    .map(found -> Words.anaphor(sentence, token, token + 1, found, 0.7));
        }
        return description(article, sentence, token, before);
    }

    /** "them" behind a sentence whose subject are things without a name, as in "Bridges are targets." */
    private static boolean isOfThings(AnnotatedArticle article, AnnotatedSentence sentence, int token) {
        int before = sentence.sentence().index() - 1;
        if (before < 0 || !sentence.tokens().get(token).word().equalsIgnoreCase("them")) {
            return false;
        }
        AnnotatedSentence previous = article.sentences().get(before);
        return previous.graph().getRoots().stream()
                .flatMap(root -> previous.graph().getOutEdgesSorted(root).stream())
                .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj")
                        && edge.getDependent().tag().equals("NNS"));
    }

    /** "they" behind "OpenAI and Anthropic" stands for both. */
    private static List<LinkedMention> meant(
            AnnotatedArticle article, LinkedMention anaphor, List<LinkedMention> before) {
        boolean plural = anaphor.mention().text().toLowerCase(Locale.ROOT).matches("they|their|them");
        if (!plural) {
            return List.of(anaphor);
        }
        return before.stream()
                .filter(mention ->
                        mention.entity().equals(anaphor.entity()) && mention.kind() == LinkedMention.Kind.NAME)
                .reduce((first, second) -> second)
                .map(antecedent -> coordinated(article, antecedent, before))
                .filter(others -> others.size() > 1)
                .map(others -> others.stream()
                        .map(other -> Words.anaphor(
                                article.sentences().get(anaphor.sentence()),
                                anaphor.begin(),
                                anaphor.end(),
                                other,
                                anaphor.mention().score()))
                        .toList())
                .orElse(List.of(anaphor));
    }

    /** The names that are coordinated with a name, itself among them, in the order of the text. */
    private static List<LinkedMention> coordinated(
            AnnotatedArticle article, LinkedMention name, List<LinkedMention> before) {
        SemanticGraph graph = article.sentences().get(name.sentence()).graph();
        return before.stream()
                .filter(other -> other.sentence() == name.sentence() && other.kind() == LinkedMention.Kind.NAME)
                .filter(other -> other.equals(name)
                        || isCoordinated(graph, name.head(), other.head())
                        || isCoordinated(graph, other.head(), name.head()))
                .toList();
    }

    private static boolean isCoordinated(SemanticGraph graph, int one, int other) {
        IndexedWord head = graph.getNodeByIndexSafe(one + 1);
        IndexedWord conjunct = graph.getNodeByIndexSafe(other + 1);
        return head != null
                && conjunct != null
                && graph.getAllEdges(head, conjunct).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("conj"));
    }

    /** "the company", "the Swiss exchange": a definite noun of a kind, without a name of its own. */
    private Optional<LinkedMention> description(
            AnnotatedArticle article, AnnotatedSentence sentence, int token, List<LinkedMention> before) {
        CoreLabel label = sentence.tokens().get(token);
        Optional<String> type = label.tag().matches("NNP?")
                ? descriptions.meaning(label.lemma().toLowerCase(Locale.ROOT))
                : Optional.empty();
        boolean isModifier = token + 1 < sentence.tokens().size()
                && sentence.tokens().get(token + 1).tag().startsWith("NN");
        int determiner = determiner(sentence, token);
        if (type.isEmpty()
                || isModifier
                || determiner < 0
                || coversName(sentence, determiner, token, before)
                || GrammaticalRoles.isApposed(sentence, token)) {
            return Optional.empty();
        }
        boolean business = type.get().equals("Organization")
                && !label.lemma().matches("agency|group|organi[sz]ation|consortium|unit");
        Predicate<LinkedMention> fits = isA(type.get())
                .and(mention -> !business || !mention.isAuthority(types))
                .and(mention -> !GrammaticalRoles.actsOn(sentence, mention, token));
        Optional<LinkedMention> meant = type.get().equals("Organization")
                        && (isNarrow(label.lemma()) || Words.isCapitalised(label))
                ? Antecedents.mostNamed(before, fits)
                : Antecedents.nearest(
                        article, sentence, token, before, article.sentences().size(), fits);
        return meant.map(found -> Words.anaphor(sentence, determiner, token + 1, found, 0.65));
    }

    /** "the chipmaker" and a release's "the Company" say more than "the company": it seldom is whoever was named last. */
    private static boolean isNarrow(String noun) {
        return noun.matches(".*maker|manufacturer|lender|insurer|airline|miner|carrier|retailer|publisher");
    }

    /** The token of "the" or "this" that opens a noun's phrase, or -1. */
    private static int determiner(AnnotatedSentence sentence, int noun) {
        for (int token = noun - 1; token >= Math.max(0, noun - LONGEST_DESCRIPTION); token--) {
            CoreLabel label = sentence.tokens().get(token);
            if (DETERMINER.matcher(label.word().toLowerCase(Locale.ROOT)).matches()) {
                return token;
            }
            boolean inPlace = token > 0
                    && label.word().equals(",")
                    && sentence.tokens().get(token - 1).tag().equals("NNP")
                    && sentence.tokens().get(token + 1).tag().equals("NNP");
            if (!inPlace && !BEFORE_A_HEAD.matcher(label.tag()).matches()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean coversName(AnnotatedSentence sentence, int begin, int end, List<LinkedMention> before) {
        return before.stream()
                .anyMatch(mention -> mention.sentence() == sentence.sentence().index()
                        && mention.kind() == LinkedMention.Kind.NAME
                        && !types.isA(mention.entity().type(), "Place")
                        && mention.begin() >= begin
                        && mention.end() <= end + 1);
    }

    private Predicate<LinkedMention> isA(String type) {
        return mention -> types.isA(mention.entity().type(), type);
    }

    private boolean isThing(LinkedMention mention) {
        return types.isA(mention.entity().type(), "Product")
                || types.isA(mention.entity().type(), "Asset");
    }
}
