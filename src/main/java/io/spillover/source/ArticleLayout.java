package io.spillover.source;

import io.spillover.document.Section;
import io.spillover.document.Section.Kind;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the parts of an article by its lines: the headline, paragraphs with or without a label, the publisher's own
 * verdict, and opinion.
 *
 * <p>The first line is the headline unless it is as long as a paragraph. From the publisher's verdict or an opinion's
 * heading on, all is opinion. Immutable, safe for all threads.
 */
public final class ArticleLayout {

    /** The headline, empty where there is none, and the sections in order. */
    public record Parts(String title, List<Section> sections) {
        public Parts {
            sections = List.copyOf(sections);
        }
    }

    /** Longer first lines than any headline of the articles we know (at most 130) are paragraphs. */
    private static final int LONGEST_TITLE = 250;

    private final LineReader lineReader = LineReader.fromResources();

    /** Lays out a text whose lines end with line feeds; offsets are UTF-16 into it. */
    public Parts of(String text) {
        List<Span> lines = lines(text);
        if (lines.isEmpty()) {
            return new Parts("", List.of());
        }
        List<Section> sections = new ArrayList<>();
        String title = "";
        Span first = lineReader.withoutMarks(text, lines.get(0));
        if (first.length() > 0 && first.length() <= LONGEST_TITLE) {
            title = first.of(text);
            sections.add(new Section(Kind.TITLE, first, Optional.empty()));
            lines = lines.subList(1, lines.size());
        }
        sections.addAll(paragraphs(text, lines));
        return new Parts(title, sections);
    }

    private List<Section> paragraphs(String text, List<Span> lines) {
        List<Section> sections = new ArrayList<>();
        boolean opinion = false;
        Optional<String> heading = Optional.empty();
        for (Span span : lines) {
            LineReader.Line line = lineReader.read(text, span);
            opinion |= line.beginsOpinion();
            if (line.publisherVerdict()) {
                sections.add(new Section(Kind.PUBLISHER_LABEL, line.content(), Optional.empty()));
                heading = Optional.empty();
            } else if (line.content().length() == 0) {
                heading = line.label();
            } else {
                Optional<String> label = line.label().isPresent() ? line.label() : heading;
                sections.add(new Section(opinion ? Kind.OPINION : Kind.BODY, line.content(), label));
                heading = Optional.empty();
            }
        }
        return sections;
    }

    /** The lines that are not blank, without the white space at their edges. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(begin, end);
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                int from = begin + line.length() - line.stripLeading().length();
                lines.add(new Span(from, from + stripped.length()));
            }
            begin = end + 1;
        }
        return lines;
    }
}
