package io.spillover.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a gold file; what cannot be read is said in one sentence, of kind UNREADABLE_INPUT. */
final class GoldText {

    private GoldText() {}

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(text(file));
        } catch (JsonProcessingException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The gold file " + file + " is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The gold file " + file + " cannot be read as UTF-8 text; check its path.",
                    e);
        }
    }
}
