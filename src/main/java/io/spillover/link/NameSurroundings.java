package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import java.util.List;
import java.util.Locale;

/**
 * Tells the kind of an unknown name by what stands around it, where the name recognizer's word is not enough.
 *
 * <p>The recognizer takes one-word names of companies and products for places and persons; a place stands behind a
 * preposition of place, and a name before "platform" or behind "Google's" is a product's.
 */
final class NameSurroundings {

    private final WordList nounTypes = WordList.named("noun-types");

    String type(AnnotatedSentence sentence, int begin, int end) {
        List<CoreLabel> tokens = sentence.tokens();
        String recognized = tokens.get(begin).ner();
        return switch (recognized) {
            case "PERSON" -> end - begin == 1 && isBeforeProduct(tokens, end) ? "Product" : "Person";
            case "ORGANIZATION" -> isOwned(tokens, begin) ? "Product" : "Organization";
            case "LOCATION" -> isPlaced(tokens, begin, end) ? "Place" : isOwned(tokens, begin) ? "Product" : "Entity";
            default -> isOwned(tokens, begin) || isBeforeProduct(tokens, end) ? "Product" : "Entity";
        };
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
