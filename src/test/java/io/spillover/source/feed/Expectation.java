package io.spillover.source.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * One term of what is expected of a feed, such as {@code entries[0]['title'] == 'Example'}.
 *
 * <p>HTML is compared as the text that it shows, because that is what we keep of it. What feedparser calls a description is
 * the content where there is no summary.
 */
record Expectation(String path, String literal) {
    private static final Pattern EQUALITY = Pattern.compile("^(.*?)\\s*==\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("^entries\\.(\\d+)\\.(.*)$");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(.))", Pattern.DOTALL);

    /** What came of comparing. */
    enum Verdict {
        MET,
        MISSED,
        /** It asks for something that we don't keep. */
        NOT_KEPT
    }

    static List<Expectation> all(String expression) {
        return terms(expression).stream().map(Expectation::of).toList();
    }

    private static Expectation of(String term) {
        Matcher equality = EQUALITY.matcher(term);
        return equality.matches()
                ? new Expectation(path(equality.group(1)), literal(equality.group(2)))
                : new Expectation(term.strip(), "");
    }

    /** The value, where it is compared with a second thing before, or is made of parts. */
    private static String literal(String python) {
        return python.strip()
                .replaceFirst("^entries\\[\\d\\]\\['\\w+'\\]\\s*==\\s*", "")
                .replace("' + '", "");
    }

    /** entries[0]['content'][0]['value'] as entries.0.content.0.value. */
    private static String path(String python) {
        return python.strip()
                .replaceAll("\\[u?['\"]?(\\w+)['\"]?\\]", ".$1")
                .replaceFirst("^len\\((.*)\\)$", "$1.length");
    }

    private static List<String> terms(String expression) {
        List<String> terms = new ArrayList<>();
        char quote = 0;
        int begin = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (expression.startsWith(" and ", i)) {
                terms.add(expression.substring(begin, i));
                begin = i + 5;
            }
        }
        terms.add(expression.substring(begin));
        return terms;
    }

    Verdict of(FeedSample sample) {
        Feed feed = sample.feed();
        boolean faulty = feed.fault().isPresent() || sample.decoded().guessed();
        return switch (path) {
            case "bozo" -> verdict(faulty);
            case "not bozo" -> verdict(!faulty);
            case "entries.length" -> verdict(feed.entries().size() == Integer.parseInt(literal));
            case "feed.title", "feed.title_detail.value" -> same(feed.title());
            case "feed.link" -> same(feed.link());
            case "feed.language" -> same(feed.language());
            default -> ofEntry(feed);
        };
    }

    private Verdict ofEntry(Feed feed) {
        Matcher entry = ENTRY.matcher(path);
        if (!entry.matches()) {
            return Verdict.NOT_KEPT;
        }
        int index = Integer.parseInt(entry.group(1));
        if (index >= feed.entries().size()) {
            return Verdict.MISSED;
        }
        return ofEntry(feed.entries().get(index), entry.group(2));
    }

    private Verdict ofEntry(FeedEntry entry, String name) {
        return switch (name) {
            case "title", "title_detail.value" -> same(entry.title());
            case "link" -> same(entry.link());
            case "id", "guid" -> same(entry.id());
            case "summary", "summary_detail.value", "description" ->
                same(entry.summary().or(entry::content));
            case "content.0.value" -> same(entry.content());
            case "author_detail.name", "authors.0.name" ->
                same(entry.authors().stream().findFirst());
            case "content.0.language", "title_detail.language", "summary_detail.language" -> same(entry.language());
            case "source.title", "source.title_detail.value" -> same(entry.source());
            case "published_parsed", "created_parsed" -> sameTime(entry.published());
            case "updated_parsed" -> sameTime(entry.updated().or(entry::published));
            default -> Verdict.NOT_KEPT;
        };
    }

    /** Plain text may be expected as HTML, and the other way round. */
    private Verdict same(Optional<String> kept) {
        String wanted = literal.equals("None") ? "" : unquoted();
        String ours = kept.orElse("");
        return verdict(text(ours).equals(text(wanted)) || ours.equals(wanted) || ours.equals(text(wanted)));
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html)
                .text()
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private Verdict sameTime(Optional<OffsetDateTime> kept) {
        String digits = literal.replaceAll("[()\\s]", "");
        String[] numbers = digits.split(",", -1);
        if (numbers.length < 6) {
            return Verdict.NOT_KEPT;
        }
        int[] parts = new int[6];
        for (int i = 0; i < 6; i++) {
            parts[i] = Integer.parseInt(numbers[i]);
        }
        OffsetDateTime wanted =
                OffsetDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], 0, ZoneOffset.UTC);
        return verdict(
                kept.filter(time -> time.toInstant().equals(wanted.toInstant())).isPresent());
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.MET : Verdict.MISSED;
    }

    private String unquoted() {
        String python = literal.replaceFirst("^u(?=['\"])", "");
        if (python.length() < 2 || "'\"".indexOf(python.charAt(0)) < 0) {
            return python;
        }
        String inner = python.substring(1, python.length() - 1);
        return ESCAPE.matcher(inner).replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
    }

    private static String unescaped(MatchResult match) {
        for (int group = 1; group <= 3; group++) {
            if (match.group(group) != null) {
                return Character.toString(Integer.parseInt(match.group(group), 16));
            }
        }
        return switch (match.group(4)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> match.group(4);
        };
    }
}
