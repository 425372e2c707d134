package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import io.spillover.document.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells names from words that are capitalised for their place alone, by how the rest of the article writes them.
 *
 * <p>In a headline that capitalises its words ("EU Fines Acme And Glovo"), the tagger takes verbs for names: whatever the
 * article does not write as a name elsewhere loses its capital, for the models alone. At the beginning of a sentence
 * it takes a name for an ordinary word ("Exactly Protocol was hacked"): two capitalised words that the article has side by
 * side more than once, or the second of which tells a company's kind, are a name.
 */
final class NameCase {
    private static final Pattern OPENER = Pattern.compile("[:“\"‘]|``|--|–|—|-");

    /** In letters. Shorter words stay small in headlines: "of", "for". */
    private static final int SHORTEST = 4;

    private final WordList functionWords = WordList.named("english-function-words");
    private final WordList designators = WordList.named("designators");
    private final WordList times = WordList.named("times");

    /** Takes capitals from headlines, before the words are tagged; the text and its offsets stay as they are. */
    void lower(List<CoreMap> sentences, List<Section.Kind> kinds, Set<Integer> known) {
        Set<String> names = namesInside(sentences, kinds);
        for (int index = 0; index < sentences.size(); index++) {
            List<CoreLabel> tokens = tokens(sentences.get(index));
            if (kinds.get(index) == Section.Kind.TITLE && isTitleCase(tokens)) {
                for (CoreLabel token : tokens.subList(1, tokens.size())) {
                    if (isCapitalised(token.word())
                            && !known.contains(token.beginPosition())
                            && !names.contains(token.word())) {
                        token.setWord(token.word().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }

    /** Tags first words of sentences that belong to a name. */
    void tag(List<CoreMap> sentences) {
        Map<String, Integer> pairs = pairs(sentences);
        for (CoreMap sentence : sentences) {
            List<CoreLabel> tokens = tokens(sentence);
            if (tokens.size() > 2 && isPair(tokens, 0)) {
                String tag = tokens.get(0).tag();
                boolean name = pairs.getOrDefault(pair(tokens, 0), 0) > 1
                        || (designators.contains(tokens.get(1).word().toLowerCase(Locale.ROOT))
                                && tokens.get(2).tag().matches(",|VB[DZ]|MD|-LRB-|POS|NNP"));
                if (name && tag.matches("RB.*|JJ.*|CD|NN|VB.*")) {
                    tokens.get(0).setTag("NNP");
                    tokens.get(1).setTag("NNP");
                }
            }
        }
    }

    /** Words that stand with a capital inside a sentence. */
    private static Set<String> namesInside(List<CoreMap> sentences, List<Section.Kind> kinds) {
        Set<String> names = new HashSet<>();
        for (int index = 0; index < sentences.size(); index++) {
            List<CoreLabel> tokens = tokens(sentences.get(index));
            if (kinds.get(index) != Section.Kind.TITLE && !isTitleCase(tokens)) {
                for (int token = 1; token < tokens.size(); token++) {
                    boolean opens = OPENER.matcher(tokens.get(token - 1).word()).matches();
                    if (!opens && isCapitalised(tokens.get(token).word())) {
                        names.add(tokens.get(token).word());
                    }
                }
            }
        }
        return names;
    }

    private Map<String, Integer> pairs(List<CoreMap> sentences) {
        Map<String, Integer> pairs = new HashMap<>();
        for (CoreMap sentence : sentences) {
            List<CoreLabel> tokens = tokens(sentence);
            for (int token = 0; token + 1 < tokens.size(); token++) {
                if (isPair(tokens, token)) {
                    pairs.merge(pair(tokens, token), 1, Integer::sum);
                }
            }
        }
        return pairs;
    }

    private static String pair(List<CoreLabel> tokens, int first) {
        return tokens.get(first).word() + " " + tokens.get(first + 1).word();
    }

    private boolean isPair(List<CoreLabel> tokens, int first) {
        String one = tokens.get(first).word();
        String word = one.toLowerCase(Locale.ROOT);
        return isCapitalised(one)
                && isCapitalised(tokens.get(first + 1).word())
                && !functionWords.contains(word)
                && !times.contains(word)
                && tokens.get(first).endPosition() + 1 == tokens.get(first + 1).beginPosition();
    }

    /** "Protocol", but not "EU" or "iPhone". */
    private static boolean isCapitalised(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(Character::isLowerCase);
    }

    private static boolean isTitleCase(List<CoreLabel> tokens) {
        List<String> words = new ArrayList<>();
        for (int index = 1; index < tokens.size(); index++) {
            String word = tokens.get(index).word();
            if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0))) {
                words.add(word);
            }
        }
        return words.size() > 2
                && words.stream()
                                        .filter(word -> Character.isUpperCase(word.charAt(0)))
                                        .count()
                                * 3
                        > words.size() * 2L;
    }

    private static List<CoreLabel> tokens(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class);
    }
}
