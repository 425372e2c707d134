package io.spillover.verdict;

import io.spillover.document.Reading;
import io.spillover.graph.GeneratedArticles;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one more article costs in stores of growing size, from its claims to the verdicts, in a transaction of its own on
 * disk. Run by hand: {@code mvn test -Dtest=StoreScaleBenchmark -Dstore.sizes=1000,10000}.
 */
class StoreScaleBenchmark {
    private static final int MEASURED = 40;
    private static final int BATCH = 100;

    @Test
    void one_more_article(@TempDir Path folder) {
        run(folder);
    }

    void run(Path folder) {
        List<Integer> sizes = Arrays.stream(
                        System.getProperty("store.sizes", "100,1000").split(","))
                .map(Integer::valueOf)
                .toList();
        GeneratedArticles articles = new GeneratedArticles(7);
        int next = 0;
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, ConclusionsPropertyTest.BACKGROUND)) {
            for (int size : sizes) {
                long begin = System.nanoTime();
                int from = next;
                while (next < size) {
                    List<Reading> batch = IntStream.range(next, Math.min(size, next + BATCH))
                            .mapToObj(articles::article)
                            .toList();
                    ConclusionsPropertyTest.change(graph, batch, List.of());
                    next += batch.size();
                }
                System.out.printf(
                        "%,d articles: %.1f ms each in batches of %d%n",
                        size, (System.nanoTime() - begin) / 1e6 / Math.max(1, next - from), BATCH);
                List<String> ids = new ArrayList<>();
                measure("  one added", MEASURED, index -> {
                    Reading reading = articles.article(1_000_000 + index);
                    ids.add(reading.article().id());
                    ConclusionsPropertyTest.change(graph, List.of(reading), List.of());
                });
                measure(
                        "  one forgotten",
                        MEASURED,
                        index -> ConclusionsPropertyTest.change(graph, List.of(), List.of(ids.get(index))));
                graph.read(() -> print(graph));
            }
        }
    }

    /** How much has been drawn, and by which rules most. */
    private static boolean print(KnowledgeGraph graph) {
        Map<String, Long> byRule = graph.findInferred(Node.ANY, Vocabulary.RULE, Node.ANY).stream()
                .collect(Collectors.groupingBy(
                        triple -> triple.getObject().getURI().replaceAll(".*/", ""), Collectors.counting()));
        System.out.printf(
                "  %,d triples inferred, with proofs and verdicts; %s%n",
                graph.findInferred(Node.ANY, Node.ANY, Node.ANY).size(),
                byRule.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(8)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        return true;
    }

    private static void measure(String what, int count, IntConsumer work) {
        double[] millis = new double[count];
        for (int index = 0; index < count; index++) {
            long begin = System.nanoTime();
            work.accept(index);
            millis[index] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-16s median %.1f ms, 90 %% %.1f ms, mean %.1f ms%n",
                what,
                millis[count / 2],
                millis[(int) (count * 0.9)],
                Arrays.stream(millis).average().orElse(0));
    }
}
