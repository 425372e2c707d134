package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Random small graphs, and random small rules that chain and run in circles. */
final class RandomRules {
    static final String BASE = "https://example.org/";

    private static final String SO = "https://w3id.org/spillover/ontology#";
    private static final Set<Node> TERMS =
            Set.of(Vocabulary.WEIGHT, Vocabulary.CHANNEL, Vocabulary.DIRECT, Vocabulary.INDIRECT);
    private static final String HEADER = "# Title\n# Meaning.\n# Example: none\n";

    private RandomRules() {}

    static Node node(String name) {
        return NodeFactory.createURI(BASE + name);
    }

    static Arbitrary<Set<Triple>> graphs() {
        return triples().set().ofMaxSize(12);
    }

    static Arbitrary<Triple> triples() {
        Arbitrary<Node> nodes = Arbitraries.integers().between(0, 4).map(number -> node("n" + number));
        return Combinators.combine(nodes, predicates(), nodes).as(Triple::create);
    }

    static Arbitrary<Node> predicates() {
        return Arbitraries.integers().between(0, 2).map(number -> node("p" + number));
    }

    static Arbitrary<String> namedPredicates() {
        return predicates().map(predicate -> "<" + predicate + ">");
    }

    /**
     * Rules of one to three conditions over few variables and predicates, so that they chain and run in circles. No
     * condition has one variable twice: Jena's engine misses matches of {@code (?a p ?a) (?c p ?c)}.
     */
    static Arbitrary<List<String>> rules(Arbitrary<String> predicates) {
        Arbitrary<String> terms = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of("?a", "?b", "?c")),
                Tuple.of(1, Arbitraries.of("n0", "n1").map(name -> "<" + BASE + name + ">")));
        Arbitrary<String> conditions = Combinators.combine(terms, predicates, terms)
                .filter((subject, predicate, object) -> !subject.equals(object))
                .as("(%s %s %s)"::formatted);
        Arbitrary<List<String>> bodies = conditions.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Boolean> unlike = Arbitraries.of(true, false, false);
        return Combinators.combine(bodies, predicates(), unlike)
                .as(RandomRules::rule)
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    /** Rules on absences, counts and weights that go round in circles, to stand behind {@link #rules}. */
    static Arbitrary<List<String>> furtherRules() {
        return Arbitraries.of(
                        "(?a p0 ?b) noValue(?b p1 ?c) -> (?a q0 ?b)",
                        "(?a q0 ?b) noValue(?b q0 ?a) (?b p2 ?c) -> (?c q1 ?a)",
                        "(?a p1 ?b) noValue(?a p2 ?b) noValue(n0 p0 ?a) -> (?a q2 ?b)",
                        "noValue(n0 p0 n1) -> (n0 q3 n1)",
                        "(?a p0 ?b) count(?a p1 ?c ?n) -> (?a q4 ?n)",
                        "(?a p2 ?b) count(?c q0 ?a ?n) greaterThan(?n 1) -> (?a q5 ?b)",
                        "(?a p0 ?b) makeSkolem(?e <link> ?a ?b) -> (?e to ?a) (?e by ?b) (?e weight 0.4)",
                        "(?a p1 ?b) makeSkolem(?e <link> ?a ?b) -> (?e to ?a) (?e by ?b) (?e weight 0.8) (?e channel direct)",
                        "(?e to ?a) (?e by ?b) (?e weight ?w) (?b p0 ?c) product(?w 0.9 ?v) ge(?v 0.1)"
                                + " makeSkolem(?f <link> ?a ?c) -> (?f to ?a) (?f by ?c) (?f weight ?v) (?f channel indirect)",
                        "(?e to ?a) (?e by ?b) (?e weight ?w) (?b p2 ?c)"
                                + " makeSkolem(?f <link> ?a ?c) -> (?f to ?a) (?f by ?c) (?f weight ?w)",
                        "(?e to ?a) (?e weight ?w) lessThan(?w 0.5) -> (?a q6 ?e)",
                        "(?e to ?a) max(?e weight ?w ?most) (?a p0 ?b) -> (?b q7 ?most)")
                .map(RandomRules::written)
                .list()
                .uniqueElements()
                .ofMaxSize(5);
    }

    /** A rule set of these rules. */
    static RuleSet ruleSet(List<String> rules) {
        StringBuilder file = new StringBuilder();
        for (int number = 0; number < rules.size(); number++) {
            file.append(HEADER).append("[rule%d: %s]%n%n".formatted(number, rules.get(number)));
        }
        return RuleSet.of(RuleFile.cut(Path.of("random.rules"), file.toString()), new OntologyTerms(TERMS));
    }

    static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static String written(String rule) {
        return rule.replaceAll("(?<=[( ])(weight|channel|direct|indirect)(?=[ )])", "<" + SO + "$1>")
                .replaceAll("(?<=[( ])([npq]\\d|to|by)(?=[ )])", "<" + BASE + "$1>")
                .replace("<link>", "<" + BASE + "link>");
    }

    /** Concludes between the first and the last variable of the conditions, so that all of them are bound. */
    private static String rule(List<String> conditions, Node predicate, boolean unlike) {
        List<String> variables = Pattern.compile("\\?[abc]")
                .matcher(String.join(" ", conditions))
                .results()
                .map(MatchResult::group)
                .toList();
        if (variables.isEmpty()) {
            return String.join(" ", conditions) + " -> (<" + BASE + "n0> <" + predicate + "> <" + BASE + "n1>)";
        }
        String first = variables.get(0);
        String last = variables.get(variables.size() - 1);
        String test = unlike ? " notEqual(" + first + " " + last + ")" : "";
        return String.join(" ", conditions) + test + " -> (" + last + " <" + predicate + "> " + first + ")";
    }
}
