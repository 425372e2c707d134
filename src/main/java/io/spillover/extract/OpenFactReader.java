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
        Constituents tree = Constituents.of(graph);
        Phrases phrases = new Phrases(tree);
        return clauses.read(graph).stream()
                .flatMap(clause -> facts(sentence, graph, tree, phrases, clause))
                .distinct()
                .toList();
    }

    private Stream<OpenFact> facts(
            AnnotatedSentence sentence, SemanticGraph graph, Constituents tree, Phrases phrases, Clause clause) {
        List<IndexedWord> relation = new ArrayList<>(clause.relation());
        List<List<IndexedWord>> arguments = new ArrayList<>();
        clause.arguments().forEach(argument -> arguments.add(argument.words()));
        boolean first = !arguments.isEmpty() && takesPreposition(clause);
        if (first) {
            List<IndexedWord> preposition = clause.arguments().get(0).preposition();
            relation.addAll(preposition);
            relation.sort(Comparator.naturalOrder());
            arguments.set(0, minus(arguments.get(0), preposition));
        }
        arguments.removeIf(List::isEmpty);
        Standing standing = factuality.read(graph, clause.verb());
        Wording wording = new Wording(sentence, phrases, clause, relation, standing);
        List<IndexedWord> objects = coordinated(tree, clause, first);
        return objects.isEmpty()
                ? Stream.of(fact(wording, arguments))
                : objects.stream().map(object -> {
                    List<List<IndexedWord>> own = new ArrayList<>(arguments);
                    own.set(0, phrases.alone(object));
                    return fact(wording, own);
                });
    }

    /** What a clause's facts have in common. */
    private record Wording(
            AnnotatedSentence sentence,
            Phrases phrases,
            Clause clause,
            List<IndexedWord> relation,
            Standing standing) {}

    private static boolean takesPreposition(Clause clause) {
        Argument argument = clause.arguments().get(0);
        boolean behind = argument.head().index() >= clause.verb().index();
        return behind
                && argument.role() != Role.OBJECT
                && !argument.preposition().isEmpty();
    }

    /** The conjuncts of the first argument, where each of them makes a fact. */
    private static List<IndexedWord> coordinated(Constituents tree, Clause clause, boolean prepositionTaken) {
        if (clause.arguments().isEmpty()) {
            return List.of();
        }
        Argument argument = clause.arguments().get(0);
        boolean splits = argument.role() == Role.OBJECT || (argument.role() == Role.CIRCUMSTANCE && prepositionTaken);
        if (!splits || !argument.isNoun()) {
            return List.of();
        }
        List<IndexedWord> conjuncts =
                tree.below(argument.head(), relation -> relation.equals("conj:and") || relation.equals("conj:or"));
        return conjuncts.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(argument.head()), conjuncts.stream()).toList();
    }

    private OpenFact fact(Wording wording, List<List<IndexedWord>> arguments) {
        Clause clause = wording.clause();
        AnnotatedSentence sentence = wording.sentence();
        OpenPhrase relation = phrase(sentence, clause.implied(), wording.relation());
        OpenPhrase subject = phrase(sentence, "", clause.subjectWords());
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

    private static List<IndexedWord> minus(List<IndexedWord> words, List<IndexedWord> taken) {
        return words.stream().filter(word -> !taken.contains(word)).toList();
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
