package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.Label;
import io.spillover.verdict.OtherVerdict;
import io.spillover.verdict.Proof;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import io.spillover.verdict.WhyNot;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Why things do not hold that a user's words name. */
final class Refusals {
    private final Wiring wiring;
    private final KnowledgeGraph graph;
    private final Optional<String> article;
    private final boolean all;

    Refusals(Wiring wiring, KnowledgeGraph graph, Optional<String> article, boolean all) {
        this.wiring = wiring;
        this.graph = graph;
        this.article = article;
        this.all = all;
    }

    /** None where the words name nothing. */
    List<Proof> proofs(Question question, Optional<Horizon> horizon) {
        return question.label()
                .map(label -> verdicts(question.words(), label, horizon))
                .orElseGet(() -> statements(question.words()));
    }

    private List<Proof> verdicts(String words, Label wanted, Optional<Horizon> horizon) {
        Optional<VerdictRow> named =
                words.startsWith("verdict/") ? new StoredVerdicts(graph).withId(words) : Optional.empty();
        Optional<String> scope =
                named.map(VerdictRow::article).filter(id -> !id.equals("*")).or(() -> article);
        List<VerdictRow> rows = named.map(List::of).orElseGet(() -> new Things(graph, scope, horizon).verdicts(words));
        if (rows.isEmpty()) {
            throw new SpilloverException(
                    Kind.USAGE, "There is no verdict on " + words + "; 'spillover verdict' lists those there are.");
        }
        OtherVerdict other = wiring.otherVerdict(graph, scope, all);
        return rows.stream()
                .map(row -> other.than(wanted, row.targetNode(), row.target(), row.horizon()))
                .toList();
    }

    private List<Proof> statements(String words) {
        List<ThreeWords> readings = ThreeWords.in(words);
        if (readings.stream().noneMatch(three -> three.isRelation(graph.ontology()))
                && !new Things(graph, article, Optional.empty()).verdicts(words).isEmpty()) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "Of a target it can be asked why its verdict is not another: --why-not bullish, bearish or neutral.");
        }
        for (ThreeWords three : readings) {
            List<Node> from = graph.resolveEntity(three.subject());
            List<Node> to = graph.resolveEntity(three.object());
            if (!from.isEmpty() && !to.isEmpty()) {
                return List.of(statement(from, predicate(three), to));
            }
        }
        readings.stream()
                .filter(three -> three.isRelation(graph.ontology()))
                .flatMap(three -> three.unknownName(graph).stream())
                .findFirst()
                .ifPresent(name -> {
                    throw ThreeWords.refusal(name);
                });
        return List.of();
    }

    /** Of the entities that bear the names, those that stand in the relation; else the likeliest. */
    private Proof statement(List<Node> from, Node predicate, List<Node> to) {
        WhyNot whyNot = wiring.whyNot(graph, article, all);
        for (Node one : from) {
            for (Node other : to) {
                if (whyNot.holds(one, predicate, other)) {
                    return whyNot.statement(one, predicate, other);
                }
            }
        }
        return whyNot.statement(from.get(0), predicate, to.get(0));
    }

    private Node predicate(ThreeWords three) {
        if (!three.isRelation(graph.ontology())) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The vocabulary has no relation '" + three.predicate()
                            + "'; name one as 'spillover facts --inferred' prints it, such as exposedTo, atRiskFrom or"
                            + " sellsTo.");
        }
        return three.term();
    }
}
