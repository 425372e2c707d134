package io.spillover.lexicon;

import java.text.Normalizer;

/** Makes characters equal that writers use for one another: letter case, accents, apostrophes, hyphens and spaces. */
final class Folding {

    private static final int TABLE_SIZE = 0x250;
    private static final String BASES = latinBases();

    private Folding() {}

    /** A character for comparing, letter case left as it is. */
    static char plain(char c) {
        if (c < 0x80) {
            return c == '-' || c == '\t' ? ' ' : c == '`' ? '\'' : c;
        }
        if (c < TABLE_SIZE) {
            return BASES.charAt(c);
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '\u2032', '\uff07' -> '\'';
            case '\u2010', '\u2011', '\u2007', '\u202f' -> ' ';
            default -> c >= '\u1e00' && c <= '\u1eff' ? base(c) : c;
        };
    }

    /** A character for comparing, whatever its letter case. */
    static char fold(char c) {
        return Character.toLowerCase(plain(c));
    }

    static boolean separates(char c) {
        return plain(c) == ' ';
    }

    /** A whole name for comparing, letter case left as it is; a run of hyphens and spaces is one space. */
    static String plain(CharSequence text) {
        if (isPlain(text)) {
            return text.toString();
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (c != ' ' || (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether nothing is to change; most names are so. */
    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '-' || c == '\t' || c == '`' || (c == ' ' && (i == 0 || text.charAt(i - 1) == ' '))) {
                return false;
            }
        }
        return true;
    }

    private static String latinBases() {
        StringBuilder bases = new StringBuilder(TABLE_SIZE);
        for (char c = 0; c < TABLE_SIZE; c++) {
            bases.append(c == '\u00a0' ? ' ' : c < 0x80 ? c : base(c));
        }
        return bases.toString();
    }

    private static char base(char c) {
        return switch (c) {
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'ł' -> 'l';
            case 'Ł' -> 'L';
            case 'ı' -> 'i';
            default -> {
                String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                yield Character.isLetter(decomposed.charAt(0)) ? decomposed.charAt(0) : c;
            }
        };
    }
}
