package io.spillover.infer;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.Times;
import io.spillover.graph.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The rule engine beside Jena's on chains of supply: 20,000 firms in ten layers, about 54,000 deliveries, and what policies
 * touch.
 */
public final class RuleEngineBenchmark implements Measurement {
    private static final String BASE = "https://example.org/";
    private static final int FIRMS = 20_000;
    private static final int LAYERS = 10;
    private static final int DELIVERIES = 54_000;
    private static final int PLACES = 60;
    private static final int SECTORS = 40;
    private static final int POLICIES = 18;
    private static final int CHANGES = 200;
    private static final List<String> RULES = List.of(
            "(?firm <%1$sin> ?place) (?policy <%1$stouches> ?place) -> (?firm <%1$sunder> ?policy)".formatted(BASE),
            "(?supplier <%1$ssupplies> ?firm) (?supplier <%1$sunder> ?policy) -> (?firm <%1$sunder> ?policy)"
                    .formatted(BASE));

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        List<Triple> facts = facts(new Random(1));
        Set<Triple> known = Set.copyOf(facts);
        List<Triple> fresh = deliveries(new Random(2), CHANGES).stream()
                .filter(triple -> !known.contains(triple))
                .distinct()
                .toList();
        Times ours = new Times();
        Times added = new Times();
        Times removed = new Times();
        Theirs hybrid = new Theirs(GenericRuleReasoner.HYBRID);
        Theirs rete = new Theirs(GenericRuleReasoner.FORWARD_RETE);
        ours(facts, List.of(), new Times(), added, removed);
        for (int round = 0; round < setting.rounds(); round++) {
            ours(facts, fresh, ours, added, removed);
            hybrid.run(facts, fresh.get(0));
            rete.run(facts, fresh.get(0));
        }
        String data = shown("%,d facts, %d rules", facts.size(), RULES.size());
        return List.of(
                row("rules: all drawn, with all proofs", ours, "Jena HYBRID", hybrid.all, data),
                row("rules: all drawn, with all proofs", ours, "Jena RETE", rete.all, data),
                row("rules: one fact added", added, "Jena HYBRID", hybrid.added, data),
                row("rules: one fact removed", removed, "Jena HYBRID", hybrid.removed, data));
    }

    private static Row row(String what, Times ours, String whose, Times theirs, String data) {
        return new Row(
                what + ", beside " + whose,
                "",
                shown("%.2f ms to %.0f", ours.median() * 1e3, theirs.median() * 1e3),
                shown("%.5f", ours.median() / theirs.median()),
                data);
    }

    private static void ours(List<Triple> facts, List<Triple> fresh, Times all, Times added, Times removed)
            throws Exception {
        Materialization materialization = new Materialization(rules(), new SkolemIris(BASE), Memory.NONE);
        all.time(() -> materialization.change(Saying.first(facts, List.of())));
        for (Triple triple : fresh) {
            added.time(() -> materialization.change(new Saying(List.of(triple), List.of(), List.of(), List.of())));
        }
        for (Triple triple : fresh) {
            removed.time(() -> materialization.change(new Saying(List.of(), List.of(triple), List.of(), List.of())));
        }
    }

    /** One of Jena's engines, which keeps one derivation of many. */
    private static final class Theirs {
        private final GenericRuleReasoner.RuleMode mode;
        private final Times all = new Times();
        private final Times added = new Times();
        private final Times removed = new Times();

        private Theirs(GenericRuleReasoner.RuleMode mode) {
            this.mode = mode;
        }

        private void run(List<Triple> facts, Triple extra) throws Exception {
            GenericRuleReasoner reasoner = new GenericRuleReasoner(Rule.parseRules(String.join(
                    "\n", RULES.stream().map(rule -> "[" + rule + "]").toList())));
            reasoner.setMode(mode);
            reasoner.setDerivationLogging(true);
            Graph graph = GraphFactory.createDefaultGraph();
            facts.forEach(graph::add);
            InfGraph inferred = reasoner.bind(graph);
            inferred.setDerivationLogging(true);
            all.time(inferred::prepare);
            added.time(() -> {
                inferred.add(extra);
                inferred.prepare();
            });
            removed.time(() -> {
                inferred.delete(extra);
                inferred.prepare();
            });
        }
    }

    private static RuleSet rules() {
        return RandomRules.ruleSet(RULES);
    }

    private static List<Triple> facts(Random random) {
        List<Triple> facts = new ArrayList<>(deliveries(random, DELIVERIES));
        for (int firm = 0; firm < FIRMS; firm++) {
            facts.add(triple(firm(firm), "in", node("place" + random.nextInt(PLACES))));
            facts.add(triple(firm(firm), "sector", node("sector" + random.nextInt(SECTORS))));
        }
        for (int policy = 0; policy < POLICIES; policy++) {
            facts.add(triple(node("policy" + policy), "touches", node("place" + policy)));
        }
        return facts.stream().distinct().toList();
    }

    private static List<Triple> deliveries(Random random, int count) {
        List<Triple> deliveries = new ArrayList<>();
        int width = FIRMS / LAYERS;
        for (int number = 0; number < count; number++) {
            int layer = random.nextInt(LAYERS - 1);
            deliveries.add(triple(
                    firm(layer * width + random.nextInt(width)),
                    "supplies",
                    firm((layer + 1) * width + random.nextInt(width))));
        }
        return deliveries;
    }

    private static Triple triple(Node subject, String predicate, Node object) {
        return Triple.create(subject, node(predicate), object);
    }

    private static Node firm(int number) {
        return node("firm" + number);
    }

    private static Node node(String name) {
        return NodeFactory.createURI(BASE + name);
    }
}
