package io.spillover.evaluate;

import io.spillover.document.Article;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.source.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence of labelled data, given as words: an article of one section that is one sentence.
 *
 * <p>Words are joined by single spaces, and the treebank's escapes are undone, so that the tool's own tokenizer reads
 * what a reader would see. Where it splits words differently, {@link #words} still tells where each given word stands.
 *
 * @param words the spans of the given words, as UTF-16 offsets into the article's text
 */
record GivenSentence(Article article, List<Span> words) {
    private static final Map<String, String> ESCAPES = Map.of(
            "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}", "``", "\"", "''", "\"");

    GivenSentence {
        words = List.copyOf(words);
    }

    /** @param location what the sentence is called in messages and rows */
    static GivenSentence of(String location, List<String> given) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String word : given) {
            if (text.length() > 0) {
                text.append(' ');
            }
            int begin = text.length();
            text.append(ESCAPES.getOrDefault(word, word));
            spans.add(new Span(begin, text.length()));
        }
        Section whole = new Section(Section.Kind.BODY, new Span(0, text.length()), Optional.empty());
        return new GivenSentence(
                new Article(
                        Articles.idOf(text.toString()),
                        "",
                        text.toString(),
                        List.of(whole),
                        location,
                        Optional.empty(),
                        Optional.empty()),
                spans);
    }

    /** Where some of the given words stand; {@code end} is exclusive. */
    Span span(int begin, int end) {
        return words.get(begin).union(words.get(end - 1));
    }
}
