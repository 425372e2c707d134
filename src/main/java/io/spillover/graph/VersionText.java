package io.spillover.graph;

import io.spillover.document.Span;
import java.util.List;

/**
 * What an older version of an article says.
 *
 * @param sentences where they are in the text, one behind the other
 */
public record VersionText(String text, List<Span> sentences) {
    public VersionText {
        sentences = List.copyOf(sentences);
    }
}
