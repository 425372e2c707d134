package io.spillover.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * An open fact as words, as a gold file or a tool gives it.
 *
 * @param arguments the subject first
 * @param confidence 1 in gold files
 */
record OpenTuple(List<String> relation, List<List<String>> arguments, double confidence) {
    OpenTuple {
        relation = List.copyOf(relation);
        arguments = arguments.stream().map(List::copyOf).toList();
    }

    /** The same with all that follows the subject as one argument. */
    OpenTuple binary() {
        return arguments.size() < 2 ? this : new OpenTuple(relation, List.of(arguments.get(0), rest()), confidence);
    }

    /** The same with subject and the rest in each other's place. */
    OpenTuple reversed() {
        return arguments.size() < 2 ? this : new OpenTuple(relation, List.of(rest(), arguments.get(0)), confidence);
    }

    private List<String> rest() {
        List<String> words = new ArrayList<>();
        arguments.subList(1, arguments.size()).forEach(words::addAll);
        return words;
    }

    /** Relation, subject and the rest between bars, for rows. */
    String text() {
        List<String> cells = new ArrayList<>(List.of(String.join(" ", relation)));
        arguments.forEach(argument -> cells.add(String.join(" ", argument)));
        return String.join(" | ", cells);
    }
}
