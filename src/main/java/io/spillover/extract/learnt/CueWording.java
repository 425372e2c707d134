package io.spillover.extract.learnt;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the names of cues into words for readers: "sounds nearest bad behind" as 'the nearest telling word, "tumbles" (bad),
 * behind it'. Safe for all threads.
 */
final class CueWording {
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("up", "rising"),
            Map.entry("down", "falling"),
            Map.entry("good", "good"),
            Map.entry("bad", "bad"),
            Map.entry("goodq", "a quantity to be high"),
            Map.entry("badq", "a quantity to be low"),
            Map.entry("ease", "easing"),
            Map.entry("flat", "standing still"),
            Map.entry("plan", "a plan"),
            Map.entry("tip", "advice"),
            Map.entry("doubt", "doubt"),
            Map.entry("int", "strongly"),
            Map.entry("ask", "asking"),
            Map.entry("hold", "waiting"),
            Map.entry("none", "none"));
    private static final Map<String, String> ROLES =
            Map.of("nsubj", "the subject of", "obj", "the object of", "root", "the top of");
    private static final String NOT = "-not";

    /**
     * How the names of a form are told.
     *
     * @param words with what the pattern finds in its places: {@code $1} as words, {@code %1} as classes, {@code &1} as
     *     the next word that sounds so, {@code #1} as it stands, {@code @1} as a role
     */
    private record Form(Pattern pattern, String words) {
        static Form of(String pattern, String words) {
            return new Form(Pattern.compile(pattern), words);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("word (\\S+)|words (.+)", "$1$2"),
            Form.of("(?:near|1) before (\\S+)", "$1 shortly before it"),
            Form.of("(?:near|1) behind (\\S+)", "$1 shortly behind it"),
            Form.of("(\\d) (before|behind) (\\S+)", "$3 #1 words #2 it"),
            Form.of("in its part (\\S+)", "$1 in its part of the sentence"),
            Form.of("hangs (?:right )?([a-z]+)(?::[a-z_]+)?<([^<>]+)", "it is @1 $2"),
            Form.of("(?:hangs|below) (?:.*<)?([^<>]+)", "it hangs on $1"),
            Form.of("beside .*>([^<>]+)", "$1 beside it"),
            Form.of("with ([^<>]+)>[^<>]+>([^<>]+)", "$1 with $2"),
            Form.of("has [^<>]+>([^<>]+)", "$1 belonging to it"),
            Form.of("top .*", "its place in the sentence"),
            Form.of("kind (\\S+)", "it is of the kind #1"),
            Form.of("other names (\\d)|names behind (\\d)", "#1#2 other names"),
            Form.of("(?:word )?sounds number of (\\S+) (\\d)", "#2 words that sound %1"),
            Form.of("(?:\\S+, )?(?:word )?sounds nearest none", "no telling word near it"),
            Form.of(
                    "(?:\\S+, )?(?:word )?sounds nearest (\\S+)(?: (before|behind))?",
                    "the nearest telling word, &1, #2 it"),
            Form.of("(?:word )?sounds hangs ([a-z]+)<(\\S+)", "it is @1 &2"),
            Form.of("(?:word )?sounds (?:hangs .*<|below )(\\S+)", "it hangs on &1"),
            Form.of("(?:word )?sounds beside .*>(\\S+)", "&1 beside it"),
            Form.of("(?:word )?sounds with .*<([^<>]+)>.*>(\\S+)", "&1 with &2"),
            Form.of("(?:word )?sounds ([^<> ]+)<[^<>]+<(\\S+)", "&1 of &2"),
            Form.of("(?:word )?sounds (\\S+) there", "&1"),
            Form.of("(?:word )?sounds (\\S+) (before|behind)(?: in (?:its|another) part)?", "&1 #2 it"),
            Form.of("(?:\\S+, )?(?:next )?(before|behind) it: (.*)", "what sounds %2 stands #1 it"));

    /** Of no more names than the weights know. */
    private final Map<String, Formed> formed = new ConcurrentHashMap<>();

    /** The words of a form and what its pattern finds in a name. */
    private record Formed(String words, Optional<MatchResult> found) {}

    /**
     * The words; the name itself where it has no known form.
     *
     * @param heard the words of which the cue tells how they sound, in the order of its form
     */
    String of(String name, List<String> heard) {
        Formed is = formed.computeIfAbsent(name, CueWording::form);
        return is.found()
                .map(found -> told(is.words(), found, heard.iterator()))
                .orElse(name);
    }

    private static Formed form(String name) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(name);
            if (matcher.matches()) {
                return new Formed(form.words(), Optional.of(matcher.toMatchResult()));
            }
        }
        return new Formed(name, Optional.empty());
    }

    private static String told(String words, MatchResult found, Iterator<String> heard) {
        StringBuilder told = new StringBuilder();
        for (int place = 0; place < words.length(); place++) {
            char mark = words.charAt(place);
            boolean isMark = "$%&#@".indexOf(mark) >= 0
                    && place + 1 < words.length()
                    && Character.isDigit(words.charAt(place + 1));
            if (isMark) {
                place++;
                String part = Optional.ofNullable(found.group(words.charAt(place) - '0'))
                        .orElse("");
                told.append(mark == '&' ? sounding(part, heard) : told(mark, part));
            } else {
                told.append(mark);
            }
        }
        return told.toString().replace(",  it", "").strip();
    }

    private static String told(char mark, String part) {
        return switch (mark) {
            case '$' -> part.isEmpty() ? "" : "\u201c" + words(part) + "\u201d";
            case '%' ->
                Arrays.stream(part.split(" ", -1)).map(CueWording::sound).collect(Collectors.joining(", then "));
            case '@' -> ROLES.getOrDefault(part, "beside");
            default -> part;
        };
    }

    /** A word with how it sounds: '"soars" (rising)'. */
    private static String sounding(String named, Iterator<String> heard) {
        return heard.hasNext()
                ? "\u201c" + heard.next() + "\u201d (" + sound(named) + ")"
                : "a word that sounds " + sound(named);
    }

    private static String words(String part) {
        return Arrays.stream(part.split(" ", -1))
                .map(word -> switch (word) {
                    case CueWords.TARGET -> "it";
                    case CueWords.NAME -> "a name";
                    case "#" -> "a figure";
                    default -> word;
                })
                .collect(Collectors.joining(" "));
    }

    private static String sound(String named) {
        boolean not = named.endsWith(NOT);
        String bare = not ? named.substring(0, named.length() - NOT.length()) : named;
        return (not ? "not " : "") + CLASSES.getOrDefault(bare, bare.isEmpty() ? "nothing" : bare);
    }
}
