package io.spillover.infer;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule as its file states it: what it is called, what it means, an example, and its two sides.
 *
 * @param name unique in a rule set; the last part of its IRI
 * @param title the first line of its header, as explanations print it
 * @param meaning the sentence that says what it infers
 * @param examples lines that state facts and what must follow from them; see {@code ontology/rules/README.md}
 * @param file where it is written
 * @param line the line of the file on which the rule itself begins, from 1
 */
public record InferenceRule(
        String name, String title, String meaning, List<String> examples, Path file, int line, RuleSides sides) {

    public InferenceRule {
        examples = List.copyOf(examples);
    }

    List<Atom> body() {
        return sides.body();
    }

    List<Atom.Pattern> head() {
        return sides.head();
    }

    List<Atom.Pattern> patterns() {
        return sides.patterns();
    }

    List<Atom.Pattern> absences() {
        return sides.absences();
    }

    List<Atom.Aggregate> aggregates() {
        return sides.aggregates();
    }

    /** What is asked when all else is settled: that something is absent, or all that there is of it. */
    List<Atom.Pattern> settledPatterns() {
        return Stream.concat(absences().stream(), aggregates().stream().map(Atom.Aggregate::pattern))
                .toList();
    }

    /** The numbers of the variables that its conditions bind: triples, aggregates, and values made of what is bound. */
    Set<Integer> boundVariables() {
        return sides.boundVariables();
    }

    /** How many variables it has; they are numbered from 0. */
    int variableCount() {
        return sides.variableCount();
    }

    /** Where it is written, for messages: {@code exposure.rules:12}. */
    String place() {
        return file + ":" + line;
    }
}
