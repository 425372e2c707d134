package io.spillover.extract.learnt;

import io.spillover.extract.learnt.SpanScene.Words;

/** How a span is written: {@code $9M} for "$ 2.93 billion", {@code XY} for "May 2017". */
final class Shapes {
    private static final int LONGEST = 12;

    private Shapes() {}

    static String of(SpanScene scene, Words words) {
        StringBuilder shape = new StringBuilder();
        for (int token = words.begin(); token < words.end() && shape.length() < LONGEST; token++) {
            char kind = kind(scene.word(token));
            if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    private static char kind(String word) {
        if (word.matches("[$€£¥]|Rs\\.?|EUR|USD|INR|GBP")) {
            return '$';
        }
        if (word.matches("%|percent|per|cent")) {
            return '%';
        }
        if (word.matches("(?:19|20)\\d\\d")) {
            return 'Y';
        }
        if (word.matches("[\\d.,]*\\d[\\d.,]*")) {
            return '9';
        }
        if (word.matches("million|billion|mn|bn|crore|thousand|lakh")) {
            return 'M';
        }
        return Character.isUpperCase(word.codePointAt(0)) ? 'X' : 'x';
    }
}
