package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import io.spillover.document.Evidence;
import io.spillover.document.OpenFact;
import io.spillover.document.OpenPhrase;
import io.spillover.document.Span;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes clauses as open facts: one for a clause, and one for each of its coordinated objects.
 *
 * <p>The preposition of what comes first behind the verb belongs to the relation ("is named in"), as readers write it
 * who are asked for facts. All clauses are taken, those that gave typed claims among them. Thread-safe.
 */
final class OpenFactReader {

    private final ClauseReader clauses;
    private final FactualityReader factuality;
    private final WordList confidences = WordList.named("clause-shapes");

    OpenFactReader(ClauseReader clauses, FactualityReader factuality) {
        this.clauses = clauses;
        this.factuality = factuality;
    }

    List<OpenFact> read(AnnotatedSentence sentence) {
        SemanticGraph graph = LogicalForm.of(sentence.graph());
        Phrases phrases = Phrases.of(graph);
        return clauses.read(graph, phrases).stream()
                .flatMap(clause -> facts(sentence, graph, phrases, clause))
                .distinct()
                .toList();
    }

    private Stream<OpenFact> facts(AnnotatedSentence sentence, SemanticGraph graph, Phrases phrases, Clause clause) {
        List<IndexedWord> relation = new ArrayList<>(clause.relation());
        List<List<IndexedWord>> arguments = new ArrayList<>();
        clause.arguments().forEach(argument -> arguments.add(argument.words()));
        Optional<Argument> leading = clause.leading();
        boolean governed = leading.isPresent() && isGoverned(clause, leading.get());
        if (leading.isPresent() && governed) {
            relation.addAll(leading.get().preposition());
            relation.sort(Comparator.naturalOrder());
            arguments.set(0, leading.get().wordsWithoutPreposition());
        }
        Wording wording = new Wording(sentence, phrases, clause, relation, factuality.read(graph, clause.verb()));
        if (leading.isPresent() && isSplit(leading.get(), governed)) {
            return leading.get().conjuncts().stream().map(conjunct -> {
                List<List<IndexedWord>> own = new ArrayList<>(arguments);
                own.set(0, conjunct.words());
                return fact(wording, own);
            });
        }
        arguments.removeIf(List::isEmpty);
        return Stream.of(fact(wording, arguments));
    }

    /** What a clause's facts have in common. */
    private record Wording(
            AnnotatedSentence sentence,
            Phrases phrases,
            Clause clause,
            List<IndexedWord> relation,
            Standing standing) {}

    /** Whether the preposition of an argument is the verb's. */
    private static boolean isGoverned(Clause clause, Argument argument) {
        return argument.head().index() >= clause.verb().index() && argument.role() != Role.OBJECT;
    }

    /** Whether each of several coordinated nouns makes a fact. */
    private static boolean isSplit(Argument argument, boolean governed) {
        boolean place = argument.role() == Role.OBJECT
                || (argument.role() == Role.CIRCUMSTANCE
                        && governed
                        && !argument.preposition().isEmpty());
        return place && argument.isNoun() && argument.conjuncts().size() > 1;
    }

    private OpenFact fact(Wording wording, List<List<IndexedWord>> arguments) {
        Clause clause = wording.clause();
        AnnotatedSentence sentence = wording.sentence();
        OpenPhrase relation = phrase(sentence, clause.implied(), wording.relation());
        OpenPhrase subject = phrase(sentence, "", clause.subject().words());
        List<OpenPhrase> rest =
                arguments.stream().map(words -> phrase(sentence, "", words)).toList();
        List<String> sources = wording.standing().sources().stream()
                .map(source ->
                        phrase(sentence, "", wording.phrases().alone(source)).text())
                .distinct()
                .toList();
        Span whole = Stream.concat(Stream.of(relation, subject), rest.stream())
                .flatMap(phrase -> phrase.spans().stream())
                .reduce(Span::union)
                .orElse(sentence.sentence().span());
        return new OpenFact(
                relation,
                subject,
                rest,
                wording.standing().factuality(),
                sources,
                confidence(clause),
                clause.shape(),
                new Evidence(sentence.sentence(), whole, sentence.quote(whole)));
    }

    private double confidence(Clause clause) {
        return confidences
                .meaning(clause.shape())
                .map(Double::parseDouble)
                .orElseThrow(() -> new IllegalStateException("words/clause-shapes.txt lacks " + clause.shape()));
    }

    private static OpenPhrase phrase(AnnotatedSentence sentence, String implied, List<IndexedWord> words) {
        List<Span> spans = new ArrayList<>();
        int last = -1;
        for (IndexedWord word : words) {
            Span span = sentence.span(word.index() - 1, word.index());
            if (word.index() == last + 1) {
                span = spans.remove(spans.size() - 1).union(span);
            }
            spans.add(span);
            last = word.index();
        }
        List<String> parts = new ArrayList<>();
        if (!implied.isEmpty()) {
            parts.add(implied);
        }
        spans.forEach(span -> parts.add(sentence.quote(span)));
        return new OpenPhrase(implied, spans, String.join(" ", parts));
    }
}
