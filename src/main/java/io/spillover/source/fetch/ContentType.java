package io.spillover.source.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says its answer is.
 *
 * @param mediaType in lower case without parameters, such as {@code text/html}; empty where it says nothing
 * @param charset the name of the encoding as the server gives it, which may be none that exists
 */
public record ContentType(String mediaType, Optional<String> charset) {
    public static final ContentType UNKNOWN = new ContentType("", Optional.empty());

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

    /** Reads the value of a {@code Content-Type} header. */
    public static ContentType of(String header) {
        int parameters = header.indexOf(';');
        String type = parameters < 0 ? header : header.substring(0, parameters);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(
                type.strip().toLowerCase(Locale.ROOT),
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    }
}
