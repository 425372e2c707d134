package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import io.spillover.document.Section;
import io.spillover.lexicon.TypeHierarchy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which words of a sentence make one run: those that are names by tag, by recognizer or by their letters. */
final class RunEnds {
    private static final Pattern RECOGNIZED = Pattern.compile("PERSON|ORGANIZATION|LOCATION|MISC");

    /** In digits. "Boeing 747" is a product of Boeing's, "Apple 12" is not one of Apple's. */
    private static final int SHORTEST_MODEL_NUMBER = 3;

    private final TypeHierarchy types;
    private final WordList heads;
    private final WordList noNames = WordList.named("no-names");

    /** @param heads words that open a name with "of" */
    RunEnds(TypeHierarchy types, WordList heads) {
        this.types = types;
        this.heads = heads;
    }

    /**
     * Where the run ends that begins here; the same token where none does.
     *
     * @param known the lexicon's mentions in the sentence
     */
    int of(AnnotatedSentence sentence, int begin, List<LinkedMention> known) {
        List<CoreLabel> tokens = sentence.tokens();
        boolean title = sentence.sentence().section() == Section.Kind.TITLE;
        int end = begin;
        while (end < tokens.size()) {
            if (isName(tokens.get(end), title)) {
                boolean named = end == begin + 1 && tellsKind(tokens.get(begin));
                if (end > begin && !named && changesClass(tokens.get(end - 1), tokens.get(end))) {
                    break;
                }
                end++;
            } else if (end > begin && isVersion(tokens, end, known)) {
                end++;
            } else if (isTied(tokens, begin, end, title)) {
                end += end == begin ? 3 : 2;
            } else if (isHeaded(tokens, begin, end, title)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** "KC-45", "Qwen3.8-Max"; "777-200LR" begins with a number. */
    private boolean isTied(List<CoreLabel> tokens, int begin, int end, boolean title) {
        int hyphen = end == begin ? end + 1 : end;
        if (!NameShape.isTie(tokens, hyphen)) {
            return false;
        }
        CoreLabel next = tokens.get(hyphen + 1);
        boolean model = NameShape.isName(next.word());
        if (end == begin) {
            return model && tokens.get(begin).word().matches("\\d{3}");
        }
        boolean givenName =
                next.ner().equals("PERSON") && tokens.get(hyphen - 1).ner().equals("PERSON");
        return model
                || givenName
                || NameShape.isVersion(tokens, hyphen + 1)
                || (isName(next, title)
                        && !next.ner().equals("LOCATION")
                        && !tokens.get(hyphen - 1).ner().equals("LOCATION"));
    }

    /** "House of Stake", "Bank of Foo": a head, "of", and a name. */
    private boolean isHeaded(List<CoreLabel> tokens, int begin, int end, boolean title) {
        return end == begin + 1
                && end + 1 < tokens.size()
                && tokens.get(end).word().equals("of")
                && heads.contains(tokens.get(begin).word().toLowerCase(Locale.ROOT))
                && isName(tokens.get(end + 1), title);
    }

    private boolean isVersion(List<CoreLabel> tokens, int token, List<LinkedMention> known) {
        if (!NameShape.isVersion(tokens, token)) {
            return false;
        }
        String before = tokens.get(token - 1).word();
        Optional<LinkedMention> named =
                known.stream().filter(mention -> mention.covers(token - 1)).findFirst();
        if (named.isEmpty()) {
            return NameShape.isName(before) || Words.isProper(tokens.get(token - 1));
        }
        String type = named.get().entity().type();
        return types.isA(type, "Product")
                || (types.isA(type, "Organization")
                        && tokens.get(token).word().matches("\\d{" + SHORTEST_MODEL_NUMBER + "}s?"));
    }

    private boolean isName(CoreLabel token, boolean titleCase) {
        if (NameShape.isName(token.word()) && !noNames.contains(token.word().toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean recognized = RECOGNIZED.matcher(token.ner()).matches();
        return Words.isCapitalised(token)
                && !noNames.contains(token.word().toLowerCase(Locale.ROOT))
                && !token.tag().matches("VB.*|DT|IN|PRP.*|CC|TO|MD|WP.*|WDT|WRB|CD")
                && (titleCase
                        ? recognized
                        : Words.isProper(token) || (recognized && token.tag().startsWith("NN")));
    }

    private static boolean changesClass(CoreLabel one, CoreLabel other) {
        return !one.ner().equals(other.ner())
                && (one.ner().equals("PERSON") || other.ner().equals("PERSON"));
    }

    /** The first word of "Air France" and "Banco Santander", which says that a company's name follows. */
    static boolean tellsKind(CoreLabel token) {
        return token.word().matches("Air|Banco|Banque|Grupo|Groupe|Compagnie|PT");
    }
}
