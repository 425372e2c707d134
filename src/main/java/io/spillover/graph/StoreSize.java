package io.spillover.graph;

/**
 * How much of the disk a store takes.
 *
 * @param bytes that its database uses now
 * @param compacted bytes that it used when it was compacted last; what a small store may use where it never was
 */
public record StoreSize(long bytes, long compacted) {

    /** How many times its compacted size the store has: what is above 1 may be new articles, or traces of old commits. */
    public double ratio() {
        return (double) bytes / compacted;
    }
}
