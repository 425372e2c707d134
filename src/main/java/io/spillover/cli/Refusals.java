package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.Label;
import io.spillover.verdict.OtherVerdict;
import io.spillover.verdict.Proof;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import io.spillover.verdict.WhyNot;
import java.util.ArrayList;
import java.util.Arrays;
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
        Optional<Node> target = named.map(VerdictRow::targetNode)
                .or(() -> graph.resolveEntity(words).stream().findFirst());
        Optional<Horizon> over = named.map(VerdictRow::horizon).or(() -> horizon);
        OtherVerdict other = wiring.otherVerdict(graph, scope, all);
        return Arrays.stream(Horizon.values())
                .filter(one -> over.isEmpty() || over.get() == one)
                .flatMap(one -> target.stream().map(node -> other.than(wanted, node, graph.labelOf(node), one)))
                .toList();
    }

    private List<Proof> statements(String words) {
        List<Proof> proofs = new ArrayList<>();
        List<Node> predicates = new ArrayList<>(graph.ontology().factPredicates());
        predicates.addAll(graph.ontology().instancesOf(Vocabulary.INFERRED_PREDICATE));
        for (ThreeWords three : ThreeWords.in(words)) {
            Node predicate = Vocabulary.term(three.predicate());
            Optional<Node> from = graph.resolveEntity(three.subject()).stream().findFirst();
            Optional<Node> to = graph.resolveEntity(three.object()).stream().findFirst();
            if (from.isPresent() && to.isPresent()) {
                if (!predicates.contains(predicate)) {
                    throw new SpilloverException(
                            Kind.USAGE,
                            "The vocabulary has no relation '" + three.predicate()
                                    + "'; name one as 'spillover facts --inferred' prints it, such as exposedTo,"
                                    + " atRiskFrom or sellsTo.");
                }
                WhyNot whyNot = wiring.whyNot(graph, article, all);
                proofs.add(whyNot.statement(from.get(), predicate, to.get()));
            }
        }
        return proofs;
    }
}
