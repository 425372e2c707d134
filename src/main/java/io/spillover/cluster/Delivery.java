package io.spillover.cluster;

import io.spillover.ingest.Outcome;

/**
 * What came of a piece.
 *
 * @param name the article as the user knows it
 * @param last whether it was the last of its file
 */
record Delivery(String name, boolean last, Outcome outcome) {}
