package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells the kind of an unknown name by what stands around it, where the name recognizer's word is not enough.
 *
 * <p>The recognizer takes one-word names of companies and products for places and persons; a place stands behind a
 * preposition of place, and a name before "platform" or behind "Google's" is a product's.
 */
final class NameSurroundings {

    private static final String ORGANIZATIONS =
            "firm|company|startup|start-up|bank|exchange|fintech|lab|studio|airline|retailer|lender|brokerage|broker"
                    + "|maker|chipmaker|carmaker|automaker|insurer|manufacturer|developer|custodian|nonprofit"
                    + "|subsidiary|provider|operator|conglomerate|issuer|think-tank|newspaper|publisher|charity|unit";
    private static final String PRODUCTS =
            "app|chatbot|model|tool|wallet|browser|assistant|console|drug|vaccine|device|software|marketplace|robotaxi";
    private static final String TOKENS = "stablecoin|token|coin|cryptocurrency|memecoin|altcoin";

    /** In words, from the article to the noun: "a fast-growing German payments start-up". */
    private static final int LONGEST_APPOSITION = 8;

    private final WordList nounTypes = WordList.named("noun-types");
    private final WordList byNextWord = WordList.named("kinds-by-next-word");
    private final WordList byVerbBefore = WordList.named("kinds-by-verb-before");
    private final WordList byVerbBehind = WordList.named("kinds-by-verb-behind");

    /** What a name that the lexicon lacks is most likely to be here, and how far its sentence speaks for it. */
    NameRun.Guess guess(AnnotatedSentence sentence, int begin, int end) {
        List<CoreLabel> tokens = sentence.tokens();
        String recognized = tokens.get(begin).ner();
        Optional<String> said =
                describedAs(tokens, begin, end).filter(kind -> !recognized.equals("PERSON") || end - begin == 1);
        if (said.isPresent()) {
            return new NameRun.Guess(said.get(), 3);
        }
        Map<String, Double> weights = new TreeMap<>();
        weights.put(byRecognizer(tokens, begin, end), 1.0);
        boolean person = recognized.equals("PERSON") && end - begin > 1;
        if (!person) {
            signs(sentence, begin, end).forEach((kind, weight) -> weights.merge(kind, weight, Double::sum));
        }
        Map.Entry<String, Double> best =
                weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new NameRun.Guess(best.getKey(), best.getValue());
    }

    private Map<String, Double> signs(AnnotatedSentence sentence, int begin, int end) {
        List<CoreLabel> tokens = sentence.tokens();
        Map<String, Double> signs = new TreeMap<>();
        boolean model = tokens.subList(begin, end).stream().anyMatch(token -> NameShape.isName(token.word()));
        if (model) {
            signs.merge("Product", 1.2, Double::sum);
        }
        if (tokens.get(begin).word().matches("Project|Operation") && end - begin > 1) {
            signs.merge("Product", 1.5, Double::sum);
        }
        if (begin > 1
                && tokens.get(begin - 1).word().equals("in")
                && tokens.get(begin - 2).word().matches("based|headquartered|located|incorporated|domiciled")) {
            signs.merge("Place", 3.0, Double::sum);
        }
        int next = end < tokens.size() && tokens.get(end).tag().equals("POS") ? end + 1 : end;
        if (next < tokens.size()) {
            byNextWord
                    .meaning(tokens.get(next).word().toLowerCase(Locale.ROOT))
                    .ifPresent(kind -> signs.merge(kind, 1.5, Double::sum));
        }
        byVerb(sentence, begin, end, "obj|nsubj:pass|compound", byVerbBefore)
                .ifPresent(kind -> signs.merge(kind, 1.2, Double::sum));
        byVerb(sentence, begin, end, "nsubj", byVerbBehind).ifPresent(kind -> signs.merge(kind, 1.2, Double::sum));
        return signs;
    }

