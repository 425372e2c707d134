package io.spillover.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real articles of the folder that {@code spillover.data} names: those in plain text, and those of Wikinews. */
final class RealArticles {
    private static final Pattern WORD = Pattern.compile("<wf [^>]*sent=\"(\\d+)\"[^>]*><!\\[CDATA\\[(.*?)\\]\\]></wf>");

    private RealArticles() {}

    static Path data() {
        String data = System.getProperty("spillover.data", "");
        Assumptions.assumeFalse(data.isBlank(), "needs the folder of articles: -Dspillover.data=FOLDER");
        return Path.of(data);
    }

    /** The texts by folder, of which those of one folder of Wikinews are about one business. */
    static Map<String, List<String>> byFolder() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("articles", texts(data().resolve("articles")));
        for (Path topic : files(data().resolve("eval").resolve("meantime"))) {
            if (Files.isDirectory(topic)) {
                texts.put(String.valueOf(topic.getFileName()), texts(topic));
            }
        }
        return texts;
    }

    private static List<String> texts(Path folder) {
        return files(folder).stream().map(RealArticles::text).toList();
    }

    /** A plain text, or the words of a NAF file with a line for each sentence. */
    static String text(Path file) {
        try {
            String whole = Files.readString(file);
            Map<String, String> sentences = new LinkedHashMap<>();
            WORD.matcher(whole)
                    .results()
                    .forEach(word -> sentences.merge(word.group(1), word.group(2), (said, next) -> said + " " + next));
            return sentences.isEmpty() ? whole : String.join("\n", sentences.values());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
