package io.spillover.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists on the class path, a word or phrase a line; {@code #} begins a comment. */
final class WordFile {

    private WordFile() {}

    static Set<String> read(String name) {
        try (InputStream stream = WordFile.class.getResourceAsStream("/words/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The word list words/" + name + " is not on the class path; rebuild");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list words/" + name, e);
        }
    }
}
