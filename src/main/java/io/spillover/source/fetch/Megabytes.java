package io.spillover.source.fetch;

/** Sizes as messages tell them. */
final class Megabytes {
    private static final long MEGABYTE = 1024L * 1024;

    private Megabytes() {}

    static String of(long bytes) {
        return bytes < MEGABYTE ? bytes + " bytes" : bytes / MEGABYTE + " MB";
    }
}
