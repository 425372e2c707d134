package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question in a file, with its documentation as the comments that it opens with: title, meaning, {@code Example:} (a row
 * of an answer) and one {@code Set:} for each variable that a user may set.
 *
 * <pre>
 * # Customers of a company
 * # Who buys from a company, and how sure that is.
 * # Set: company entity the one that sells
 * # Set: since date [newest - 7] the day after which it is published
 * # Example: Microsoft | ByteDance | asserted
 * </pre>
 *
 * @param name the file's name without {@code .rq}
 * @param example the row that the example promises, its cells parted by {@code |}; empty where there is none
 */
public record SavedQuery(
        String name, String title, String meaning, String example, List<Parameter> parameters, String text) {

    private static final Pattern SET =
            Pattern.compile("Set: (\\w+) (\\w+)(?: \\[newest(?: - (\\d{1,5}))?(\\]))?(?: (.*))?");
    private static final String EXAMPLE = "Example:";

    /**
     * A variable that a user may set; where it is left out and has no default, the query answers for every value.
     *
     * @param meaning what it stands for, in words
     * @param daysBack the default of a date: how many days before the newest publication date of the store it is
     */
    public record Parameter(String name, Kind kind, String meaning, OptionalInt daysBack) {

        /** How a user's text becomes a value. */
        public enum Kind {
            /** An entity of the store, by its name. */
            ENTITY,
            /** An article of the store, by path, hash or IRI; {@code *} for the whole store. */
            ARTICLE,
            /** A term of the ontology, by its local name. */
            TERM,
            /** Text as it is. */
            TEXT,
            /** A number. */
            NUMBER,
            /** A day, as 2026-01-31. */
            DATE
        }
    }

    public SavedQuery {
        parameters = List.copyOf(parameters);
    }

    /** Reads a query from a file. */
    public static SavedQuery read(Path file) {
        try {
            String fileName = file.getFileName().toString();
            return of(fileName.replaceFirst("\\.rq$", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new SpilloverException(
                    SpilloverException.Kind.UNREADABLE_INPUT,
                    "Cannot read the query " + file + "; check that it is there and is UTF-8 text.",
                    unreadable);
        }
    }

    /** Reads a query from its text. */
    public static SavedQuery of(String name, String text) {
        List<String> meaning = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        String title = "";
        String example = "";
        for (String line : header(text)) {
            Matcher set = SET.matcher(line);
            if (set.matches()) {
                parameters.add(parameter(name, set));
            } else if (line.startsWith(EXAMPLE)) {
                example = line.substring(EXAMPLE.length()).strip();
            } else if (title.isEmpty()) {
                title = line;
            } else {
                meaning.add(line);
            }
        }
        return new SavedQuery(name, title, String.join(" ", meaning), example, parameters, text);
    }

    private static List<String> header(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Parameter parameter(String query, Matcher set) {
        Parameter.Kind kind = kind(query, set);
        OptionalInt daysBack = set.group(4) == null
                ? OptionalInt.empty()
                : OptionalInt.of(set.group(3) == null ? 0 : Integer.parseInt(set.group(3)));
        if (daysBack.isPresent() && kind != Parameter.Kind.DATE) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    says(query, set) + "only a date is counted from the newest; leave the brackets out.");
        }
        return new Parameter(set.group(1), kind, set.group(5) == null ? "" : set.group(5), daysBack);
    }

    private static Parameter.Kind kind(String query, Matcher set) {
        try {
            return Parameter.Kind.valueOf(set.group(2).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    says(query, set) + set.group(2)
                            + " is no kind of value; write entity, article, term, text, number or date.",
                    unknown);
        }
    }

    private static String says(String query, Matcher set) {
        return "The query " + query + " says \"" + set.group() + "\", and ";
    }
}
