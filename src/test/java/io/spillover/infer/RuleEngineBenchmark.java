package io.spillover.infer;

import io.spillover.graph.Saying;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/**
 * The rule engine beside Jena's on chains of supply: 20,000 firms in ten layers, about 54,000 deliveries, and what policies
 * touch. Run by hand: {@code mvn test -Dtest=RuleEngineBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RuleEngineBenchmark {
    private static final String BASE = "https://example.org/";
    private static final int FIRMS = 20_000;
    private static final int LAYERS = 10;
    private static final int DELIVERIES = 54_000;
    private static final int PLACES = 60;
    private static final int SECTORS = 40;
    private static final int POLICIES = 18;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 200;
    private static final List<String> RULES = List.of(
            "(?firm <%1$sin> ?place) (?policy <%1$stouches> ?place) -> (?firm <%1$sunder> ?policy)".formatted(BASE),
            "(?supplier <%1$ssupplies> ?firm) (?supplier <%1$sunder> ?policy) -> (?firm <%1$sunder> ?policy)"
                    .formatted(BASE));

    @Test
    void chains_of_supply() {
        List<Triple> facts = facts(new Random(1));
        List<Triple> extra = deliveries(new Random(2), CHANGES);
        System.out.printf("%,d facts, %d rules, %d policies%n", facts.size(), RULES.size(), POLICIES);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            ours(facts, extra);
            if (round > ROUNDS - 3) {
                jena("Jena HYBRID", GenericRuleReasoner.HYBRID, facts, extra.get(0));
                jena("Jena RETE", GenericRuleReasoner.FORWARD_RETE, facts, extra.get(0));
            }
        }
    }

    private static void ours(List<Triple> facts, List<Triple> extra) {
        Materialization materialization = new Materialization(rules(), new SkolemIris(BASE), Memory.NONE);
        Difference all = timed("Spillover, all proofs", () -> materialization.change(Saying.first(facts, List.of())));
        System.out.printf(
                "  %,d inferred, %,d proofs%n", all.drawn().size(), all.begun().size());
        Set<Triple> known = Set.copyOf(facts);
        List<Triple> fresh = extra.stream()
                .filter(triple -> !known.contains(triple))
                .distinct()
                .toList();
        changes(
                "one delivery added",
                fresh,
                triple -> new Saying(List.of(triple), List.of(), List.of(), List.of()),
                materialization);
        changes(
                "one delivery removed",
                fresh,
                triple -> new Saying(List.of(), List.of(triple), List.of(), List.of()),
                materialization);
        List<Triple> old = facts.subList(0, CHANGES);
        changes(
                "an older one removed",
                old,
                triple -> new Saying(List.of(), List.of(triple), List.of(), List.of()),
                materialization);
        changes(
                "and added again",
                old,
                triple -> new Saying(List.of(triple), List.of(), List.of(), List.of()),
                materialization);
    }

    private static void changes(
            String what, List<Triple> triples, Function<Triple, Saying> saying, Materialization of) {
        double[] millis = new double[triples.size()];
        double mostBesideCollections = 0;
        long changed = 0;
        for (int index = 0; index < millis.length; index++) {
            long collections = collections();
            long begin = System.nanoTime();
            Difference difference = of.change(saying.apply(triples.get(index)));
            millis[index] = (System.nanoTime() - begin) / 1e6;
            if (collections == collections()) {
                mostBesideCollections = Math.max(mostBesideCollections, millis[index]);
            }
            changed += difference.begun().size() + difference.ended().size();
        }
        Arrays.sort(millis);
        System.out.printf(
                "  %-24s median %.2f ms, 95 %% %.2f ms, most %.2f ms, %.2f ms without a collection of garbage; %.1f proofs"
                        + " each%n",
                what,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1],
                mostBesideCollections,
                changed / (double) millis.length);
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static void jena(String name, GenericRuleReasoner.RuleMode mode, List<Triple> facts, Triple extra) {
        GenericRuleReasoner reasoner = new GenericRuleReasoner(Rule.parseRules(
                String.join("\n", RULES.stream().map(rule -> "[" + rule + "]").toList())));
        reasoner.setMode(mode);
        reasoner.setDerivationLogging(true);
        Graph graph = GraphFactory.createDefaultGraph();
        facts.forEach(graph::add);
        InfGraph inferred = timed(name, () -> {
            InfGraph bound = reasoner.bind(graph);
            bound.setDerivationLogging(true);
            bound.prepare();
            return bound;
        });
        System.out.printf("  %,d triples%n", inferred.size());
        timed(name + ", one added", () -> {
            inferred.add(extra);
            inferred.prepare();
            return inferred.size();
        });
        timed(name + ", one removed", () -> {
            inferred.delete(extra);
            inferred.prepare();
            return inferred.size();
        });
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        System.out.printf("  %-24s %.2f s%n", what, (System.nanoTime() - begin) / 1e9);
        return result;
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
