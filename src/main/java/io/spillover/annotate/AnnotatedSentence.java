package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A sentence with its tokens and its dependency graph.
 *
 * <p>Tokens carry offsets into the article's text, part of speech, lemma and CoreNLP's name class; token {@code i} is
 * the word with index {@code i + 1} of the graph. The graph is CoreNLP's "enhanced++": prepositions are part of the
 * relation ({@code obl:in}), coordination and control are spelt out, so it need not be a tree. The tree is the "basic"
 * analysis that the graph is made of; empty, as the graph is, where the sentence is too long to be parsed.
 *
 * <p>CoreNLP's objects are mutable: treat them as read-only, copy the graph before changing it.
 */
public record AnnotatedSentence(Sentence sentence, List<CoreLabel> tokens, SemanticGraph graph, SemanticGraph tree) {
    public AnnotatedSentence {
        tokens = List.copyOf(tokens);
    }

    /** The article's text from the first to the last of some tokens; {@code end} is exclusive. */
    public Span span(int begin, int end) {
        return new Span(tokens.get(begin).beginPosition(), tokens.get(end - 1).endPosition());
    }

    /** The index of the first token that a span of the article's text touches. */
    public OptionalInt firstToken(Span span) {
        return IntStream.range(0, tokens.size())
                .filter(token -> touches(token, span))
                .findFirst();
    }

    /** The index of the last one. */
    public OptionalInt lastToken(Span span) {
        return IntStream.range(0, tokens.size())
                .filter(token -> touches(token, span))
                .max();
    }

    private boolean touches(int token, Span span) {
        return tokens.get(token).beginPosition() < span.end()
                && span.begin() < tokens.get(token).endPosition();
    }

    /** The quote of a span that lies inside this sentence. */
    public String quote(Span span) {
        int offset = sentence.span().begin();
        return sentence.text().substring(span.begin() - offset, span.end() - offset);
    }
}
