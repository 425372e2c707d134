package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Judges: adds the signals on each target up, over each horizon.
 *
 * <p>Start at {@link #judge}. Knows no words and no articles, only signals; the same signals give the same verdicts.
 * Threads may share one.
 */
public final class VerdictJudge {
    private static final int PLACES = 4;
    private static final Node ASSET_CLASS = Vocabulary.term("AssetClass");

    private final VerdictWeights weights;
    private final Tones tones;
    private final Set<Node> always;

    /** @param always targets that get a verdict even where no signal speaks of them */
    public VerdictJudge(VerdictWeights weights, Collection<Node> always) {
        this.weights = weights;
        this.tones = new Tones(weights);
        this.always = Set.copyOf(always);
    }

    /**
     * The verdicts that follow from signals, by target and horizon.
     *
     * @param facts what the rules saw: tells whom texts speak of
     * @param statements what the rules drew
     */
    public List<Verdict> judge(Graph facts, Collection<Triple> statements) {
        return judge(facts, statements, Graph.emptyGraph);
    }

    /** The same where texts also sound good or bad. */
    List<Verdict> judge(Graph facts, Collection<Triple> statements, Graph heardIn) {
        return judge(facts, statements, heardIn, Optional::of);
    }

    /**
     * The same where tones count otherwise than by themselves.
     *
     * @param weigh what of a tone counts
     */
    List<Verdict> judge(
            Graph facts, Collection<Triple> statements, Graph heardIn, Function<Signal, Optional<Signal>> weigh) {
        List<Signal> drawn = new Signals(statements).all();
        List<Signal> heard = tones.signals(heardIn);
        Set<Node> targets = new TreeSet<>(Comparator.comparing(Node::getURI));
        targets.addAll(always);
        drawn.stream()
                .map(Signal::target)
                .filter(target -> isSpokenOf(facts::contains, target))
                .forEach(targets::add);
        heard.stream().map(Signal::target).forEach(targets::add);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Node, List<Signal>> pushing = Stream.concat(
                        drawn.stream(), heard.stream().flatMap(tone -> weigh.apply(tone).stream()))
                .collect(Collectors.groupingBy(Signal::target));
        for (Node target : targets) {
            List<Signal> on = pushing.getOrDefault(target, List.of());
            if (!on.isEmpty() || always.contains(target)) {
                verdicts.addAll(verdicts(target, on));
            }
        }
        return verdicts;
    }

    /** The verdicts on a target over each horizon, by the signals on it. */
    List<Verdict> verdicts(Node target, Collection<Signal> signals) {
        return Arrays.stream(Horizon.values())
                .map(horizon -> verdict(
                        target,
                        horizon,
                        signals.stream()
                                .filter(signal -> signal.horizon() == horizon)
                                .toList()))
                .toList();
    }

    /** How texts sound, as signals. */
    List<Signal> heard(Graph heardIn) {
        return tones.signals(heardIn);
    }

    VerdictWeights weights() {
        return weights;
    }

    /** A score nearer to zero than this is neutral. */
    BigDecimal neutralBand() {
        return weights.neutralBand();
    }

    /** The confidence of a neutral verdict on which nothing pushes. */
    BigDecimal silence() {
        return weights.silence();
    }

    /** Whether a target gets a verdict even where no signal speaks of it. */
    boolean isAlwaysJudged(Node target) {
        return always.contains(target);
    }

    /** What a scope has, asked by a triple with {@link Node#ANY} in its places. */
    interface Scope {
        boolean has(Node subject, Node predicate, Node object);
    }

    /** A class of assets, or a named thing that some fact or figure is about: not what only the background knows. */
    static boolean isSpokenOf(Scope facts, Node target) {
        return facts.has(target, RDF.type.asNode(), ASSET_CLASS)
                || (!facts.has(target, Vocabulary.PHRASE, Node.ANY)
                        && (facts.has(Node.ANY, Vocabulary.SUBJECT, target)
                                || facts.has(Node.ANY, Vocabulary.OBJECT, target)
                                || facts.has(Node.ANY, Vocabulary.ENTITY, target)));
    }

    private Verdict verdict(Node target, Horizon horizon, List<Signal> signals) {
        List<Push> pushes = Push.of(signals, weights.repetition());
        BigDecimal evidence = pushes.stream().map(Push::strength).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = weights.doubt().add(evidence);
        List<Contribution> contributions = pushes.stream()
                .map(push ->
                        new Contribution(push.signal(), push.signed().divide(whole, PLACES, RoundingMode.HALF_EVEN)))
                .sorted(Comparator.comparing((Contribution contribution) ->
                                contribution.amount().abs().negate())
                        .thenComparing(
                                contribution -> contribution.signal().node().getURI()))
                .toList();
        BigDecimal score = contributions.stream()
                .map(Contribution::amount)
                .reduce(BigDecimal.ZERO.setScale(PLACES), BigDecimal::add);
        return new Verdict(target, horizon, label(score), score, confidence(score, !pushes.isEmpty()), contributions);
    }

    private Label label(BigDecimal score) {
        if (score.abs().compareTo(weights.neutralBand()) < 0) {
            return Label.NEUTRAL;
        }
        return score.signum() > 0 ? Label.BULLISH : Label.BEARISH;
    }

    /**
     * How often verdicts of such a score are right: of a lean the surer the further it is from the band.
     *
     * @param pushed whether anything pushes
     */
    private BigDecimal confidence(BigDecimal score, boolean pushed) {
        if (label(score) == Label.NEUTRAL) {
            return (pushed ? weights.undecided() : weights.silence()).setScale(2, RoundingMode.HALF_EVEN);
        }
        double beyond = score.abs().subtract(weights.neutralBand()).doubleValue();
        double wrong = weights.wrongAtBand().doubleValue()
                * StrictMath.pow(0.5, beyond / weights.halving().doubleValue());
        return BigDecimal.valueOf(1 - wrong).setScale(2, RoundingMode.HALF_EVEN);
    }
}
