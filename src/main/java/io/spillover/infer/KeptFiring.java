package io.spillover.infer;

/**
 * A proof as it is kept.
 *
 * @param held whether a denial holds it back
 */
record KeptFiring(Firing firing, boolean held) {}
