package io.spillover.infer;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * One proof: a rule, the triples that made it fire, and what it concluded.
 *
 * @param premises in the order of the rule's conditions; tests and absences leave no premise
 * @param conclusions all that the rule concludes of these premises
 */
public record Firing(InferenceRule rule, List<Triple> premises, List<Triple> conclusions) {
    public Firing {
        premises = List.copyOf(premises);
        conclusions = List.copyOf(conclusions);
    }
}
