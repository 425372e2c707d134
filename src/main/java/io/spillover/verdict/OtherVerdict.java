package io.spillover.verdict;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import io.spillover.verdict.Proof.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Tells why a verdict is not another: what speaks for the other one and what against it, without which pushes it would be
 * that, and which rules come closest to pushing there.
 *
 * <p>Serves one question of one thread.
 */
public final class OtherVerdict {
    private static final int FEW = 3;

    private final KnowledgeGraph store;
    private final Iris iris;
    private final WhyNot whyNot;
    private final ProofGraph proofs;
    private final VerdictJudge judge;
    private final boolean all;

    /**
     * @param article the article by whose verdicts it is asked; those of the whole store where none is named
     * @param all whether everything that speaks for or against is shown, not only the heaviest
     */
    public OtherVerdict(
            KnowledgeGraph store, Inferences inferences, VerdictJudge judge, Optional<String> article, boolean all) {
        this.store = store;
        this.iris = store.iris();
        this.proofs = ProofGraph.of(store, inferences, article);
        this.whyNot = new WhyNot(store, inferences, proofs, all);
        this.judge = judge;
        this.all = all;
    }

    /** Why the verdict on a target over a horizon has not this label. */
    public Proof than(Label wanted, Node target, String name, Horizon horizon) {
        List<Signal> signals = signals(target);
        Verdict verdict = verdict(target, horizon, signals);
        List<Proof> because = new ArrayList<>();
        if (verdict.label() != wanted) {
            because.addAll(balance(verdict, wanted));
            because.add(without(verdict, wanted, signals));
            because.addAll(whyNot.explainer().heldBackFor(target));
            if (wanted != Label.NEUTRAL) {
                because.addAll(whyNot.pushes(target, horizon, direction(wanted)));
            }
        }
        return new Proof(Kind.NOT_DRAWN, heading(verdict, wanted, name), "", because);
    }

    /** The signals on a target, in the whole store as they count there. */
    private List<Signal> signals(Node target) {
        if (!proofs.isOfWholeStore()) {
            List<Signal> signals = new ArrayList<>(proofs.signalsOn(target));
            signals.addAll(judge.heard(tones(target)));
            return signals;
        }
        StoreWeights weights = StoreWeights.of(store, judge.weights(), new StoreDay(store).marked());
        return new StoredSignals(store, judge, weights).on(target);
    }

    /** How texts sound for a target: of the article, or of the store. */
    private Graph tones(Node target) {
        Graph heard = GraphFactory.createDefaultGraph();
        store.tones(Optional.of(target))
                .find()
                .filterKeep(triple -> proofs.hears(iris.articleId(triple.getSubject())))
                .forEach(heard::add);
        return heard;
    }

    private String heading(Verdict verdict, Label wanted, String name) {
        String is = name + " " + verdict.horizon().word() + " is "
                + verdict.label().word() + ", score " + verdict.score().toPlainString();
        String band = judge.neutralBand().toPlainString();
        if (verdict.label() == wanted) {
            return is + ": that is what was asked for";
        }
        return switch (wanted) {
            case BULLISH -> is + ", and bullish from " + band + " up";
            case BEARISH -> is + ", and bearish from -" + band + " down";
            case NEUTRAL -> is + ", and neutral between -" + band + " and " + band;
        };
    }

    private List<Proof> balance(Verdict verdict, Label wanted) {
        List<Contribution> with = new ArrayList<>();
        List<Contribution> against = new ArrayList<>();
        for (Contribution one : verdict.contributions()) {
            (isAgainst(one.signal(), verdict, wanted) ? against : with).add(one);
        }
        return List.of(sum("for it", with), sum("against it", against));
    }

    private Proof sum(String side, List<Contribution> contributions) {
        BigDecimal sum =
                contributions.stream().map(Contribution::amount).reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
        List<Proof> heaviest = contributions.stream()
                .filter(one -> one.amount().signum() != 0)
                .limit(all ? contributions.size() : FEW)
                .map(one -> push(one.signal(), one.amount().toPlainString() + "  "))
                .toList();
        int more = contributions.size() - heaviest.size();
        String text = side + ": " + (contributions.isEmpty() ? "nothing" : sum.toPlainString())
                + (more > 0 ? ", the heaviest of " + contributions.size() : "");
        return new Proof(Kind.BALANCE, text, "", heaviest);
    }

    /** Takes what speaks against it away, the heaviest first, until the verdict is what is wanted. */
    private Proof without(Verdict verdict, Label wanted, List<Signal> signals) {
        List<Signal> left = new ArrayList<>(signals);
        List<Signal> taken = new ArrayList<>();
        Verdict now = verdict;
        while (now.label() != wanted) {
            Verdict before = now;
            Optional<Signal> next = now.contributions().stream()
                    .filter(one -> isAgainst(one.signal(), before, wanted))
                    .max(Comparator.comparing((Contribution one) -> one.amount().abs())
                            .thenComparing(one -> one.signal().node().getURI()))
                    .map(Contribution::signal);
            if (next.isEmpty()) {
                return new Proof(
                        Kind.BALANCE,
                        "even without all that speaks against it the score would be "
                                + now.score().toPlainString() + ": more would have to speak for it",
                        "",
                        List.of());
            }
            left.remove(next.get());
            taken.add(next.get());
            now = verdict(verdict.target(), verdict.horizon(), left);
        }
        boolean shortened = !all && taken.size() > FEW;
        return new Proof(
                Kind.BALANCE,
                "it would be " + wanted.word() + ", " + now.score().toPlainString() + ", without "
                        + (taken.size() == 1 ? "this push" : "these " + taken.size() + " pushes")
                        + (shortened ? ", of which the heaviest are" : ""),
                "",
                taken.stream()
                        .limit(shortened ? FEW : taken.size())
                        .map(signal -> push(signal, ""))
                        .toList());
    }

    private Proof push(Signal signal, String before) {
        return new Proof(
                Kind.SIGNAL, before + whyNot.explainer().reason(signal.node()), iris.path(signal.node()), List.of());
    }

    /** Against neutral is what pushes to the side where the score is. */
    private static boolean isAgainst(Signal signal, Verdict verdict, Label wanted) {
        return wanted == Label.NEUTRAL
                ? signal.direction() == verdict.score().signum()
                : signal.direction() != direction(wanted);
    }

    private static int direction(Label wanted) {
        return wanted == Label.BULLISH ? 1 : -1;
    }

    private Verdict verdict(Node target, Horizon horizon, List<Signal> signals) {
        return judge.verdicts(target, signals).stream()
                .filter(one -> one.horizon() == horizon)
                .findFirst()
                .orElseThrow();
    }
}
