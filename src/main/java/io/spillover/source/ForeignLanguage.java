package io.spillover.source;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a text is surely not English.
 *
 * <p>Letters of another script tell at once, and so do enough of the little words of English. Only what is left is
 * compared with the profiles of the languages that market news is mostly written in, which take most of a second to
 * load; headlines are too short and too full of names for that and pass.
 */
final class ForeignLanguage {

    private static final List<String> PROFILES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "id", "vi", "ro", "sv", "da", "cs", "hu", "fi", "no");
    /** Below this many letters the profiles took headlines with many names for other languages. */
    private static final int FEWEST_LETTERS = 200;

    private static final int FEWEST_LETTERS_OF_A_SCRIPT = 10;
    private static final int CHARACTERS_LOOKED_AT = 4_000;
    private static final double SURE = 0.95;
    /**
     * Of thirty articles each has at least 0.17 of its words from the list; paragraphs in seven other languages have at
     * most 0.13. What lies below is left to the profiles.
     */
    private static final double ENGLISH_SHARE = 0.15;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private final Set<String> englishWords = WordFile.read("english-function-words.txt");

    /** The name of the language that a text is in, where it is surely not English. */
    Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), CHARACTERS_LOOKED_AT));
        long letters = start.codePoints().filter(Character::isLetter).count();
        long latin = start.codePoints().filter(ForeignLanguage::isLatinLetter).count();
        if (letters - latin >= FEWEST_LETTERS_OF_A_SCRIPT && latin * 2 < letters) {
            return Optional.of("a language that is not written in Latin letters");
        }
        return latin < FEWEST_LETTERS || isPlainlyEnglish(start) ? Optional.empty() : surest(start);
    }

    private boolean isPlainlyEnglish(String text) {
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        long english = Arrays.stream(words).filter(englishWords::contains).count();
        return english >= ENGLISH_SHARE * words.length;
    }

    private static Optional<String> surest(String text) {
        return Profiles.DETECTOR.getProbabilities(text).stream()
                .filter(language -> language.getProbability() >= SURE)
                .map(language -> language.getLocale().getLanguage())
                .filter(language -> !language.equals("en"))
                .findFirst()
                .map(ForeignLanguage::nameOf);
    }

    private static boolean isLatinLetter(int codePoint) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static String nameOf(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Loaded when a text asks for it first. */
    private static final class Profiles {

        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                List<LdLocale> locales =
                        PROFILES.stream().map(LdLocale::fromString).toList();
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
                        .seed(0)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the profiles of languages from the class path", e);
            }
        }
    }
}
