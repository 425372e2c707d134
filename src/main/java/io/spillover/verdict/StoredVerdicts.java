package io.spillover.verdict;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The verdicts that a store has, as rows. Serves one question. */
public final class StoredVerdicts {
    private static final Comparator<VerdictRow> BY_TARGET =
            Comparator.comparing(VerdictRow::target).thenComparing(VerdictRow::horizon);

    private final KnowledgeGraph graph;
    private final Iris iris;

    public StoredVerdicts(KnowledgeGraph graph) {
        this.graph = graph;
        this.iris = graph.iris();
    }

    /** Those of an article, by target and horizon; of the whole store where none is named. */
    public List<VerdictRow> of(Optional<String> article) {
        return inScope(scope(article)).map(this::row).sorted(BY_TARGET).toList();
    }

    /**
     * A verdict on the whole store, as a list needs it.
     *
     * @param strength the score without its sign
     */
    public record Ranked(Node verdict, Horizon horizon, BigDecimal strength) {}

    /** All verdicts of the whole store by strength, the strongest first; equals in the order of their IRIs. */
    public List<Ranked> ranking() {
        return inScope(Vocabulary.WHOLE_STORE)
                .map(verdict -> new Ranked(
                        verdict,
                        Horizon.of(object(verdict, Vocabulary.HORIZON)),
                        number(verdict, Vocabulary.SCORE).abs()))
                .sorted(Comparator.comparing(Ranked::strength).reversed().thenComparing(ranked -> ranked.verdict()
                        .getURI()))
                .toList();
    }

    /** All that is known of a ranked verdict. */
    public VerdictRow row(Ranked ranked) {
        return row(ranked.verdict());
    }

    /** Those on a target, of an article or of the whole store, by horizon. */
    public List<VerdictRow> on(Node target, Optional<String> article) {
        VerdictTriples names = new VerdictTriples(iris);
        return Arrays.stream(Horizon.values())
                .map(horizon -> names.node(scope(article), target, horizon))
                .filter(this::isThere)
                .map(this::row)
                .toList();
    }

    /** Those on the targets that bear one of these names, by target and horizon; letter case does not matter. */
    public List<VerdictRow> named(Collection<String> names, Optional<String> article) {
        return names.stream()
                .flatMap(name -> named(name, article).stream())
                .distinct()
                .sorted(BY_TARGET)
                .toList();
    }

    /** All targets are looked through only for a name that leads to none: a large store has thousands. */
    private List<VerdictRow> named(String name, Optional<String> article) {
        List<VerdictRow> found = graph.resolveEntity(name).stream()
                .flatMap(target -> on(target, article).stream())
                .toList();
        return found.isEmpty()
                ? inScope(scope(article))
                        .map(verdict -> object(verdict, Vocabulary.TARGET))
                        .distinct()
                        .filter(target -> name.equalsIgnoreCase(graph.labelOf(target)))
                        .flatMap(target -> on(target, article).stream())
                        .toList()
                : found;
    }

    private Node scope(Optional<String> article) {
        return article.map(iris::article).orElse(Vocabulary.WHOLE_STORE);
    }

    /** The verdict with an id, as {@code verdict/0123456789abcdef}. */
    public Optional<VerdictRow> withId(String id) {
        Node node = iris.at(id);
        return isThere(node) ? Optional.of(row(node)) : Optional.empty();
    }

    private boolean isThere(Node verdict) {
        return !graph.findInferred(verdict, RDF.type.asNode(), Vocabulary.VERDICT)
                .isEmpty();
    }

    private Stream<Node> inScope(Node scope) {
        return graph.findInferred(Node.ANY, Vocabulary.SCOPE, scope).stream().map(Triple::getSubject);
    }

    private VerdictRow row(Node verdict) {
        Node scope = object(verdict, Vocabulary.SCOPE);
        Node target = object(verdict, Vocabulary.TARGET);
        return new VerdictRow(
                scope.equals(Vocabulary.WHOLE_STORE) ? "*" : iris.articleId(scope),
                graph.labelOf(target),
                target,
                Horizon.of(object(verdict, Vocabulary.HORIZON)),
                Label.of(object(verdict, Vocabulary.LABEL)),
                number(verdict, Vocabulary.SCORE).setScale(4),
                number(verdict, Vocabulary.CONFIDENCE),
                Channel.of(graph.findInferred(verdict, Vocabulary.CHANNEL, Node.ANY).stream()
                        .map(Triple::getObject)
                        .toList()),
                iris.path(verdict),
                pushes(verdict));
    }

    private List<VerdictRow.Push> pushes(Node verdict) {
        return graph.findInferred(verdict, Vocabulary.CONTRIBUTION, Node.ANY).stream()
                .map(Triple::getObject)
                .map(part -> new VerdictRow.Push(
                        object(part, Vocabulary.SIGNAL), number(part, Vocabulary.AMOUNT), times(part)))
                .sorted(Comparator.comparing(
                                (VerdictRow.Push push) -> push.amount().abs().negate())
                        .thenComparing(push -> push.signal().getURI()))
                .toList();
    }

    private BigDecimal times(Node contribution) {
        return graph.findInferred(contribution, Vocabulary.TIMES, Node.ANY).stream()
                .map(triple -> new BigDecimal(triple.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private BigDecimal number(Node subject, Node property) {
        return new BigDecimal(object(subject, property).getLiteralLexicalForm());
    }

    private Node object(Node subject, Node property) {
        return graph.findInferred(subject, property, Node.ANY).stream()
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        subject + " has no " + property + "; draw the inferences anew with \"spillover infer\""));
    }
}
