package io.spillover.extract;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.WordList;
import io.spillover.document.Span;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a sentence in their order, with the figures among them.
 *
 * <p>Figures are read along the line of words rather than over the dependency graph: the parser hangs a currency sign on
 * whatever word is near, and what surrounds a figure in news is more regular than what the parser makes of it.
 */
final class FigureLine {
    private static final Pattern SYMBOL = Pattern.compile("<.+|.+>|\\$[a-z]+|[a-z]+\\.[a-z]{1,2}");

    private static final String IN_A_CHUNK = "NN.*|JJ.*|VBN|VBG|CD|HYPH|POS|\\$|FW|PRP\\$|-";

    private final Scene scene;
    private final List<CoreLabel> tokens;
    private final List<Figure> figures;
    private final Figure[] byToken;
    private final WordList times;
    private final Optional<String> topic;

    private FigureLine(Scene scene, List<Quantity> quantities, WordList times, Optional<String> topic) {
        this.topic = topic;
        this.scene = scene;
        this.times = times;
        this.tokens = scene.annotated().tokens();
        List<Figure> placed = new ArrayList<>();
        for (Quantity quantity : quantities) {
            placed(quantity).ifPresent(placed::add);
        }
        this.figures = List.copyOf(placed);
        this.byToken = new Figure[tokens.size()];
        figures.forEach(figure -> Arrays.fill(byToken, figure.begin(), figure.end(), figure));
    }

    /**
     * Places quantities among the words of a sentence.
     *
     * @param times the words that name a time, {@code words/times.txt}
     * @param topic what the sentences before measured
     */
    static FigureLine of(Scene scene, List<Quantity> quantities, WordList times, Optional<String> topic) {
        return new FigureLine(scene, quantities, times, topic);
    }

    /** The metric of the figures before, which "the total" is of. */
    Optional<String> topic() {
        return topic;
    }

    private Optional<Figure> placed(Quantity quantity) {
        int begin = -1;
        int end = -1;
        for (int token = 0; token < tokens.size(); token++) {
            if (span(token).overlaps(quantity.span())) {
                begin = begin < 0 ? token : begin;
                end = token + 1;
            }
        }
        return begin < 0 ? Optional.empty() : Optional.of(new Figure(quantity, begin, end));
    }

    Scene scene() {
        return scene;
    }

    List<Figure> figures() {
        return figures;
    }

    int size() {
        return tokens.size();
    }

    Span span(int token) {
        return new Span(tokens.get(token).beginPosition(), tokens.get(token).endPosition());
    }

    String word(int token) {
        return inside(token) ? tokens.get(token).word().toLowerCase(Locale.ROOT) : "";
    }

    String lemma(int token) {
        return inside(token) ? tokens.get(token).lemma().toLowerCase(Locale.ROOT) : "";
    }

    String tag(int token) {
        return inside(token) ? tokens.get(token).tag() : "";
    }

    private boolean inside(int token) {
        return token >= 0 && token < tokens.size();
    }

    boolean isNoun(int token) {
        return tag(token).startsWith("NN") && figureAt(token).isEmpty() && !isSymbol(token);
    }

    /** Whether most words are capitalised, so that capitals tell no names. */
    boolean isTitle() {
        long words = tokens.stream()
                .filter(token -> Character.isLetter(token.word().charAt(0)))
                .count();
        long capitals = tokens.stream()
                .filter(token -> Character.isUpperCase(token.word().charAt(0)))
                .count();
        return capitals * 10 > words * 6;
    }

    /** "<AAPL.O>", "$STRC": a ticker that stands beside a name. */
    boolean isSymbol(int token) {
        return SYMBOL.matcher(word(token)).matches();
    }

    /** The word that a ticker stands beside; any other word itself. */
    int nameBeside(int token) {
        return isSymbol(token) && isNoun(token - 1) ? token - 1 : token;
    }

    boolean isNounOrPronoun(int token) {
        return (isNoun(token) && !isTime(token)) || tag(token).matches("PRP|WDT|WP");
    }

    boolean isVerb(int token) {
        return tag(token).startsWith("VB");
    }

    /** A month, a weekday, "quarter": what stands beside a figure to say when. */
    boolean isTime(int token) {
        return times.contains(word(token))
                || times.contains(lemma(token))
                || word(token).matches("(19|20)\\d\\d");
    }

    Optional<Figure> figureAt(int token) {
        return inside(token) ? Optional.ofNullable(byToken[token]) : Optional.empty();
    }

    Optional<LinkedMention> mentionAt(int token) {
        return scene.mentions().stream()
                .filter(mention -> mention.covers(token))
                .findFirst();
    }

    /** The last noun of the noun phrase that begins at a token, without crossing a figure. */
    Optional<Integer> chunkHead(int begin) {
        Optional<Integer> head = Optional.empty();
        for (int token = begin; token < tokens.size() && isInChunk(token, begin); token++) {
            if (figureAt(token).isPresent() || (head.isPresent() && tag(token).matches("VB.*|PRP\\$"))) {
                break;
            }
            if (isNoun(token) && !(head.isPresent() && isTime(token))) {
                head = Optional.of(token);
            }
        }
        return head;
    }

    /** "120 million verified users": the tagger takes the participle for a past tense. */
    private boolean isInChunk(int token, int begin) {
        return tag(token).matches(IN_A_CHUNK)
                || (token == begin && tag(token).equals("VBD") && tag(token + 1).equals("NNS"));
    }

    /** The first token of the noun phrase that ends with a token. */
    int chunkBegin(int head) {
        int begin = head;
        while (begin > 0
                && tag(begin - 1).matches("NN.*|JJ.*|HYPH|VBN|VBG")
                && figureAt(begin - 1).isEmpty()) {
            begin--;
        }
        return begin;
    }

    /** The words of the noun phrase that ends with a token, as the text has them. */
    String phrase(int head) {
        return scene.annotated().quote(span(chunkBegin(head)).union(span(head)));
    }
}
