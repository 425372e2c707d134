package io.spillover.source.page;

import java.net.URI;
import org.jsoup.nodes.Document;

/** Finds the text of the article on a page that does not tell it. */
interface TextFinder {

    /** A paragraph a line; empty where none is found. Leaves the document as it is. */
    String text(Document document, URI location);
}
