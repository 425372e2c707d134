package io.spillover.cluster;

/**
 * What came of a piece, on its way to the exchange.
 *
 * @param position the name of its place in the source
 * @param result as {@link DeliveryText} writes it
 */
public record Settled(String position, String result) {}
