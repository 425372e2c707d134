package io.spillover.infer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** All proofs, those of the change that is being worked in and, as far as they are asked for, those from before. */
final class Firings {
    /** Mostly the first proof is as good as all; several, for those that have just ended. */
    private static final int A_FEW = 8;

    private final RuleSet rules;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final int[] layerOf;
    private final Dictionary dictionary;
    private final Rows rows;
    private final Memory memory;
    private final FiringTable table = new FiringTable();
    private final Set<Integer> fetchedSome = new HashSet<>();
    private final Set<Integer> fetchedPremises = new HashSet<>();
    private final Set<Integer> fetchedConclusions = new HashSet<>();

    Firings(RuleSet rules, Dictionary dictionary, Rows rows, Memory memory) {
        this.rules = rules;
        this.dictionary = dictionary;
        this.rows = rows;
        this.memory = memory;
        this.layerOf = new int[rules.rules().size()];
        for (int number = 0; number < layerOf.length; number++) {
            numberOf.put(rules.rules().get(number).name(), number);
        }
        for (int layer = 0; layer < rules.layers().size(); layer++) {
            for (InferenceRule rule : rules.layers().get(layer)) {
                layerOf[numberOf(rule)] = layer;
            }
        }
    }

    FiringTable table() {
        return table;
    }

    int numberOf(InferenceRule rule) {
        return numberOf.getOrDefault(rule.name(), FiringTable.NONE);
    }

    InferenceRule rule(int firing) {
        return rules.rules().get(table.rule(firing));
    }

    int layer(int firing) {
        return layerOf[table.rule(firing)];
    }

    /** The firings of a layer that stand on a row, held back or not. */
    void forEachResting(int row, int layer, IntConsumer action) {
        fetchResting(row);
        table.forEachOn(row, firing -> {
            if (layer(firing) == layer) {
                action.accept(firing);
            }
        });
    }

    /** The firings of whatever layer that rest on a row, held back or not. */
    void forEachResting(int row, IntConsumer action) {
        fetchResting(row);
        table.forEachOn(row, action);
    }

    /** The firings that conclude a row. */
    void forEachConcluding(int row, IntConsumer action) {
        fetchConcluding(row);
        forEachKnownConcluding(row, action);
    }

    /** The firings that conclude a row, of those that are known by now. */
    void forEachKnownConcluding(int row, IntConsumer action) {
        table.forEachOf(row, firing -> {
            if (!table.isHeldBack(firing)) {
                action.accept(firing);
            }
        });
    }

    /** Remembers the proof by which a node was described; {@link FiringTable#NONE} where none did. */
    int describing(int node) {
        return memory.describing(dictionary.node(node)).map(this::remember).orElse(FiringTable.NONE);
    }

    /** Remembers a few proofs of a row: for a node that proofs weigh, the one that describes it. */
    void fetchSome(int row) {
        if (!memory.isEmpty() && !fetchedConclusions.contains(row) && fetchedSome.add(row)) {
            Triple triple = rows.triple(row);
            Optional<Memory.Remembered> describing = memory.describing(triple.getSubject());
            describing.ifPresentOrElse(
                    this::remember, () -> memory.concluding(triple, A_FEW).forEach(this::remember));
        }
    }

    /**
     * The firings of a rule that stand on these rows and whatever its aggregates took in.
     *
     * @param conclusions what it concludes: a rule without triple conditions is found by that
     */
    Set<Integer> beginningWith(int rule, int[] premises, List<int[]> conclusions) {
        Set<Integer> found = new HashSet<>();
        IntConsumer collect = firing -> {
            int[] whole = table.premises(firing);
            if (table.rule(firing) == rule
                    && whole.length >= premises.length
                    && Arrays.equals(whole, 0, premises.length, premises, 0, premises.length)) {
                found.add(firing);
            }
        };
        if (premises.length > 0) {
            forEachResting(premises[0], collect);
        } else {
            conclusions.forEach(triple -> forEachConcluding(rows.row(triple[0], triple[1], triple[2]), collect));
        }
        return found;
    }

    private void fetchResting(int row) {
        if (!memory.isEmpty() && fetchedPremises.add(row)) {
            memory.resting(rows.triple(row)).forEach(this::remember);
        }
    }

    /** Remembers the proofs from before that conclude a row or something else about its subject. */
    void fetchConcluding(int row) {
        if (!memory.isEmpty() && fetchedConclusions.add(row)) {
            memory.concluding(rows.triple(row), Integer.MAX_VALUE).forEach(this::remember);
        }
    }

    private int remember(Memory.Remembered proof) {
        int rule = numberOf(proof.rule());
        int[] premises = proof.held() ? rows(proof.premises()) : holding(proof.premises());
        int known = table.find(rule, premises, proof.held());
        if (known != FiringTable.NONE) {
            return known;
        }
        int firing = table.add(rule, premises, conclusions(proof), proof.held());
        table.remember(firing);
        return firing;
    }

    /** What is concluded holds, but for what a weaker proof says of a node that it weighs. */
    private int[] conclusions(Memory.Remembered proof) {
        Set<Node> weighed = new HashSet<>();
        for (Triple conclusion : proof.conclusions()) {
            if (Descriptions.isMeasure(conclusion.getPredicate()) && weighed.add(conclusion.getSubject())) {
                rows.fetchSubject(dictionary.number(conclusion.getSubject()));
            }
        }
        return proof.held() || !weighed.isEmpty() ? rows(proof.conclusions()) : holding(proof.conclusions());
    }

    private int[] rows(List<Triple> triples) {
        return triples.stream().mapToInt(rows::row).toArray();
    }

    private int[] holding(List<Triple> triples) {
        return triples.stream().mapToInt(rows::holding).toArray();
    }
}
