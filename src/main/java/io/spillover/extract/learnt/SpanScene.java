package io.spillover.extract.learnt;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Claim;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sentence with typed spans and the claims that patterns made of it: what relations are read from. Immutable. */
public final class SpanScene {

    /** Some words of the sentence: {@code end} is exclusive; {@code head} is the one that the others hang on. */
    record Words(String type, int begin, int end, int head) {}

    private final AnnotatedSentence sentence;
    private final List<Words> spans;
    private final List<Claim> claims;

    SpanScene(AnnotatedSentence sentence, List<TypedSpan> typed, List<Claim> claims) {
        this.sentence = sentence;
        this.spans = typed.stream().map(this::words).toList();
        this.claims = List.copyOf(claims);
    }

    List<Words> spans() {
        return spans;
    }

    int length() {
        return sentence.tokens().size();
    }

    SemanticGraph graph() {
        return sentence.graph();
    }

    Optional<IndexedWord> head(Words words) {
        return Optional.ofNullable(graph().getNodeByIndexSafe(words.head() + 1));
    }

    /** The lemma with all digits alike. */
    String lemma(int token) {
        return sentence.tokens().get(token).lemma().toLowerCase(Locale.ROOT).replaceAll("\\d", "0");
    }

    String word(int token) {
        return sentence.tokens().get(token).word();
    }

    String tag(int token) {
        return sentence.tokens().get(token).tag();
    }

    String text(Words words) {
        return sentence.quote(sentence.span(words.begin(), words.end()));
    }

    /** The predicates that patterns found between two spans, subject first. */
    List<String> predicates(Words subject, Words object) {
        return claims.stream()
                .filter(claim -> isIn(claim.subject().span(), subject)
                        && isIn(claim.object().span(), object))
                .map(Claim::predicate)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isIn(Span span, Words words) {
        return sentence.span(words.begin(), words.end()).overlaps(span);
    }

    private Words words(TypedSpan typed) {
        List<Integer> covered = new ArrayList<>();
        for (int token = 0; token < length(); token++) {
            if (sentence.span(token, token + 1).overlaps(typed.span())) {
                covered.add(token);
            }
        }
        if (covered.isEmpty()) {
            throw new IllegalArgumentException("No word of the sentence lies in " + typed);
        }
        int begin = covered.get(0);
        int end = covered.get(covered.size() - 1) + 1;
        return new Words(typed.type(), begin, end, headOf(begin, end));
    }

    /** The first word that hangs on one outside; the last word where the parser gives none. */
    private int headOf(int begin, int end) {
        for (int token = begin; token < end; token++) {
            IndexedWord word = graph().getNodeByIndexSafe(token + 1);
            if (word != null && hangsOutside(word, begin, end) && !tag(token).matches("IN|TO|POS|\\W+|-.*")) {
                return token;
            }
        }
        return end - 1;
    }

    private boolean hangsOutside(IndexedWord word, int begin, int end) {
        List<SemanticGraphEdge> edges = graph().incomingEdgeList(word);
        return edges.isEmpty()
                || edges.stream()
                        .mapToInt(edge -> edge.getGovernor().index() - 1)
                        .anyMatch(governor -> governor < begin || governor >= end);
    }
}
