package io.spillover.source;

import io.spillover.document.Section;
import io.spillover.document.Section.Kind;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the parts of an article by its lines: the headline, paragraphs with or without a label, the publisher's own
 * verdict, and opinion.
 *
 * <p>The first line is the headline unless it is as long as a paragraph; a headline that the text repeats is in no
 * section. From the publisher's verdict or an opinion's
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

    private static final int LONGEST_PUBLISHER = 30;

    /** "Singapore, August 5, 2026 — ", "LONDON (Wire) - ": where and when a report was written, no part of its first sentence. */
    private static final Pattern DATELINE = Pattern.compile("^(?=[^,(]{3,30}[,(]|\\p{Lu}{3})"
            + "\\p{Lu}[\\p{L}.’' ]{2,30}(?:, \\p{Lu}[\\p{L}. ]{1,20})?"
            + "(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.? \\d{1,2}(?:,? \\d{4})?)?"
            + "(?: \\(\\p{Lu}[\\w .]{1,30}\\))? (?:—|–|--|-) (?=[\\p{Lu}“\"])");

    private final LineReader lineReader = LineReader.fromResources();
    private final FusedHeadings headings = new FusedHeadings();

    /** Lays out a text whose lines end with line feeds; offsets are UTF-16 into it. */
    public Parts of(String text) {
        List<Span> lines = lines(text);
        if (lines.isEmpty()) {
            return new Parts("", List.of());
        }
        Span first = lineReader.withoutMarks(text, lines.get(0));
        if (first.length() == 0 || first.length() > LONGEST_TITLE) {
            return new Parts("", paragraphs(text, lines));
        }
        String title = first.of(text);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Kind.TITLE, first, Optional.empty()));
        List<Span> rest = withoutRepeated(title, text, lines.subList(1, lines.size()));
        sections.addAll(paragraphs(text, withoutDateline(text, rest)));
        return new Parts(title, sections);
    }

    /** Pages often say their title again before the first sentence, without a full stop and behind the publisher's name. */
    private static List<Span> withoutRepeated(String title, String text, List<Span> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Span line = lines.get(0);
        int repeated = line.of(text).indexOf(title);
        if (repeated < 0 || repeated > LONGEST_PUBLISHER) {
            return lines;
        }
        List<Span> shortened = new ArrayList<>(lines.subList(1, lines.size()));
        stripped(text, line.begin() + repeated + title.length(), line.end()).ifPresent(rest -> shortened.add(0, rest));
        return shortened;
    }

    private static List<Span> withoutDateline(String text, List<Span> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Matcher dateline = DATELINE.matcher(lines.get(0).of(text));
        if (!dateline.find()) {
            return lines;
        }
        List<Span> shortened = new ArrayList<>(lines);
        shortened.set(
                0, new Span(lines.get(0).begin() + dateline.end(), lines.get(0).end()));
        return shortened;
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
                Kind kind = opinion ? Kind.OPINION : Kind.BODY;
                parted(text, line.content()).forEach(part -> sections.add(new Section(kind, part, label)));
                heading = Optional.empty();
            }
        }
        return sections;
    }

    /** A paragraph in which headings run into their sentences, cut behind each of them. */
    private List<Span> parted(String text, Span paragraph) {
        List<Span> parts = new ArrayList<>();
        int begin = paragraph.begin();
        for (int end : headings.endsIn(text, paragraph)) {
            stripped(text, begin, end).ifPresent(parts::add);
            begin = end;
        }
        stripped(text, begin, paragraph.end()).ifPresent(parts::add);
        return parts;
    }

    /** The lines that are not blank, without the white space at their edges; an opinion within a line is a line. */
    private List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            int part = begin;
            for (int opinion : lineReader.opinionsWithin(text.substring(begin, end))) {
                stripped(text, part, begin + opinion).ifPresent(lines::add);
                part = begin + opinion;
            }
            stripped(text, part, end).ifPresent(lines::add);
            begin = end + 1;
        }
        return lines;
    }

    private static Optional<Span> stripped(String text, int begin, int end) {
        String raw = text.substring(begin, end);
        String stripped = raw.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        int from = begin + raw.length() - raw.stripLeading().length();
        return Optional.of(new Span(from, from + stripped.length()));
    }
}
