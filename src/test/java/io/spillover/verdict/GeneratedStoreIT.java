package io.spillover.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import io.spillover.graph.GeneratedArticles;
import io.spillover.graph.KnowledgeGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store from which half of its articles were forgotten is the one that never saw them, quad for quad.
 *
 * <p>Of 300 articles, unless {@code -Dspillover.generated} says otherwise; a thousand take five minutes.
 */
class GeneratedStoreIT {
    private static final int ARTICLES = Integer.getInteger("spillover.generated", 300);
    private static final int BATCH = 100;
    private static final long SEED = 11;

    @Test
    void articles_come_and_half_of_them_go_in_any_order(@TempDir Path folder) throws IOException {
        GeneratedArticles articles = new GeneratedArticles(SEED);
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, ARTICLES).boxed().toList());
        Collections.shuffle(numbers, new Random(SEED));
        List<Integer> going = numbers.subList(0, ARTICLES / 2);
        List<Integer> staying = numbers.subList(ARTICLES / 2, ARTICLES);
        Path after = folder.resolve("after.nq");
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder.resolve("after"), ConclusionsPropertyTest.BACKGROUND)) {
            add(graph, articles, IntStream.range(0, ARTICLES).boxed().toList());
            forget(graph, articles, going);
            write(graph, after);
        }
        Path never = folder.resolve("never.nq");
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder.resolve("never"), ConclusionsPropertyTest.BACKGROUND)) {
            add(graph, articles, staying);
            write(graph, never);
        }
        assertThat(Files.size(after)).isPositive();
        assertThat(Files.mismatch(after, never)).isEqualTo(-1);
    }

    private static void add(KnowledgeGraph graph, GeneratedArticles articles, List<Integer> numbers) {
        for (int begin = 0; begin < numbers.size(); begin += BATCH) {
            List<Reading> batch = numbers.subList(begin, Math.min(numbers.size(), begin + BATCH)).stream()
                    .map(articles::article)
                    .toList();
            ConclusionsPropertyTest.change(graph, batch, List.of());
        }
    }

    private static void forget(KnowledgeGraph graph, GeneratedArticles articles, List<Integer> numbers) {
        for (int begin = 0; begin < numbers.size(); begin += BATCH) {
            List<String> batch = numbers.subList(begin, Math.min(numbers.size(), begin + BATCH)).stream()
                    .map(number -> articles.article(number).article().id())
                    .toList();
            ConclusionsPropertyTest.change(graph, List.of(), batch);
        }
    }

    private static void write(KnowledgeGraph graph, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            graph.canonicalNQuads(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
