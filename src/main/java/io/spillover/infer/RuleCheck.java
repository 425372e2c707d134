package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Refuses rules that can't be meant: without a header, of an unknown word, with a variable that nothing binds.
 */
record RuleCheck(OntologyTerms known) {

    /** @throws RuleMistake at the first mistake */
    void check(List<InferenceRule> rules) {
        Map<String, InferenceRule> byName = new HashMap<>();
        for (InferenceRule rule : rules) {
            requireHeader(rule);
            requireKnownTerms(rule);
            requireBoundVariables(rule);
            requireTripleBesideAggregate(rule);
            InferenceRule other = byName.putIfAbsent(rule.name(), rule);
            if (other != null) {
                throw mistake(
                        rule,
                        "the name \"" + rule.name() + "\" is taken by the rule at " + other.place()
                                + "; give it another");
            }
        }
    }

    private static void requireHeader(InferenceRule rule) {
        String missing = rule.title().isEmpty()
                ? "# Title"
                : rule.meaning().isEmpty()
                        ? "# A sentence that says what it infers"
                        : rule.examples().isEmpty()
                                ? "# Example: Foxconn sellsTo Acme. Foxconn operatesIn Taiwan. => Acme exposedTo Taiwan"
                                : "";
        if (!missing.isEmpty()) {
            throw mistake(
                    rule,
                    "the rule \"" + rule.name() + "\" lacks a line of its header; write right above it:"
                            + " title, meaning, example, as in \"" + missing + "\"");
        }
    }

    private void requireKnownTerms(InferenceRule rule) {
        Stream.concat(rule.body().stream(), rule.head().stream())
                .flatMap(RuleCheck::terms)
                .filter(term -> Vocabulary.isTerm(term) && !known.has(term))
                .findFirst()
                .ifPresent(term -> {
                    throw mistake(
                            rule,
                            "the ontology has no so:" + Vocabulary.localName(term)
                                    + "; use a term that it has, or add this one to a file of ontology/");
                });
    }

    private static Stream<Node> terms(Atom atom) {
        List<Term> terms;
        if (atom instanceof Atom.Pattern pattern) {
            terms = pattern.terms();
        } else if (atom instanceof Atom.Absence absence) {
            terms = absence.pattern().terms();
        } else if (atom instanceof Atom.Aggregate aggregate) {
            terms = aggregate.pattern().terms();
        } else if (atom instanceof Atom.Check check) {
            terms = check.arguments();
        } else {
            terms = ((Atom.Assignment) atom).inputs();
        }
        return terms.stream().filter(Term.Constant.class::isInstance).map(term -> ((Term.Constant) term).node());
    }

    private static void requireBoundVariables(InferenceRule rule) {
        Set<Integer> bound = rule.boundVariables();
        for (Atom atom : rule.body()) {
            if (!(atom instanceof Atom.Absence) && !(atom instanceof Atom.Aggregate)) {
                requireBound(rule, atom, bound, "");
            }
        }
        rule.head().forEach(pattern -> requireBound(rule, pattern, bound, " of the conclusion"));
        requireSafeAbsences(rule, bound);
    }

    private static void requireBound(InferenceRule rule, Atom atom, Set<Integer> bound, String where) {
        atom.variables()
                .filter(variable -> !bound.contains(variable.index()))
                .findFirst()
                .ifPresent(variable -> {
                    throw mistake(
                            rule,
                            "the variable " + variable.name() + where + " is bound by no condition;"
                                    + " add a triple that has it before the arrow");
                });
    }

    /** Two absences that share an otherwise unbound variable would each mean something else than they seem to. */
    private static void requireSafeAbsences(InferenceRule rule, Set<Integer> bound) {
        Set<Integer> seen = new HashSet<>();
        for (Atom.Pattern absence : rule.settledPatterns()) {
            Set<Integer> own = new HashSet<>();
            absence.variables()
                    .filter(variable -> !bound.contains(variable.index()))
                    .forEach(variable -> {
                        if (seen.contains(variable.index())) {
                            throw mistake(
                                    rule,
                                    "the variable " + variable.name()
                                            + " stands in two conditions on all that there is (noValue,"
                                            + " count, sum, max) and is bound by none; bind it by a triple");
                        }
                        own.add(variable.index());
                    });
            seen.addAll(own);
        }
    }

    private static void requireTripleBesideAggregate(InferenceRule rule) {
        if (!rule.aggregates().isEmpty() && rule.patterns().isEmpty()) {
            throw mistake(
                    rule,
                    "the rule \"" + rule.name() + "\" has nothing but an aggregate; add a triple that says of what"
                            + " it counts, as in (?who rdf:type so:Company) count(?who so:sellsTo ?any ?number)");
        }
    }

    private static RuleMistake mistake(InferenceRule rule, String wrongAndRemedy) {
        return new RuleMistake(rule.file(), rule.line(), wrongAndRemedy);
    }
}
