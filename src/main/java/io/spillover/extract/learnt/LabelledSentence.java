package io.spillover.extract.learnt;

import java.util.List;

/** A sentence to learn from, with all the relations between its spans. */
public record LabelledSentence(SpanScene scene, List<LearntRelation> relations) {
    public LabelledSentence {
        relations = List.copyOf(relations);
    }
}
