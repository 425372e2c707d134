package io.spillover.ingest.schedule;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Looks at verdicts on the whole store, before a run and after it. */
public final class VerdictWatch {
    private final KnowledgeGraph graph;
    private final Supplier<Explainer> explainer;
    private final BigDecimal smallest;

    /**
     * @param explainer words the reasons of verdicts
     * @param smallest by how much a score must change, where its label does not, to be told
     */
    public VerdictWatch(KnowledgeGraph graph, Supplier<Explainer> explainer, BigDecimal smallest) {
        this.graph = graph;
        this.explainer = explainer;
        this.smallest = smallest;
    }

    /** The verdicts of some moment, by their ids. */
    record Look(Map<String, VerdictRow> verdicts) {}

    /** The verdicts on targets that bear these names, as they are now. */
    Look look(List<String> targets) {
        return graph.read(() -> {
            StoredVerdicts stored = new StoredVerdicts(graph);
            Map<String, VerdictRow> verdicts = new LinkedHashMap<>();
            targets.stream()
                    .flatMap(this::nodes)
                    .flatMap(target -> stored.on(target, Optional.empty()).stream())
                    .forEach(row -> verdicts.put(row.id(), row));
            return new Look(verdicts);
        });
    }

    /** An asset may be watched before any article names it. */
    private Stream<Node> nodes(String target) {
        return Stream.concat(
                Stream.of(graph.iris().at(target.contains("/") ? target : "asset/" + target)),
                graph.resolveEntity(target).stream());
    }

    /** What is another now: the label, or the score by more than the smallest change. */
    List<VerdictMove> moves(Look before, Look after) {
        List<Pair> pairs = new ArrayList<>();
        after.verdicts()
                .forEach((id, row) ->
                        pairs.add(new Pair(Optional.ofNullable(before.verdicts().get(id)), Optional.of(row))));
        before.verdicts().forEach((id, row) -> {
            if (!after.verdicts().containsKey(id)) {
                pairs.add(new Pair(Optional.of(row), Optional.empty()));
            }
        });
        List<Pair> moved = pairs.stream().filter(this::hasMoved).toList();
        return moved.isEmpty() ? List.of() : graph.read(() -> worded(moved));
    }

    private record Pair(Optional<VerdictRow> before, Optional<VerdictRow> after) {
        VerdictRow either() {
            return after.or(() -> before).orElseThrow();
        }
    }

    private List<VerdictMove> worded(List<Pair> moved) {
        Explainer reasons = explainer.get();
        return moved.stream().map(pair -> move(pair, reasons)).toList();
    }

    private boolean hasMoved(Pair pair) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            return true;
        }
        VerdictRow old = pair.before().get();
        VerdictRow row = pair.after().get();
        return old.label() != row.label()
                || old.score().subtract(row.score()).abs().compareTo(smallest) > 0;
    }

    private static VerdictMove move(Pair pair, Explainer reasons) {
        return new VerdictMove(
                pair.either().target(),
                pair.either().horizon().word(),
                label(pair.before()),
                score(pair.before()),
                label(pair.after()),
                score(pair.after()),
                pair.after()
                        .flatMap(row -> row.pushes().stream().findFirst())
                        .map(push -> reasons.reason(push.signal()))
                        .orElse("nothing speaks for a move"));
    }

    private static String label(Optional<VerdictRow> row) {
        return row.map(one -> one.label().word()).orElse(VerdictMove.NONE);
    }

    private static String score(Optional<VerdictRow> row) {
        return row.map(one -> one.score().toPlainString()).orElse(VerdictMove.NONE);
    }
}
