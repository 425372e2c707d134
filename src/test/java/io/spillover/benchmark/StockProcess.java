package io.spillover.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of its own in which CoreNLP's own extraction reads one file: what a first article costs with it. */
public final class StockProcess {
    private StockProcess() {}

    /**
     * Reads a file and tells how many tokens it has.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws IOException {
        System.out.println(CoreNlp.stock().annotate(Files.readString(Path.of(arguments[0]))) + " tokens");
    }
}
