package io.spillover.infer;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;

/** Understands one rule: Jena's parser reads it, and what our engine does not do is refused in words. */
final class RuleReader {
    private static final String ABSENCE = "noValue";

    /** A triple and what its value is bound to. */
    private static final int AGGREGATE_ARGUMENTS = 4;

    private final RuleText text;
    private final Map<String, Term.Variable> variables = new LinkedHashMap<>();
    private int variableCount;

    private RuleReader(RuleText text) {
        this.text = text;
    }

    /**
     * The rule that a text states.
     *
     * @throws io.spillover.document.SpilloverException where the rule is not one, or uses what the engine lacks
     */
    static InferenceRule read(RuleText text) {
        return new RuleReader(text).read();
    }

    private InferenceRule read() {
        Rule rule = parse();
        if (rule.isBackward()) {
            throw mistake("the rule runs backward; write it as [name: conditions -> conclusions]");
        }
        String name = Optional.ofNullable(rule.getName())
                .orElseThrow(() -> mistake("the rule has no name; write [name: … -> …]"));
        List<Atom> body = Arrays.stream(rule.getBody()).map(this::bodyAtom).toList();
        List<Atom.Pattern> head =
                Arrays.stream(rule.getHead()).map(this::headPattern).toList();
        return new InferenceRule(
                name,
                text.title(),
                text.meaning(),
                text.examples(),
                text.file(),
                text.line(),
                new RuleSides(body, head));
    }

    private Rule parse() {
        String source = String.join("\n", text.prefixes()) + "\n" + text.text() + "\n";
        try {
            List<Rule> rules =
                    Rule.parseRules(Rule.rulesParserFromReader(new BufferedReader(new StringReader(source))));
            if (rules.size() == 1) {
                return rules.get(0);
            }
        } catch (Rule.ParserException e) {
            throw mistake(remedy(e));
        }
        throw mistake("one rule was expected here; begin each with [ on a line of its own");
    }

    private static String remedy(Rule.ParserException problem) {
        String message = String.valueOf(problem.getMessage()).strip().replaceAll("\\s+", " ");
        return message.contains("qname prefix")
                ? message + "; declare it above the rules: @prefix so: <https://w3id.org/spillover/ontology#>"
                : message + "; write [name: (?x so:p ?y) … -> (?x so:q ?y)]";
    }

    private Atom.Pattern headPattern(ClauseEntry entry) {
        if (entry instanceof TriplePattern triple) {
            return pattern(triple);
        }
        throw mistake("\"" + entry + "\" can't be concluded; conclude triples only, as (?x so:p ?y)");
    }

    private Atom bodyAtom(ClauseEntry entry) {
        if (entry instanceof TriplePattern triple) {
            return pattern(triple);
        }
        if (entry instanceof Functor call) {
            return builtin(call);
        }
        throw mistake("\"" + entry + "\" can't be a condition; write a triple or a built-in");
    }

    private Atom builtin(Functor call) {
        List<Term> arguments = Arrays.stream(call.getArgs()).map(this::term).toList();
        if (call.getName().equals(ABSENCE)) {
            return absence(call, arguments);
        }
        Optional<Aggregation> aggregation =
                Aggregation.named(call.getName()).filter(known -> call.getArgLength() == AGGREGATE_ARGUMENTS);
        if (aggregation.isPresent()) {
            return new Atom.Aggregate(
                    aggregation.get(),
                    new Atom.Pattern(arguments.get(0), arguments.get(1), arguments.get(2)),
                    output(call, arguments.get(3)));
        }
        Optional<Condition> condition = Condition.named(call.getName());
        if (condition.isPresent()) {
            requireCount(call, condition.get().arity());
            return new Atom.Check(condition.get(), arguments);
        }
        if (call.getName().equals(Aggregation.COUNT.word())) {
            requireCount(call, AGGREGATE_ARGUMENTS);
        }
        Computation computation = Computation.named(call.getName())
                .orElseThrow(() -> mistake("the built-in \"" + call.getName() + "\" is unknown; use one of "
                        + String.join(", ", Builtins.names())));
        return computation == Computation.SKOLEM ? skolem(call, arguments) : arithmetic(call, computation, arguments);
    }

    private Atom absence(Functor call, List<Term> arguments) {
        if (arguments.size() == 2) {
            return new Atom.Absence(new Atom.Pattern(arguments.get(0), arguments.get(1), fresh("?any")));
        }
        requireCount(call, 3);
        return new Atom.Absence(new Atom.Pattern(arguments.get(0), arguments.get(1), arguments.get(2)));
    }

    private Atom skolem(Functor call, List<Term> arguments) {
        if (arguments.size() < 3) {
            throw mistake("\"" + call + "\" needs a variable, a class and what it is about;"
                    + " write makeSkolem(?new so:Exposure ?x ?y)");
        }
        return new Atom.Assignment(
                Computation.SKOLEM, arguments.subList(1, arguments.size()), output(call, arguments.get(0)));
    }

    private Atom arithmetic(Functor call, Computation computation, List<Term> arguments) {
        requireCount(call, 3);
        return new Atom.Assignment(computation, arguments.subList(0, 2), output(call, arguments.get(2)));
    }

    private Term.Variable output(Functor call, Term term) {
        if (term instanceof Term.Variable variable) {
            return variable;
        }
        throw mistake("\"" + call + "\" gives a value to something that is no variable; write a variable there");
    }

    private void requireCount(Functor call, int count) {
        if (call.getArgLength() != count) {
            throw mistake("\"" + call + "\" has " + call.getArgLength() + " arguments; it takes " + count);
        }
    }

    private Atom.Pattern pattern(TriplePattern triple) {
        return new Atom.Pattern(term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()));
    }

    private Term term(Node node) {
        if (Functor.isFunctor(node)) {
            throw mistake("\"" + node + "\" is a structure, which the engine does not have; use plain nodes");
        }
        if (!(node instanceof Node_RuleVariable variable)) {
            return new Term.Constant(Values.canonical(node));
        }
        return variable.getIndex() < 0
                ? fresh("_")
                : variables.computeIfAbsent(String.valueOf(variable.getName()), this::fresh);
    }

    private Term.Variable fresh(String name) {
        return new Term.Variable(variableCount++, name);
    }

    private RuleMistake mistake(String wrongAndRemedy) {
        return new RuleMistake(text.file(), text.line(), wrongAndRemedy);
    }
}
