package io.spillover.graph;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article as it was before it was corrected.
 *
 * @param id its content hash
 * @param published the day that it gave
 * @param modified the day of its last change, where it gave one
 */
public record OlderVersion(String id, String title, Optional<LocalDate> published, Optional<LocalDate> modified) {}
