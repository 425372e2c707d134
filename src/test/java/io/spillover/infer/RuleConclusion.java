package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** One sentence behind the arrow of a rule's example: what must follow, or must not. */
record RuleConclusion(String sentence, RuleExample example) {
    private static final Pattern LINK = Pattern.compile("(.+) (exposedTo|atRiskFrom) (.+)");
    private static final Pattern MITIGATED = Pattern.compile("risk of (.+) from (.+) mitigatedBy (.+)");
    private static final Pattern SIGNAL =
            Pattern.compile("(.+) (up|down) (short|long)(?: (direct|indirect))?(?: strength ([0-9.]+))?");

    boolean isDenied() {
        return sentence.startsWith("not ");
    }

    /** Whether the inferred triples say so. */
    boolean holdsIn(Graph inferred) {
        String positive = isDenied() ? sentence.substring("not ".length()) : sentence;
        RuleExample.Bracketed said = RuleExample.Bracketed.of(positive);
        Matcher mitigated = MITIGATED.matcher(said.text());
        if (mitigated.matches()) {
            return risks(inferred, mitigated.group(1), mitigated.group(2))
                    .anyMatch(risk ->
                            inferred.contains(risk, Vocabulary.MITIGATED_BY, example.entity(mitigated.group(3))));
        }
        Matcher signal = SIGNAL.matcher(said.text());
        if (signal.matches()) {
            return signals(inferred, signal).findAny().isPresent();
        }
        Matcher link = LINK.matcher(said.text());
        if (!link.matches()) {
            throw new IllegalArgumentException("What should follow is not understood: " + sentence);
        }
        return link(inferred, link, said.bracket().stream().toList());
    }

    private boolean link(Graph inferred, Matcher link, List<String> bracket) {
        boolean exposure = link.group(2).equals("exposedTo");
        Node predicate = Vocabulary.term(link.group(2));
        boolean plain = inferred.contains(example.entity(link.group(1)), predicate, example.entity(link.group(3)));
        Stream<Node> nodes = exposure
                ? subjects(inferred, Vocabulary.EXPOSED, link.group(1), Vocabulary.TO, link.group(3))
                : risks(inferred, link.group(1), link.group(3));
        Node detail = exposure ? Vocabulary.KIND : Vocabulary.STATE;
        return plain
                && nodes.anyMatch(node ->
                        bracket.stream().allMatch(word -> inferred.contains(node, detail, Vocabulary.term(word))));
    }

    private Stream<Node> risks(Graph inferred, String bearer, String threat) {
        return subjects(inferred, Vocabulary.BEARER, bearer, Vocabulary.THREAT, threat);
    }

    private Stream<Node> signals(Graph inferred, Matcher said) {
        return inferred
                .find(Node.ANY, Vocabulary.TARGET, example.entity(said.group(1)))
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .filter(node -> inferred.contains(node, Vocabulary.HORIZON, Vocabulary.term(said.group(3))))
                .filter(node -> inferred.find(node, Vocabulary.DIRECTION, Node.ANY).toList().stream()
                        .anyMatch(triple -> triple.getObject()
                                .getLiteralLexicalForm()
                                .equals(said.group(2).equals("up") ? "1" : "-1")))
                .filter(node -> said.group(4) == null
                        || inferred.contains(node, Vocabulary.CHANNEL, Vocabulary.term(said.group(4))))
                .filter(node -> said.group(5) == null
                        || inferred.contains(node, Vocabulary.STRENGTH, RuleExample.decimal(said.group(5))));
    }

    private Stream<Node> subjects(Graph inferred, Node one, String oneName, Node two, String twoName) {
        return inferred.find(Node.ANY, one, example.entity(oneName)).mapWith(Triple::getSubject).toList().stream()
                .filter(node -> inferred.contains(node, two, example.entity(twoName)));
    }
}