    /** What a verb says of its subject or object. */
    private static Optional<String> byVerb(
            AnnotatedSentence sentence, int begin, int end, String relation, WordList kinds) {
        for (int token = end - 1; token >= begin; token--) {
            IndexedWord word = sentence.graph().getNodeByIndexSafe(token + 1);
            if (word != null) {
                for (SemanticGraphEdge edge : sentence.graph().getIncomingEdgesSorted(word)) {
                    Optional<String> kind = edge.getRelation().toString().matches(relation)
                            ? kinds.meaning(edge.getGovernor().lemma())
                            : Optional.empty();
                    if (kind.isPresent()) {
                        return kind;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String byRecognizer(List<CoreLabel> tokens, int begin, int end) {
        return switch (tokens.get(begin).ner()) {
            case "PERSON" -> end - begin == 1 && isBeforeProduct(tokens, end) ? "Product" : "Person";
            case "ORGANIZATION" -> isOwned(tokens, begin) ? "Product" : "Organization";
            case "LOCATION" -> isPlaced(tokens, begin, end) ? "Place" : isOwned(tokens, begin) ? "Product" : "Entity";
            default -> isOwned(tokens, begin) || isBeforeProduct(tokens, end) ? "Product" : "Entity";
        };
    }

    /** The kind that the text itself gives: "the start-up Prometheus", "Prometheus, an AI start-up". */
    Optional<String> describedAs(List<CoreLabel> tokens, int begin, int end) {
        if (begin > 0 && tokens.get(begin - 1).tag().equals("NN")) {
            return kindOf(tokens.get(begin - 1));
        }
        if (isBehindDescription(tokens, begin, end)) {
            return kindOf(tokens.get(begin - 2));
        }
        boolean apposition = end + 1 < tokens.size()
                && tokens.get(end).word().equals(",")
                && tokens.get(end + 1).word().matches("a|an|the");
        return apposition ? head(tokens, end + 2).flatMap(this::kindOf) : Optional.empty();
    }

    /** "its stablecoin, DEI,": a noun of its own, a comma, the name, and no list. */
    private static boolean isBehindDescription(List<CoreLabel> tokens, int begin, int end) {
        if (begin < 3
                || !tokens.get(begin - 1).word().equals(",")
                || !tokens.get(begin - 2).tag().equals("NN")) {
            return false;
        }
        int first = begin - 2;
        while (first > 0 && tokens.get(first - 1).tag().matches("NN.*|JJ.*|HYPH|VBN|VBG|CD")) {
            first--;
        }
        boolean own = first > 0 && tokens.get(first - 1).tag().matches("PRP\\$|POS|DT");
        return own && (end >= tokens.size() || tokens.get(end).word().matches("[,.;:)]|which|that|at|on|in|to"));
    }

    /** The last noun of the noun phrase that begins here. */
    private static Optional<CoreLabel> head(List<CoreLabel> tokens, int begin) {
        int last = begin;
        while (last < tokens.size()
                && last < begin + LONGEST_APPOSITION
                && tokens.get(last).tag().matches("NN.*|JJ.*|HYPH|VBN|VBG|RB|CD|CC")) {
            last++;
        }
        return last > begin && tokens.get(last - 1).tag().equals("NN")
                ? Optional.of(tokens.get(last - 1))
                : Optional.empty();
    }

    private Optional<String> kindOf(CoreLabel noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        if (lemma.matches(ORGANIZATIONS)) {
            return Optional.of("Organization");
        }
        if (lemma.matches(TOKENS)) {
            return Optional.of("CryptoAsset");
        }
        return lemma.matches(PRODUCTS) ? Optional.of("Product") : Optional.empty();
    }

    private boolean isBeforeProduct(List<CoreLabel> tokens, int end) {
        return end < tokens.size()
                && tokens.get(end).tag().matches("NNS?")
                && nounTypes
                        .meaning(tokens.get(end).lemma().toLowerCase(Locale.ROOT))
                        .filter("Product"::equals)
                        .isPresent();
    }

    /** Behind "'s" of an organization: "Google's SearchGuard". */
    private static boolean isOwned(List<CoreLabel> tokens, int begin) {
        return begin > 1
                && tokens.get(begin - 1).tag().equals("POS")
                && tokens.get(begin - 2).ner().equals("ORGANIZATION");
    }

    private static boolean isPlaced(List<CoreLabel> tokens, int begin, int end) {
        boolean behindPreposition = begin > 0
                && tokens.get(begin - 1)
                        .word()
                        .toLowerCase(Locale.ROOT)
                        .matches(
                                "in|at|near|from|to|across|around|outside|inside|into|through|toward|towards|off|,|and|via");
        boolean beforeBased =
                end + 1 < tokens.size() && tokens.get(end + 1).word().equals("based");
        boolean opensList = end < tokens.size() && tokens.get(end).word().equals(",");
        return behindPreposition || beforeBased || opensList || end - begin > 1;
    }
}
