package io.spillover.ingest;

import io.spillover.graph.Admission;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.InputChange;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Run;
import io.spillover.graph.StoreTransaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles that the store takes in together, each as it comes: all of them or none. Closed without a commit, it leaves
 * nothing behind. For one thread.
 */
final class Batch implements AutoCloseable {
    private final KnowledgeGraph graph;
    private final boolean again;
    private final StoreTransaction transaction;
    private final InputChange change;
    private final List<Admission> admissions = new ArrayList<>();

    /** @param again whether an article that is in the store already is taken in anew */
    Batch(KnowledgeGraph graph, boolean again) {
        this.graph = graph;
        this.again = again;
        this.transaction = graph.begin();
        this.change = graph.inputChange();
    }

    /** How many articles it has. */
    int size() {
        return admissions.size();
    }

    void admit(ArticleBlock block) {
        transaction.step(() -> admissions.add(again ? graph.replace(block, change) : graph.add(block, change)));
    }

    /** Brings what follows in step, and keeps all; tells what became of each article. */
    List<Admission> commit(BatchWriter.Upkeep upkeep, Run run) {
        transaction.step(() -> {
            upkeep.bringInStep(
                    graph, admissions.stream().map(Admission::articleId).toList(), change.saying());
            graph.recordRun(run);
        });
        transaction.commit();
        return admissions;
    }

    @Override
    public void close() {
        transaction.close();
    }
}
