package io.spillover.extract.learnt;

/**
 * A relation between two spans of a sentence.
 *
 * @param head index of the span that the relation starts at, in the sentence's list of spans
 * @param tail index of the span that it ends at
 * @param probability how sure the layer is, from 0 to 1; 1 where labelled
 */
public record LearntRelation(String type, int head, int tail, double probability) {}
