package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.WordList;
import java.util.Locale;
import java.util.Optional;

/** Words around a name of the lexicon that tell of what kind its bearer is. Thread-safe. */
final class NameSigns {
    private static final String SPEAKS = "said|says|told|reported|announced|posted";

    private final WordList byNextWord = WordList.named("kinds-by-next-word");
    private final WordList times = WordList.named("times");
    private final NameSurroundings surroundings = new NameSurroundings();

    /** "Circle, the stablecoin issuer": the kind that the text itself gives. */
    Optional<String> described(FoundName found) {
        return surroundings.describedAs(
                found.sentence().tokens(),
                found.tokens().begin(),
                found.tokens().end());
    }

    /** "Gap shares", "Target's CEO", "Snap said": words that only an organization has, or says. */
    boolean isOrganizations(FoundName found) {
        return byNextWord.meaning(found.next()).filter("Organization"::equals).isPresent()
                || found.next().matches(SPEAKS);
    }

    /** "Blackwells Capital": one word behind a proper noun that is no day or month is part of another name. */
    boolean isEndOfName(FoundName found) {
        int before = found.tokens().begin() - 1;
        if (before < 0 || found.tokens().length() > 1 || found.inCapitalisedTitle()) {
            return false;
        }
        CoreLabel word = found.sentence().tokens().get(before);
        boolean name =
                word.tag().equals("NNP") || (before > 0 && word.tag().startsWith("NN") && Words.isCapitalised(word));
        return name
                && word.ner().equals(found.first().ner())
                && !times.contains(word.word().toLowerCase(Locale.ROOT));
    }
}
