package io.spillover.link;

import io.spillover.lexicon.Candidate;

/**
 * How likely a name means one of its bearers.
 *
 * @param score from about 0 to above 1; comparable between bearers of the same name
 * @param reason what spoke for it, in words
 */
record Belief(Candidate candidate, double score, String reason) {}
