package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Evidence;
import io.spillover.document.Span;
import io.spillover.link.LinkedMention;
import java.util.List;
import java.util.Optional;

/**
 * A sentence ready for reading: its words, its logical form, and who is mentioned in it.
 *
 * @param graph the logical form: a word's index is its token's plus one
 * @param loose the same with phrases hanging on verbs wherever they may ({@link Attachments}), for patterns
 * @param topics who may be meant where the sentence leaves somebody out
 */
record Scene(
        AnnotatedSentence annotated,
        SemanticGraph graph,
        SemanticGraph loose,
        List<LinkedMention> mentions,
        Topics topics) {
    Scene {
        mentions = List.copyOf(mentions);
    }

    static Scene of(AnnotatedSentence sentence, List<LinkedMention> mentions, Topics topics) {
        SemanticGraph graph = LogicalForm.of(sentence.graph());
        return new Scene(sentence, graph, Attachments.of(graph), mentions, topics);
    }

    int index() {
        return annotated.sentence().index();
    }

    /** The mentions of a word: several where "they" stands for more than one. */
    List<LinkedMention> mentionsAt(IndexedWord word) {
        return mentions.stream()
                .filter(mention -> mention.covers(word.index() - 1))
                .toList();
    }

    Optional<LinkedMention> mentionAt(IndexedWord word) {
        return mentions.stream()
                .filter(mention -> mention.covers(word.index() - 1))
                .findFirst();
    }

    Optional<IndexedWord> word(int token) {
        return Optional.ofNullable(graph.getNodeByIndexSafe(token + 1));
    }

    /** Evidence from the first of some spans to the last. */
    Evidence evidence(List<Span> spans) {
        Span whole = spans.stream().reduce(Span::union).orElseThrow();
        return new Evidence(annotated.sentence(), whole, annotated.quote(whole));
    }

    Span span(IndexedWord word) {
        return new Span(word.beginPosition(), word.endPosition());
    }
}
