package io.spillover.source.page;

import java.net.URI;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Document;

/** Finds the text as browsers' reader views do, by Mozilla's Readability. */
final class ReadabilityFinder implements TextFinder {

    @Override
    public String text(Document document, URI location) {
        try {
            String content = new Readability4JExtended(location.toString(), document.clone())
                    .parse()
                    .getContent();
            return content == null ? "" : PlainText.of(content);
        } catch (RuntimeException e) {
            // It is made for pages as they should be; what it stumbles over is left to the next finder.
            return "";
        }
    }
}
