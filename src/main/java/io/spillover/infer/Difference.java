package io.spillover.infer;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * How what follows has changed.
 *
 * @param drawn triples that follow now, and are not said; before, they did not follow or were said
 * @param withdrawn triples that followed before, and were not said
 * @param begun proofs that stand now
 * @param ended proofs that stood before
 * @param renamed triples that follow as before, but are said now and were only drawn, or the other way
 * @param restated proofs that stand as before, but on something that is said now and was only drawn, or the other way
 */
record Difference(
        List<Triple> drawn,
        List<Triple> withdrawn,
        List<KeptFiring> begun,
        List<KeptFiring> ended,
        List<KeptFiring> restated,
        List<Triple> renamed) {}
