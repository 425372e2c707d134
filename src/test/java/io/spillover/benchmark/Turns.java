package io.spillover.benchmark;

import io.spillover.document.Article;
import io.spillover.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lines that read the same articles in turns: there and back again, so that other work meets them alike. */
final class Turns {
    /** After as many turns of 30 articles no line becomes faster any more. */
    static final int WARMING = 15;

    private final List<Line> lines;

    /** A way through all articles. */
    record Line(Times.Work work, Times times) {
        Line(Times.Work work) {
            this(work, new Times());
        }
    }

    Turns(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @param rounds how often there and back */
    void run(int rounds) throws Exception {
        List<Line> back = new ArrayList<>(lines);
        Collections.reverse(back);
        for (int round = 0; round < rounds; round++) {
            for (Line line : lines) {
                line.times().time(line.work());
            }
            for (Line line : back) {
                line.times().time(line.work());
            }
        }
    }

    /** Lets the compiler of the virtual machine have done with lines, each as often as the others. */
    static void warm(List<Line> lines) throws Exception {
        for (int turn = 0; turn < WARMING; turn++) {
            for (Line line : lines) {
                line.work().run();
            }
        }
    }

    /** The project's way to a committed graph. */
    static Line of(SpilloverLine line, List<Article> articles, int threads, Setting setting) {
        return new Line(() -> {
            try (KnowledgeGraph graph = line.open(setting.emptyFolder("turn"))) {
                if (!line.ingest(articles, graph, threads).failures().isEmpty()) {
                    throw new IllegalStateException("Not all articles of the corpus could be read");
                }
            }
        });
    }

    /** CoreNLP's annotators alone, an article after the other in each thread. */
    static Line of(CoreNlp pipeline, List<Article> articles, int threads) {
        return new Line(() -> {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                List<Callable<Integer>> tasks = articles.stream()
                        .<Callable<Integer>>map(article -> () -> pipeline.annotate(article))
                        .toList();
                for (Future<Integer> done : executor.invokeAll(tasks)) {
                    done.get();
                }
            } finally {
                executor.shutdownNow();
            }
        });
    }
}
