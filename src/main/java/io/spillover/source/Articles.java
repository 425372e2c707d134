package io.spillover.source;

import io.spillover.document.Article;
import io.spillover.document.Sha256;
import java.time.LocalDate;
import java.util.Optional;

/** Makes articles of plain text: the same text gives the same article, whatever system or editor wrote it. */
public final class Articles {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ArticleLayout layout;

    public Articles(ArticleLayout layout) {
        this.layout = layout;
    }

    /** Lays out a text as an article. */
    public Article of(String raw, String location, Optional<LocalDate> published) {
        String text = normalised(raw);
        ArticleLayout.Parts parts = layout.of(text);
        return new Article(idOf(text), parts.title(), text, parts.sections(), location, published, Optional.empty());
    }

    /** The text without byte order mark, with line feeds only, and without blank lines at its edges. */
    public static String normalised(String raw) {
        String text = !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK ? raw.substring(1) : raw;
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The content hash of a text that is normalised already: SHA-256 of its UTF-8 bytes in hexadecimal. */
    public static String idOf(String text) {
        return Sha256.hex(text);
    }
}
