package io.spillover.cluster;

import io.spillover.source.ArticleFiles;
import io.spillover.source.ArticleSource;
import io.spillover.source.Read;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a run reads, in the order in which its places were named.
 *
 * <p>Files are found here and read on the cluster. The web is read here, because one process keeps to the pace that a server
 * asks for, and so is standard input; the cluster takes them from a spool.
 *
 * @param topics the topics, by their places in the order
 */
record Corpus(List<Part> parts, Map<Integer, KafkaTopic> topics) {
    Corpus {
        parts = List.copyOf(parts);
        topics = Map.copyOf(topics);
    }

    static Corpus of(List<String> places, Places here, Exchange exchange) {
        List<Part> parts = new ArrayList<>();
        Map<Integer, KafkaTopic> topics = new LinkedHashMap<>();
        for (String place : places) {
            int number = parts.size() + topics.size();
            if (KafkaTopic.isMeant(place)) {
                topics.put(number, KafkaTopic.of(place));
            } else if (place.equals(ArticleSource.STANDARD_INPUT) || ArticleSource.isAddress(place)) {
                try (Stream<Read> reads = here.read(place)) {
                    parts.add(spooled(number, place, reads, exchange));
                }
            } else {
                files(number, place, here.files(place), exchange, parts);
            }
        }
        return new Corpus(parts, topics);
    }

    private static void files(int number, String place, ArticleFiles found, Exchange exchange, List<Part> parts) {
        int next = number;
        if (!found.failures().isEmpty()) {
            parts.add(spooled(next++, place, found.failures().stream(), exchange));
        }
        for (Path file : found.files()) {
            parts.add(new Part(next++, Part.Kind.FILE, file.toAbsolutePath().toString(), file.toString()));
        }
    }

    private static Part spooled(int number, String place, Stream<Read> reads, Exchange exchange) {
        Path spool = exchange.spool(number);
        ReadText text = new ReadText();
        try (BufferedWriter lines = Files.newBufferedWriter(spool)) {
            for (Iterator<Read> each = reads.iterator(); each.hasNext(); ) {
                lines.write(text.of(each.next()) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Part(number, Part.Kind.SPOOL, spool.toString(), place);
    }
}
