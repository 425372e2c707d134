package io.spillover.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.jena.graph.Triple;

/** Every proof that was found, by the numbers of its rows: a few words of memory each. */
final class FiringLog {
    private final List<InferenceRule> rules = new ArrayList<>();
    private final Numbers rows = new Numbers();
    private final Numbers begins = new Numbers();
    private final Numbers conclusionBegins = new Numbers();

    void add(InferenceRule rule, int[] premises, int[] conclusions) {
        rules.add(rule);
        begins.add(rows.size());
        for (int premise : premises) {
            rows.add(premise);
        }
        conclusionBegins.add(rows.size());
        for (int conclusion : conclusions) {
            rows.add(conclusion);
        }
    }

    int size() {
        return rules.size();
    }

    List<Firing> firings(IntFunction<Triple> triple) {
        List<Firing> firings = new ArrayList<>(size());
        for (int number = 0; number < size(); number++) {
            int end = number + 1 < size() ? begins.get(number + 1) : rows.size();
            List<Triple> premises = triples(begins.get(number), conclusionBegins.get(number), triple);
            firings.add(new Firing(rules.get(number), premises, triples(conclusionBegins.get(number), end, triple)));
        }
        return firings;
    }

    private List<Triple> triples(int begin, int end, IntFunction<Triple> triple) {
        List<Triple> result = new ArrayList<>(end - begin);
        for (int index = begin; index < end; index++) {
            result.add(triple.apply(rows.get(index)));
        }
        return result;
    }
}
