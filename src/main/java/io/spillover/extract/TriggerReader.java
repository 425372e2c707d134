package io.spillover.extract;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Factuality;
import io.spillover.document.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how certain an event is whose words are given. */
final class TriggerReader {

    private final FactualityReader factuality;

    TriggerReader(FactualityReader factuality) {
        this.factuality = factuality;
    }

    Certainty read(AnnotatedSentence sentence, Span trigger) {
        return read(sentence, LogicalForm.of(sentence.graph()), trigger);
    }

    /** The same where the logical form of the sentence is there already. */
    Certainty read(AnnotatedSentence sentence, SemanticGraph graph, Span trigger) {
        boolean opposite = isOpposite(sentence, trigger);
        Standing standing = standing(sentence, graph, trigger)
                .orElse(new Standing(Factuality.ASSERTED, false, false, List.of(), Optional.empty()));
        boolean negated = standing.negated() != opposite;
        Factuality level =
                opposite && standing.factuality() == Factuality.ASSERTED ? Factuality.DENIED : standing.factuality();
        return new Certainty(level, standing.hedged(), negated);
    }

    /** Empty for a sentence that is too long to be parsed. */
    Optional<Standing> standing(AnnotatedSentence sentence, SemanticGraph graph, Span trigger) {
        Set<IndexedWord> words = new LinkedHashSet<>();
        for (int token = 0; token < sentence.tokens().size(); token++) {
            Optional<IndexedWord> word = Optional.ofNullable(graph.getNodeByIndexSafe(token + 1));
            if (span(sentence.tokens().get(token)).overlaps(trigger)) {
                word.ifPresent(words::add);
            }
        }
        return head(graph, words).map(head -> factuality.read(graph, head, words));
    }

    private static Span span(CoreLabel token) {
        return new Span(token.beginPosition(), token.endPosition());
    }

    /** The first word that hangs on none of the others. */
    private static Optional<IndexedWord> head(SemanticGraph graph, Set<IndexedWord> words) {
        return words.stream()
                .filter(word -> !word.tag().matches("DT|IN|CC|\\W+"))
                .filter(word -> graph.getIncomingEdgesSorted(word).stream()
                        .noneMatch(edge -> words.contains(edge.getGovernor())))
                .findFirst()
                .or(() -> words.stream().findFirst());
    }

    /** Whether the trigger is what a prefix turns into its opposite: "reduced" in "unreduced". */
    private static boolean isOpposite(AnnotatedSentence sentence, Span trigger) {
        return sentence.tokens().stream()
                .filter(token -> token.beginPosition() < trigger.begin() && trigger.begin() < token.endPosition())
                .map(token ->
                        token.word().toLowerCase(Locale.ROOT).substring(0, trigger.begin() - token.beginPosition()))
                .anyMatch(prefix -> prefix.matches("un|non|non-|not"));
    }
}
