package io.spillover.graph;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands behind a thing that was said or drawn.
 *
 * @param newest when the newest article on which it rests was published, or one that is new enough; empty where one of them
 *     has no date, or there is none
 * @param sources how many independent sources it has, at least 1
 * @param copied whether it is said in a copy alone, whose original is there too
 */
public record Standing(Optional<LocalDate> newest, int sources, boolean copied) {}
