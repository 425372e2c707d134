package io.spillover.cluster;

/**
 * What was read in one place of the source, on its way to who understands it.
 *
 * @param position the name of the place
 * @param last whether it is the last of its file
 * @param read what was read, as {@link ReadText} writes it; empty where a file has nothing
 */
public record Piece(String position, boolean last, String read) {
    static final String NOTHING = "";
}
