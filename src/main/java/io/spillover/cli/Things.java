package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.FactRow;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.RuleFacts;
import io.spillover.graph.Selector;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.Proof;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What the words of a user may name that can be explained. */
final class Things {
    private final KnowledgeGraph graph;
    private final Iris iris;
    private final Optional<String> article;
    private final Optional<Horizon> horizon;

    /** @param horizon of which verdicts on a target are meant; of all where there is none */
    Things(KnowledgeGraph graph, Optional<String> article, Optional<Horizon> horizon) {
        this.graph = graph;
        this.iris = graph.iris();
        this.article = article;
        this.horizon = horizon;
    }

    /** Whether an id is that of a claim or a figure. */
    static boolean isSaid(String id) {
        return id.matches("article/[^/]+/(claim|observation)/[^/]+");
    }

    /** The article by which a thing is to be explained: the one asked for, or that of the verdict that is named. */
    Optional<String> scopeOf(String words) {
        return article.or(() -> verdictWithId(words)
                .filter(verdict -> !verdict.article().equals("*"))
                .map(VerdictRow::article));
    }

    /** The proofs of what the words name; none where they name nothing. */
    List<Proof> proofs(Explainer explainer, String words) {
        Optional<VerdictRow> verdict = verdictWithId(words);
        if (verdict.isPresent()) {
            return List.of(explainer.verdict(verdict.get()));
        }
        Node node = iris.at(
                words.startsWith(iris.base()) ? words.substring(iris.base().length()) : words);
        if (words.contains("/") && !words.contains(" ") && explainer.knows(node)) {
            return List.of(explainer.explain(node));
        }
        List<ThreeWords> readings = ThreeWords.in(words).stream()
                .filter(three -> three.isRelation(graph.ontology()))
                .toList();
        List<Proof> statements = statements(explainer, readings);
        List<Proof> proofs = statements.isEmpty()
                ? verdicts(words, readings).stream().map(explainer::verdict).toList()
                : statements;
        if (proofs.isEmpty() && !readings.isEmpty()) {
            throw nothingSays(readings);
        }
        return proofs;
    }

    /** The verdicts on the targets that bear a name. */
    List<VerdictRow> verdicts(String words) {
        return new StoredVerdicts(graph)
                .named(List.of(words), article).stream()
                        .filter(this::isAskedFor)
                        .toList();
    }

    /**
     * The same, but words that can only be a statement are not looked for among the names of all targets, which takes a look
     * at each.
     */
    private List<VerdictRow> verdicts(String words, List<ThreeWords> readings) {
        boolean isStatement = readings.stream().anyMatch(ThreeWords::isNoName);
        return isStatement && graph.resolveEntity(words).isEmpty() ? List.of() : verdicts(words);
    }

    private boolean isAskedFor(VerdictRow row) {
        return horizon.isEmpty() || horizon.get() == row.horizon();
    }

    private Optional<VerdictRow> verdictWithId(String words) {
        return words.startsWith("verdict/") ? new StoredVerdicts(graph).withId(words) : Optional.empty();
    }

    private List<Proof> statements(Explainer explainer, List<ThreeWords> readings) {
        return readings.stream()
                .map(three -> statements(explainer, three.subject(), three.predicate(), three.object()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private SpilloverException nothingSays(List<ThreeWords> readings) {
        Optional<ThreeWords> known = readings.stream()
                .filter(three -> three.unknownName(graph).isEmpty())
                .findFirst();
        return known.map(three -> new SpilloverException(
                        Kind.USAGE,
                        isBackground(three)
                                ? "That " + three + " is background from the lexicon; no article that is asked says it."
                                : "No article that is asked says or implies that " + three
                                        + "; the same with --why-not tells what is missing."))
                .orElseGet(() ->
                        ThreeWords.refusal(readings.get(0).unknownName(graph).orElseThrow()));
    }

    private boolean isBackground(ThreeWords three) {
        RuleFacts seen = graph.ruleFacts();
        return article.isEmpty()
                && graph.resolveEntity(three.subject()).stream()
                        .anyMatch(from -> graph.resolveEntity(three.object()).stream()
                                .anyMatch(to -> seen.contains(Triple.create(from, three.term(), to))));
    }

    private List<Proof> statements(Explainer explainer, String subject, String predicate, String object) {
        List<Proof> proofs = new ArrayList<>();
        for (Node from : graph.resolveEntity(subject)) {
            for (Node to : graph.resolveEntity(object)) {
                links(explainer, from, predicate, to).stream()
                        .map(explainer::explain)
                        .forEach(proofs::add);
                Node fact = iris.fact(from, Vocabulary.term(predicate), to);
                if (!graph.describe(fact).isEmpty()) {
                    proofs.add(explainer.explain(fact));
                }
                proofs.addAll(explainer.heldBack(from, predicate, to));
            }
        }
        return proofs;
    }

    /** The exposures and risks between two entities, in the order of their IRIs. */
    private List<Node> links(Explainer explainer, Node from, String predicate, Node to) {
        return switch (predicate) {
            case "exposedTo" -> explainer.things(Vocabulary.EXPOSED, from, Vocabulary.TO, to);
            case "atRiskFrom" -> explainer.things(Vocabulary.BEARER, from, Vocabulary.THREAT, to);
            default -> named(from, predicate, to);
        };
    }

    /** What rules drew between two entities by another predicate, by the rows of the table. */
    private List<Node> named(Node from, String predicate, Node to) {
        if (!graph.ontology().instancesOf(Vocabulary.INFERRED_PREDICATE).contains(Vocabulary.term(predicate))) {
            return List.of();
        }
        Selector scope = article.<Selector>map(Selector.OfArticle::new).orElseGet(Selector::wholeStore);
        return graph.facts(scope, EnumSet.of(FactRow.Include.INFERRED)).stream()
                .filter(row -> row.origin() == FactRow.Origin.INFERRED
                        && row.predicate().equals(predicate)
                        && row.subject().equals(graph.labelOf(from))
                        && row.object().equals(graph.labelOf(to)))
                .map(row -> iris.at(row.id()))
                .distinct()
                .toList();
    }
}
