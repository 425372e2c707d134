package io.spillover.source;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether a text is surely not English.
 *
 * <p>Letters of another script tell at once. Texts in Latin letters are compared with the profiles of the languages that
 * market news is mostly written in; headlines are too short and too full of names for that and pass.
 */
final class ForeignLanguage {

    private static final List<String> PROFILES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "id", "vi", "ro", "sv", "da", "cs", "hu", "fi", "no");
    /** Below this many letters the profiles took headlines with many names for other languages. */
    private static final int FEWEST_LETTERS = 200;

    private static final int FEWEST_LETTERS_OF_A_SCRIPT = 10;
    private static final int LETTERS_LOOKED_AT = 4_000;
    private static final double SURE = 0.95;

    private final LanguageDetector detector;

    private ForeignLanguage(LanguageDetector detector) {
        this.detector = detector;
    }

    static ForeignLanguage fromProfiles() {
        try {
            List<LdLocale> locales = PROFILES.stream().map(LdLocale::fromString).toList();
            return new ForeignLanguage(LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
                    .seed(0)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the profiles of languages from the class path; reinstall", e);
        }
    }

    /** The name of the language that a text is in, where it is surely not English. */
    Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), LETTERS_LOOKED_AT));
        long letters = start.codePoints().filter(Character::isLetter).count();
        long latin = start.codePoints().filter(ForeignLanguage::isLatinLetter).count();
        if (letters - latin >= FEWEST_LETTERS_OF_A_SCRIPT && latin * 2 < letters) {
            return Optional.of("a language that is not written in Latin letters");
        }
        return latin < FEWEST_LETTERS ? Optional.empty() : surest(start).map(ForeignLanguage::nameOf);
    }

    private Optional<String> surest(String text) {
        Stream<DetectedLanguage> languages = detector.getProbabilities(text).stream();
        return languages
                .filter(language -> language.getProbability() >= SURE)
                .map(language -> language.getLocale().getLanguage())
                .filter(language -> !language.equals("en"))
                .findFirst();
    }

    private static boolean isLatinLetter(int codePoint) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static String nameOf(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
