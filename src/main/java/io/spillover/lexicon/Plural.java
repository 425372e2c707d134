package io.spillover.lexicon;

/** The regular English plural of the last word of a phrase. */
final class Plural {

    private Plural() {}

    static String of(String phrase) {
        if (phrase.endsWith("s") && !phrase.endsWith("ss")) {
            return phrase;
        }
        if (phrase.endsWith("ss") || phrase.endsWith("x") || phrase.endsWith("ch") || phrase.endsWith("sh")) {
            return phrase + "es";
        }
        if (phrase.endsWith("y") && phrase.length() > 1 && "aeiou".indexOf(phrase.charAt(phrase.length() - 2)) < 0) {
            return phrase.substring(0, phrase.length() - 1) + "ies";
        }
        return phrase + "s";
    }
}
