package io.spillover.verdict;

import io.spillover.document.Reading;
import io.spillover.graph.GeneratedArticles;
import io.spillover.graph.KnowledgeGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Stores of any size on disk, of generated articles with all that follows from them: for measurements. */
public final class GeneratedStore {
    private static final int BATCH = 100;
    private static final GeneratedArticles ARTICLES = new GeneratedArticles(7);

    private GeneratedStore() {}

    /** Opens the store in a folder. */
    public static KnowledgeGraph open(Path folder) {
        return KnowledgeGraph.open(folder, ConclusionsPropertyTest.BACKGROUND);
    }

    /** Adds articles until the store has this many of them. */
    public static void grow(KnowledgeGraph graph, int size) {
        for (int next = graph.articles().size(); next < size; next += BATCH) {
            List<Reading> batch = IntStream.range(next, Math.min(size, next + BATCH))
                    .mapToObj(ARTICLES::article)
                    .toList();
            ConclusionsPropertyTest.change(graph, batch, List.of());
        }
    }

    /** What draws conclusions in such stores. */
    public static Conclusions conclusions() {
        return ConclusionsPropertyTest.CONCLUSIONS;
    }
}
