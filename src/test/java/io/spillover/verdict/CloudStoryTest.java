package io.spillover.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import io.spillover.infer.RuleExample;
import io.spillover.infer.RuleSet;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** What an analyst would draw from the facts of a story: a cloud provider resells a lab's models in a strained market. */
class CloudStoryTest {
    private static final Path HOME = Path.of(System.getProperty("spillover.home"), "ontology");
    private static final Iris IRIS = Iris.standard();
    private static final Ontology ONTOLOGY = Ontology.load(HOME, IRIS);
    private static final RuleSet RULES = RuleSet.load(List.of(HOME.resolve("rules")), ONTOLOGY);
    private static final VerdictWeights WEIGHTS = VerdictWeights.load(List.of(HOME.resolve("verdict.ttl")));

    private static final String STORY = "Microsoft is a Company. OpenAI is a Company. Anthropic is a Company."
            + " ByteDance is a Company. Tencent is a Company. DeepSeek is a Company. TikTok is a Company."
            + " China is a Jurisdiction. America is a Jurisdiction. Azure is a Product. Model is a Product."
            + " ByteDance basedIn China. DeepSeek basedIn China."
            + " Microsoft sells Model. OpenAI makes Model. Model runsOn Azure. Microsoft makes Azure."
            + " Microsoft operatesIn China. Azure operatesIn China. Microsoft sellsTo China."
            + " Microsoft sellsTo ByteDance (probable). ByteDance uses Azure (probable). Microsoft sellsTo Tencent."
            + " TikTok subsidiaryOf ByteDance. OpenAI avoids China. Anthropic avoids China."
            + " Model hostedIn China (denied)."
            + " OpenAI faces intellectual property theft (possible). Anthropic faces model misuse (possible)."
            + " Microsoft applies guardrails. Microsoft applies remote access."
            + " remote access mitigates model-weight theft. guardrails mitigates model misuse."
            + " Microsoft founded Safe Forum. Safe Forum mitigates model distillation."
            + " Microsoft faces regulatory pressure (possible). Microsoft faces model misuse (conditional)."
            + " America restricts China. America regulates model access (conditional)."
            + " figure: Microsoft revenue change 3.0 place China. figure: Microsoft revenue change 5.0 place China";

    @Test
    void the_provider_is_exposed_to_its_market_its_customers_and_its_supplier() {
        assertThat(drawn(STORY))
                .contains(
                        "microsoft exposedTo china",
                        "microsoft exposedTo bytedance",
                        "microsoft exposedTo tencent",
                        "microsoft exposedTo openai",
                        "bytedance exposedTo microsoft",
                        "bytedance exposedTo azure",
                        "tencent exposedTo microsoft");
    }

    @Test
    void who_stays_out_is_not_exposed() {
        assertThat(drawn(STORY)).doesNotContain("openai exposedTo china", "anthropic exposedTo china");
    }

    @Test
    void risks_come_from_policy_from_threats_and_from_what_controls_are_for() {
        assertThat(drawn(STORY))
                .contains(
                        "microsoft atRiskFrom export-controls",
                        "bytedance atRiskFrom export-controls",
                        "tencent atRiskFrom export-controls",
                        "microsoft atRiskFrom regulatory-pressure",
                        "microsoft atRiskFrom model-misuse",
                        "microsoft atRiskFrom model-distillation",
                        "microsoft atRiskFrom model-weight-theft",
                        "microsoft atRiskFrom intellectual-property-theft")
                .doesNotContain("america atRiskFrom export-controls");
    }

    @Test
    void crypto_is_neutral_through_an_indirect_channel_that_controls_ease() {
        Verdict soon = verdict(STORY, "crypto", Horizon.SHORT);
        Verdict later = verdict(STORY, "crypto", Horizon.LONG);
        assertThat(List.of(soon, later)).allSatisfy(verdict -> {
            assertThat(verdict.label()).isEqualTo(Label.NEUTRAL);
            assertThat(verdict.channel()).isEqualTo(Channel.INDIRECT);
            assertThat(verdict.score()).isNegative();
        });
        assertThat(later.score().abs()).isLessThan(soon.score().abs());
        assertThat(later.contributions())
                .anyMatch(contribution -> contribution.amount().signum() > 0);
    }

    @Test
    void a_policy_strains_markets_once() {
        Node premium = new RuleExample(ONTOLOGY).entity("risk premium");
        Graph facts = new RuleExample(ONTOLOGY)
                .facts("America is a Jurisdiction. China is a Jurisdiction. America restricts China");
        assertThat(new Inferences(RULES, IRIS)
                        .draw(facts).statements().stream()
                                .filter(triple -> triple.getPredicate().equals(Vocabulary.TARGET)
                                        && triple.getObject().equals(premium)))
                .hasSize(Horizon.values().length);
    }

