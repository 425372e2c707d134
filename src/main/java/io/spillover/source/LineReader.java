package io.spillover.source;

import io.spillover.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what one line of an article is: a paragraph, with or without a label, a heading, or the publisher's verdict. */
final class LineReader {

    /**
     * What a line is.
     *
     * @param content what it says, without label and marks; empty where the line is only a heading
     * @param beginsOpinion whether it and all that follows is opinion
     */
    record Line(Span content, Optional<String> label, boolean publisherVerdict, boolean beginsOpinion) {}

    private static final int MOST_WORDS_IN_A_LABEL = 6;
    private static final Pattern MARKS = Pattern.compile("^(?:#{1,6}\\s+|[-*•>]\\s+)+");
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s");
    private static final Pattern LABEL = Pattern.compile("^(\\*{0,2})(\\p{Lu}[^:.!?;\"“”$\\d]{1,70}):\\1(?:\\s+|$)");
    private static final Pattern LABEL_AFTER_SENTENCE =
            Pattern.compile("(?<=[.!?”\"’')\\]]\\s)(\\p{Lu}[\\p{L}’' ]{2,30}):\\s");
    private static final Pattern FIGURE = Pattern.compile("^[\\p{Sc}\\d+−-].*", Pattern.DOTALL);
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}'’ -]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Set<String> verdicts;
    private final Set<String> verdictLabels;
    private final Set<String> opinionHeadings;
    private final Set<String> neverInLabels;

    private LineReader(
            Set<String> verdicts, Set<String> verdictLabels, Set<String> opinionHeadings, Set<String> neverInLabels) {
        this.verdicts = verdicts;
        this.verdictLabels = verdictLabels;
        this.opinionHeadings = opinionHeadings;
        this.neverInLabels = neverInLabels;
    }

    static LineReader fromResources() {
        return new LineReader(
                WordFile.read("publisher-verdicts.txt"),
                WordFile.read("publisher-verdict-labels.txt"),
                WordFile.read("opinion-headings.txt"),
                WordFile.read("never-in-labels.txt"));
    }

    Line read(String text, Span span) {
        Span content = withoutMarks(text, span);
        String line = content.of(text);
        if (verdicts.contains(bare(line))) {
            return new Line(content, Optional.empty(), true, true);
        }
        if (opinionHeadings.contains(bare(line))
                || HEADING_MARK.matcher(span.of(text)).find()) {
            return heading(content, line);
        }
        Matcher matcher = LABEL.matcher(line);
        if (!matcher.find() || !isLabel(matcher.group(2), line.substring(matcher.end()))) {
            return new Line(content, Optional.empty(), false, false);
        }
        return labelled(content, matcher.group(2).strip(), line.substring(matcher.end()), matcher.end());
    }

    private Line labelled(Span content, String label, String rest, int restBegin) {
        Span restSpan = new Span(content.begin() + restBegin, content.end());
        boolean opinion = opinionHeadings.contains(bare(label));
        if (verdictLabels.contains(bare(label)) && verdicts.contains(bare(rest))) {
            return new Line(restSpan, Optional.of(label), true, true);
        }
        return new Line(restSpan, Optional.of(label), false, opinion);
    }

    private Line heading(Span content, String line) {
        return new Line(
                new Span(content.end(), content.end()),
                Optional.of(line.endsWith(":") ? line.substring(0, line.length() - 1) : line),
                false,
                opinionHeadings.contains(bare(line)));
    }

    /** Whether what stands before a colon is a label and neither a speaker nor a subject ("Tesla: 400,000 cars"). */
    private boolean isLabel(String label, String rest) {
        List<String> words = List.of(SPACES.split(label.strip()));
        boolean name = Character.isUpperCase(words.get(words.size() - 1).charAt(0));
        return words.size() <= MOST_WORDS_IN_A_LABEL
                && words.stream().map(LineReader::bare).noneMatch(neverInLabels::contains)
                && !(name && FIGURE.matcher(rest).matches())
                && (rest.isEmpty() || !Character.isLowerCase(rest.charAt(0)));
    }

    /** Where within a paragraph an opinion's label begins a part of its own ("… fell. Disclaimer: This is …"). */
    List<Integer> opinionsWithin(String paragraph) {
        return LABEL_AFTER_SENTENCE
                .matcher(paragraph)
                .results()
                .filter(match -> opinionHeadings.contains(bare(match.group(1))))
                .map(MatchResult::start)
                .toList();
    }

    /** The line without the marks of headings, lists and quotations of Markdown. */
    Span withoutMarks(String text, Span span) {
        Matcher marks = MARKS.matcher(span.of(text));
        return marks.find() ? new Span(span.begin() + marks.end(), span.end()) : span;
    }

    private static String bare(String words) {
        String letters = DECORATION.matcher(words).replaceAll(" ").strip();
        return SPACES.matcher(letters).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
