package io.spillover.source;

import java.util.regex.Pattern;

/** Whether a place is one article's own, so that another text from there is that article changed: an address, or a file. */
public final class OwnPlace {
    private static final Pattern LINE_OF_MANY = Pattern.compile(Pattern.quote(JsonLines.LINE) + "\\d+$");

    private OwnPlace() {}

    /** Not so of standard input, of what was posted, and of a line in a file of many articles. */
    public static boolean is(String location) {
        return !location.equals(ArticleSource.STANDARD_INPUT_NAME)
                && !location.equals(PostedText.NAME)
                && !LINE_OF_MANY.matcher(location).find();
    }
}