    @Test
    void the_provider_has_reasons_for_and_against() {
        Verdict verdict = verdict(STORY, "Microsoft", Horizon.SHORT);
        assertThat(verdict.label()).isIn(Label.BULLISH, Label.NEUTRAL);
        assertThat(verdict.contributions())
                .anyMatch(contribution -> contribution.amount().signum() > 0)
                .anyMatch(contribution -> contribution.amount().signum() < 0);
    }

    @Test
    void the_denied_hosting_is_what_holds_an_exposure_back() {
        RuleExample example = new RuleExample(ONTOLOGY);
        Graph facts = example.facts(STORY);
        Collection<Triple> proofs = new Inferences(RULES, IRIS).draw(facts).proofs();
        Node denied = IRIS.fact(example.entity("Model"), Vocabulary.term("hostedIn"), example.entity("China"));
        Node exposure = IRIS.statement(example.entity("OpenAI"), Vocabulary.EXPOSED_TO, example.entity("China"));
        Set<Node> heldBack = proofs.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.HELD_BACK_BY)
                        && triple.getObject().equals(denied))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        assertThat(proofs)
                .anyMatch(triple -> heldBack.contains(triple.getSubject())
                        && triple.getPredicate().equals(Vocabulary.WOULD_CONCLUDE)
                        && triple.getObject().equals(exposure));
    }

    @Test
    void other_names_give_the_same_structure() {
        Map<String, String> names = Map.of(
                "Microsoft", "Oracle", "Azure", "OCI", "China", "Riyadia", "ByteDance", "Aramco", "Tencent", "Sabic");
        assertThat(drawn(renamed(STORY, names))).isEqualTo(renamedAll(drawn(STORY), names));
        assertThat(verdicts(renamed(STORY, names))).isEqualTo(renamedAll(verdicts(STORY), names));
    }

    @Test
    void what_a_publisher_printed_is_no_input() {
        RuleExample example = new RuleExample(ONTOLOGY);
        Graph facts = example.facts(STORY);
        Node printed = IRIS.publisherVerdict("0");
        facts.add(printed, Vocabulary.PRINTED_LABEL, NodeFactory.createLiteralString("Bullish"));
        facts.add(printed, Vocabulary.TARGET, example.entity("crypto"));
        assertThat(words(judge(facts))).isEqualTo(verdicts(STORY));
    }

    private static Verdict verdict(String story, String target, Horizon horizon) {
        Node node = new RuleExample(ONTOLOGY).entity(target);
        return judge(new RuleExample(ONTOLOGY).facts(story)).stream()
                .filter(verdict -> verdict.target().equals(node) && verdict.horizon() == horizon)
                .findFirst()
                .orElseThrow();
    }

    private static List<Verdict> judge(Graph facts) {
        Node crypto = new RuleExample(ONTOLOGY).entity("crypto");
        return new VerdictJudge(WEIGHTS, List.of(crypto))
                .judge(facts, new Inferences(RULES, IRIS).draw(facts).statements());
    }

    private static Set<String> verdicts(String story) {
        return words(judge(new RuleExample(ONTOLOGY).facts(story)));
    }

    private static Set<String> words(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> name(verdict.target()) + " " + verdict.horizon() + " " + verdict.label() + " "
                        + verdict.score() + " " + verdict.confidence() + " " + verdict.channel())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The plain triples that rules drew between entities. */
    private static Set<String> drawn(String story) {
        Set<Node> predicates = Set.of(Vocabulary.EXPOSED_TO, Vocabulary.AT_RISK_FROM);
        return new Inferences(RULES, IRIS)
                .draw(new RuleExample(ONTOLOGY).facts(story)).statements().stream()
                        .filter(triple -> predicates.contains(triple.getPredicate()))
                        .map(triple -> name(triple.getSubject()) + " " + Vocabulary.localName(triple.getPredicate())
                                + " " + name(triple.getObject()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Node entity) {
        String path = IRIS.path(entity);
        return path.substring(path.indexOf('/') + 1);
    }

    private static String renamed(String text, Map<String, String> names) {
        String renamed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }

    private static Set<String> renamedAll(Set<String> words, Map<String, String> names) {
        Map<String, String> lowerCase = names.entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().toLowerCase(Locale.ROOT), name -> name.getValue()
                        .toLowerCase(Locale.ROOT)));
        return words.stream().map(word -> renamed(word, lowerCase)).collect(Collectors.toCollection(TreeSet::new));
    }
}
