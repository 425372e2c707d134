package io.spillover.extract;

import io.spillover.document.SpilloverException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How one relation is said: a file {@code patterns/PREDICATE.txt}.
 *
 * <p>Its header gives title, meaning, {@code # Takes: Organization -> Product} for each pair of kinds, and
 * {@code # Example: sentence => Subject predicate Object factuality} lines, which a test runs ({@code # Not:} for what
 * must not be read), {@code # Implies: object faces lawsuit} for what follows from it by its meaning. Below it: {@code $name = alternatives} defines a macro; {@code tree: ...} is a Semgrex pattern over
 * the logical form with the nodes {@code trigger}, {@code subject} and {@code object}; {@code text: ...} is a TokensRegex
 * pattern in which {@code <Organization>} is a mention of that kind. A pattern may end in {@code => key=value, ...}.
 */
record RelationFile(
        String predicate,
        String title,
        String meaning,
        List<Signature> signatures,
        List<Implication> implications,
        List<Example> examples,
        List<PatternLine> patterns) {

    /** A sentence, and a claim that it must or must not give. */
    record Example(String sentence, String claim, boolean wanted) {}

    private static final Pattern MACRO = Pattern.compile("\\$(\\w+)\\s*=\\s*(.+)");
    private static final Pattern TYPE = Pattern.compile("<(\\w+(?:\\|\\w+)*)([!?]?)>");

    /**
     * @param source what messages call the file
     * @param predicate the relation
     * @param prefix what the names of its patterns begin with
     */
    static RelationFile parse(String source, String predicate, String prefix, List<String> lines) {
        List<String> comments =
                lines.stream().filter(line -> line.startsWith("#")).toList();
        if (comments.size() < 2) {
            throw mistake(source, "", "it needs a title and a meaning as its first two comment lines");
        }
        List<Signature> signatures =
                header(comments, "Takes").map(text -> signature(source, text)).toList();
        List<Example> examples = Stream.concat(
                        header(comments, "Example").map(text -> example(source, text, true)),
                        header(comments, "Not").map(text -> example(source, text, false)))
                .toList();
        return new RelationFile(
                predicate,
                comments.get(0).substring(1).strip(),
                comments.get(1).substring(1).strip(),
                signatures,
                header(comments, "Implies")
                        .map(text -> implication(source, text))
                        .toList(),
                examples,
                patterns(source, prefix + predicate, lines));
    }

    /** The same with what another file says of this relation; its patterns come last. */
    RelationFile with(RelationFile more) {
        return new RelationFile(
                predicate,
                title,
                meaning,
                joined(signatures, more.signatures()),
                joined(implications, more.implications()),
                joined(examples, more.examples()),
                joined(patterns, more.patterns()));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static Stream<String> header(List<String> comments, String key) {
        String opening = "# " + key + ": ";
        return comments.stream().filter(line -> line.startsWith(opening)).map(line -> line.substring(opening.length())
                .strip());
    }

    private static Signature signature(String source, String text) {
        String[] sides = text.split("->", -1);
        if (sides.length != 2) {
            throw mistake(source, text, "write \"# Takes: Organization -> Product, Asset\"");
        }
        return new Signature(
                List.of(sides[0].strip().split("\\s*,\\s*", -1)),
                List.of(sides[1].strip().split("\\s*,\\s*", -1)));
    }

    private static Implication implication(String source, String text) {
        String[] words = text.split("\\s+", 3);
        if (words.length != 3 || !words[0].matches("subject|object")) {
            throw mistake(source, text, "write \"# Implies: object faces lawsuit\"");
        }
        return new Implication(words[0], words[1], words[2]);
    }

    private static Example example(String source, String text, boolean wanted) {
        String[] sides = text.split("=>", -1);
        if (sides.length != 2) {
            throw mistake(source, text, "write \"# Example: sentence => Subject predicate Object factuality\"");
        }
        return new Example(sides[0].strip(), sides[1].strip(), wanted);
    }

    private static List<PatternLine> patterns(String source, String name, List<String> lines) {
        Map<String, String> macros = new HashMap<>();
        List<PatternLine> patterns = new ArrayList<>();
        for (String line : lines) {
            Matcher macro = MACRO.matcher(line);
            if (macro.matches()) {
                macros.put(macro.group(1), macro.group(2).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                patterns.add(pattern(source, name + "-" + (patterns.size() + 1), line, macros));
            }
        }
        return List.copyOf(patterns);
    }

    private static PatternLine pattern(String source, String name, String line, Map<String, String> macros) {
        boolean tree = line.startsWith("tree:");
        if (!tree && !line.startsWith("text:")) {
            throw mistake(source, line, "a pattern begins with \"tree:\" or \"text:\"");
        }
        String[] sides = line.substring(5).split("\\s=>\\s", -1);
        String text = sides[0].strip();
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            text = text.replace("$" + macro.getKey() + "$", macro.getValue());
        }
        if (!tree) {
            text = TYPE.matcher(text).replaceAll(RelationFile::mention);
        }
        Map<String, String> options = options(source, line, sides.length > 1 ? sides[1] : "");
        PatternLine.Language language = tree ? PatternLine.Language.TREE : PatternLine.Language.TEXT;
        return new PatternLine(language, name, text, options);
    }

    private static Map<String, String> options(String source, String line, String text) {
        Map<String, String> options = new HashMap<>();
        for (String option : text.isBlank() ? new String[0] : text.split("\\s*;\\s*", -1)) {
            String[] sides = option.split("=", 2);
            Optional<String> value =
                    Optional.of(sides).filter(both -> both.length == 2).map(both -> both[1].strip());
            if (!PatternLine.isOption(sides[0].strip(), value.orElse(""))) {
                throw mistake(
                        source,
                        line,
                        "\"" + option + "\" is no option; write " + PatternLine.OPTIONS + ", parted by \";\"");
            }
            options.put(sides[0].strip(), value.orElse(""));
        }
        return options;
    }

    /** The kinds of mentions that a pattern over words names. */
    static List<String> typesIn(String line) {
        return TYPE.matcher(line)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("\\|", -1)))
                .toList();
    }

    /**
     * {@code <Person>} is any mention of a person, {@code <Person!>} only one by a name, {@code <Person?>} also a name of
     * unknown kind.
     */
    private static String mention(MatchResult type) {
        String known = "{ner:/.*\\b(" + type.group(1) + ")\\b.*/";
        return Matcher.quoteReplacement(
                switch (type.group(2)) {
                    case "!" -> "[" + known + ";tag:/NN.*/}]";
                    case "?" -> "[" + known + "} | {ner:/Entity\\/?/;tag:/NNP.*/}]";
                    default -> "[" + known + "}]";
                });
    }

    private static SpilloverException mistake(String source, String line, String advice) {
        return new SpilloverException(
                SpilloverException.Kind.CHECK_FAILED,
                "The pattern file " + source + " has a mistake" + (line.isEmpty() ? "" : " in \"" + line + "\"") + ": "
                        + advice + ".");
    }
}
