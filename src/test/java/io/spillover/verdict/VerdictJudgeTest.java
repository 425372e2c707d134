package io.spillover.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Iris;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictJudgeTest {
    private static final Path FILE = Path.of(System.getProperty("spillover.home"), "ontology", "verdict.ttl");
    private static final Node BITCOIN = Iris.standard().at("asset/bitcoin");

    private final Triples signals = new Triples();
    private int count;

    @Test
    void nothing_said_is_neutral_without_a_channel() {
        Verdict verdict = verdict();
        assertThat(verdict.label()).isEqualTo(Label.NEUTRAL);
        assertThat(verdict.channel()).isEqualTo(Channel.NONE);
        assertThat(verdict.score()).isZero();
    }

    @Test
    void contributions_sum_exactly_to_the_score() {
        for (int number = 1; number < 12; number++) {
            signal("0." + number + "37", number % 3 == 0 ? -1 : 1, "effect" + number);
        }
        Verdict verdict = verdict();
        assertThat(verdict.contributions()).hasSize(11);
        assertThat(verdict.contributions().stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(verdict.score());
        assertThat(verdict.score()).isBetween(BigDecimal.ONE.negate(), BigDecimal.ONE);
    }

    @Test
    void a_weak_push_is_neutral_and_a_strong_one_leans() {
        signal("0.1", 1, "effect");
        assertThat(verdict().label()).isEqualTo(Label.NEUTRAL);
        signal("0.9", 1, "another");
        assertThat(verdict().label()).isEqualTo(Label.BULLISH);
    }

    @Test
    void the_second_of_a_kind_counts_half() {
        signal("0.4", -1, "effect");
        signal("0.4", -1, "effect");
        assertThat(verdict().score()).isEqualByComparingTo("-0.3750");
    }

    @Test
    void contradiction_lowers_the_score_and_the_confidence() {
        signal("0.8", 1, "effect");
        Verdict agreed = verdict();
        signal("0.3", -1, "another");
        Verdict contradicted = verdict();
        assertThat(contradicted.label()).isEqualTo(Label.BULLISH);
        assertThat(contradicted.score()).isLessThan(agreed.score());
        assertThat(contradicted.confidence()).isLessThanOrEqualTo(agreed.confidence());
    }

    @Test
    void a_horizon_is_judged_by_its_own_signals() {
        signal("0.9", 1, "effect");
        assertThat(judge().stream().filter(verdict -> verdict.horizon() == Horizon.LONG))
                .allSatisfy(verdict -> assertThat(verdict.label()).isEqualTo(Label.NEUTRAL));
    }

    @Test
    void a_number_of_a_later_file_replaces_the_installed_one(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("verdict.ttl");
        Files.writeString(own, "@prefix so: <https://w3id.org/spillover/ontology#> .\nso:neutralBand so:value 0.4 .\n");
        assertThat(VerdictWeights.load(List.of(FILE, own)).neutralBand()).isEqualByComparingTo("0.4");
    }

    @Test
    void a_missing_number_is_named(@TempDir Path folder) throws IOException {
        Path empty = folder.resolve("verdict.ttl");
        Files.writeString(empty, "");
        assertThatThrownBy(() -> VerdictWeights.load(List.of(empty)))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("so:doubt")
                .hasMessageContaining(empty.toString());
    }

    @Test
    void a_sentence_that_sounds_as_good_as_neutral_just_leans_and_one_that_sounds_better_leans_more() {
        Verdict even = heard("0.5", "0.0");
        Verdict better = heard("0.9", "0.05");
        assertThat(even.label()).isEqualTo(Label.BULLISH);
        assertThat(even.score()).isBetween(new BigDecimal("0.15"), new BigDecimal("0.16"));
        assertThat(better.score()).isGreaterThan(even.score());
        assertThat(heard("0.1", "0.8").label()).isEqualTo(Label.BEARISH);
        assertThat(better.contributions()).singleElement().satisfies(one -> assertThat(
                        Iris.standard().isTone(one.signal().node()))
                .isTrue());
    }

    /** By one sentence that sounds good or bad, and nothing else. */
    private static Verdict heard(String good, String bad) {
        Node tone = Iris.standard().at("article/0/tone/1");
        Graph article = GraphFactory.createDefaultGraph();
        new Triples()
                .type(tone, Vocabulary.TONE)
                .add(tone, Vocabulary.TONE_OF, BITCOIN)
                .add(tone, Vocabulary.LIKELY_GOOD, new BigDecimal(good))
                .add(tone, Vocabulary.LIKELY_BAD, new BigDecimal(bad))
                .collected()
                .forEach(article::add);
        return new VerdictJudge(VerdictWeights.load(List.of(FILE)), List.of())
                .judge(GraphFactory.createDefaultGraph(), List.of(), article).stream()
                        .filter(verdict -> verdict.horizon() == Horizon.SHORT)
                        .findFirst()
                        .orElseThrow();
    }

    private Verdict verdict() {
        return judge().stream()
                .filter(verdict -> verdict.target().equals(BITCOIN) && verdict.horizon() == Horizon.SHORT)
                .findFirst()
                .orElseThrow();
    }

    private List<Verdict> judge() {
        return new VerdictJudge(VerdictWeights.load(List.of(FILE)), List.of(BITCOIN))
                .judge(GraphFactory.createDefaultGraph(), signals.collected());
    }

    private void signal(String strength, int direction, String effect) {
        Node signal = Iris.standard().at("signal/" + count++);
        signals.type(signal, Vocabulary.SIGNAL_CLASS)
                .add(signal, Vocabulary.SOURCE, Iris.standard().at("fact/" + count))
                .add(signal, Vocabulary.TARGET, BITCOIN)
                .add(signal, Vocabulary.HORIZON, Vocabulary.SHORT)
                .add(signal, Vocabulary.DIRECTION, direction)
                .add(signal, Vocabulary.STRENGTH, new BigDecimal(strength))
                .add(signal, Vocabulary.CHANNEL, Vocabulary.DIRECT)
                .add(signal, Vocabulary.EFFECT, Vocabulary.term(effect));
    }
}
