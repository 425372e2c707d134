package io.spillover.graph;

import java.time.LocalDate;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What articles that come and go change of how much things count, beside what follows.
 *
 * @param articles those that came and went: also one that another took the place of, and one that stands again
 * @param said the facts, figures and tones in them, whether or not others state them too
 * @param days when they were published
 * @param undated whether some have no date
 * @param copies other articles that were copies of what went
 */
public record Reweighing(Set<Node> articles, Set<Node> said, Set<LocalDate> days, boolean undated, Set<Node> copies) {
    public static final Reweighing NOTHING = new Reweighing(Set.of(), Set.of(), Set.of(), false, Set.of());

    public Reweighing {
        articles = Set.copyOf(articles);
        said = Set.copyOf(said);
        days = Set.copyOf(days);
        copies = Set.copyOf(copies);
    }
}
