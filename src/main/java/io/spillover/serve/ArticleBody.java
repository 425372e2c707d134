package io.spillover.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.source.PostedText;
import io.spillover.source.fetch.ContentType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** What a request says of an article: its text as it is, or a JSON object with text, title, published and publisher. */
final class ArticleBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("text", "title", "published", "publisher");

    private ArticleBody() {}

    /** Reads the body; what is wrong with it is {@link Refused}. */
    static PostedText of(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String text = decoded(request.getInputStream().readAllBytes());
        return switch (ContentType.of(type).mediaType()) {
            case "text/plain" -> new PostedText(text, Optional.empty(), Optional.empty(), Optional.empty());
            case "application/json" -> of(object(text));
            default ->
                throw new Refused(
                        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                        "An article cannot be sent as '" + type
                                + "'; send its text as text/plain, or application/json.");
        };
    }

    private static PostedText of(JsonNode object) {
        object.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name)) {
                throw malformed("The article has the field '" + name
                        + "', which is not understood; it may have text, title, published and publisher.");
            }
        });
        String text =
                field(object, "text").orElseThrow(() -> malformed("The article has no field 'text'; give its text."));
        return new PostedText(text, field(object, "title"), published(object), field(object, "publisher"));
    }

    private static JsonNode object(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException mistaken) {
            throw malformed("The article is no JSON (" + mistaken.getOriginalMessage() + "); mend it.");
        }
        throw malformed("The article is no JSON object; send {\"text\": \"...\"}.");
    }

    /** An empty value is as good as none. */
    private static Optional<String> field(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw malformed("The article's '" + name + "' is no text, but " + value + "; put it in quotes.");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> published(JsonNode object) {
        return field(object, "published").map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException noDay) {
                throw malformed("The article's 'published' needs a day such as 2026-01-31, not '" + day + "'.");
            }
        });
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw malformed("The article is not in UTF-8; convert it to UTF-8.");
        }
    }

    private static Refused malformed(String sentence) {
        return new Refused(HttpServletResponse.SC_BAD_REQUEST, sentence);
    }
}
