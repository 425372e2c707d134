package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;

/** A question of the page. */
interface Question {

    /**
     * Answers within a transaction that reads.
     *
     * @return maps, lists, texts, numbers and truths, which are written as JSON
     */
    Object answer(KnowledgeGraph graph, Parameters parameters);
}
