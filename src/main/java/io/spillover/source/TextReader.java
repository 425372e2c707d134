package io.spillover.source;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads bytes as an article, and refuses what is none with a sentence that says what to do. */
final class TextReader {

    private static final int MEGABYTE = 1024 * 1024;
    /** The longest article of the sets we measure with has 12 kB; a book has about 1 MB. */
    private static final int MOST_BYTES = 10 * MEGABYTE;

    private final Articles articles;
    private final ForeignLanguage foreignLanguage;
    private final Optional<LocalDate> published;

    TextReader(Articles articles, ForeignLanguage foreignLanguage, Optional<LocalDate> published) {
        this.articles = articles;
        this.foreignLanguage = foreignLanguage;
        this.published = published;
    }

    Read read(Path file, String name) {
        if (!Files.exists(file)) {
            return unreadable(name, "There is no file " + name + "; check its spelling.");
        }
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            return unreadable(name, "The file " + name + " cannot be read; check its permissions.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            long size = Files.size(file);
            return size > MOST_BYTES ? tooLarge(name, size) : read(name, stream);
        } catch (IOException e) {
            return unreadable(name, "The file " + name + " cannot be read (" + e.getMessage() + "); try again.");
        }
    }

    /** The article of a text that is decoded already, with what its source knows of it. */
    Read read(GivenText given) {
        Read read = read(given.name(), given.whole().getBytes(StandardCharsets.UTF_8));
        return read instanceof Read.Found found ? new Read.Found(given.completed(found.article())) : read;
    }

    Read read(String name, InputStream stream) {
        try {
            return read(name, stream.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            return unreadable(name, "Reading " + name + " broke off (" + e.getMessage() + "); try again.");
        }
    }

    private Read read(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(name, bytes.length);
        }
        Optional<String> decoded = decode(bytes);
        if (decoded.isEmpty()) {
            return unreadable(
                    name,
                    subject(name) + " is not text in UTF-8 but binary or in another encoding;"
                            + " convert it to UTF-8 text.");
        }
        String text = Articles.normalised(decoded.get());
        if (text.isEmpty()) {
            return unreadable(name, subject(name) + " is empty; give it the text of an article.");
        }
        if (isMarkup(text)) {
            return unreadable(name, subject(name) + " is an HTML or XML page; save its text as .txt.");
        }
        return foreignLanguage.of(text).map(language -> foreign(name, language)).orElseGet(() -> found(name, text));
    }

    private Read found(String name, String text) {
        Article article = articles.of(text, name, published);
        return new Read.Found(article);
    }

    /** Empty where the bytes are no UTF-8 or hold a NUL, which no text has. */
    private static Optional<String> decode(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), 20)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml");
    }

    private static Read tooLarge(String name, long size) {
        return unreadable(
                name,
                subject(name) + " has " + Math.max(size / MEGABYTE, MOST_BYTES / MEGABYTE) + " MB, more than the "
                        + MOST_BYTES / MEGABYTE + " MB of the largest article; split it into articles.");
    }

    private static Read foreign(String name, String language) {
        return new Read.Failed(
                name,
                (name.equals(PostedText.NAME) ? "The article" : "The article " + name) + " is in " + language
                        + ", and only English is understood; translate it or leave it out.",
                Kind.PARTLY_DONE);
    }

    private static String subject(String name) {
        return switch (name) {
            case ArticleSource.STANDARD_INPUT_NAME -> "What came from standard input";
            case PostedText.NAME -> "The text";
            default -> (name.contains("://") ? "The page " : "The file ") + name;
        };
    }

    private static Read unreadable(String name, String reason) {
        return new Read.Failed(name, reason, Kind.UNREADABLE_INPUT);
    }
}
