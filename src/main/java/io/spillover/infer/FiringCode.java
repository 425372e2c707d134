package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes the values of a firing's variables into one short text, from which with the rule come its premises and its
 * conclusions, exactly: a proof in the graph can be checked, and taken back, without matching its rule again.
 *
 * <p>Values stand in the order of the rule's variables, then, for a rule with aggregates, the triples that these took in.
 * They are parted by spaces; what lies below the base of instances is written as its path.
 *
 * @param iris whose base is left out
 */
record FiringCode(Iris iris) {
    private static final String NONE = "-";
    private static final String TERM = "so:";
    private static final String OTHER = "<";
    private static final String LITERAL = "\"";

    String encode(Firing firing) {
        Map<Integer, Node> values = values(firing);
        List<String> words = new ArrayList<>();
        for (int variable = 0; variable < firing.rule().variableCount(); variable++) {
            words.add(value(variable, values).map(this::word).orElse(NONE));
        }
        firing.premises().stream()
                .skip(firing.rule().patterns().size())
                .forEach(triple -> words.addAll(
                        List.of(word(triple.getSubject()), word(triple.getPredicate()), word(triple.getObject()))));
        return String.join(" ", words);
    }

    /** What {@link #encode} wrote of a firing of a rule; empty where the rule has changed since. */
    Optional<Firing> decode(InferenceRule rule, String text) {
        String[] words = text.isEmpty() ? new String[0] : text.split(" ", -1);
        int variables = rule.variableCount();
        if (words.length < variables || (words.length - variables) % 3 != 0) {
            return Optional.empty();
        }
        Map<Integer, Node> values = new HashMap<>();
        for (int variable = 0; variable < variables; variable++) {
            if (!words[variable].equals(NONE)) {
                values.put(variable, node(words[variable]));
            }
        }
        List<Triple> premises = new ArrayList<>();
        for (Atom.Pattern pattern : rule.patterns()) {
            triple(pattern, values).ifPresent(premises::add);
        }
        if (premises.size() < rule.patterns().size()) {
            return Optional.empty();
        }
        for (int index = variables; index < words.length; index += 3) {
            premises.add(Triple.create(node(words[index]), node(words[index + 1]), node(words[index + 2])));
        }
        List<Triple> conclusions = rule.head().stream()
                .flatMap(pattern -> triple(pattern, values).stream())
                .filter(triple -> !triple.getSubject().isLiteral()
                        && triple.getPredicate().isURI())
                .toList();
        return Optional.of(new Firing(rule, premises, conclusions));
    }

    private static Map<Integer, Node> values(Firing firing) {
        Map<Integer, Node> values = new HashMap<>();
        List<Atom.Pattern> patterns = firing.rule().patterns();
        for (int index = 0; index < patterns.size(); index++) {
            bind(patterns.get(index), firing.premises().get(index), values);
        }
        int next = 0;
        for (Atom.Pattern pattern : firing.rule().head()) {
            if (next < firing.conclusions().size()) {
                Triple conclusion = firing.conclusions().get(next);
                Map<Integer, Node> attempt = new HashMap<>(values);
                if (bind(pattern, conclusion, attempt)) {
                    values.putAll(attempt);
                    next++;
                }
            }
        }
        return values;
    }

    private static boolean bind(Atom.Pattern pattern, Triple triple, Map<Integer, Node> values) {
        return bind(pattern.subject(), triple.getSubject(), values)
                && bind(pattern.predicate(), triple.getPredicate(), values)
                && bind(pattern.object(), triple.getObject(), values);
    }

    private static boolean bind(Term term, Node node, Map<Integer, Node> values) {
        if (term instanceof Term.Variable variable) {
            Node known = values.putIfAbsent(variable.index(), node);
            return known == null || known.equals(node);
        }
        return ((Term.Constant) term).node().equals(node);
    }

    private static Optional<Triple> triple(Atom.Pattern pattern, Map<Integer, Node> values) {
        return value(pattern.subject(), values).flatMap(subject -> value(pattern.predicate(), values)
                .flatMap(predicate ->
                        value(pattern.object(), values).map(object -> Triple.create(subject, predicate, object))));
    }

    private static Optional<Node> value(Term term, Map<Integer, Node> values) {
        return term instanceof Term.Variable variable
                ? value(variable.index(), values)
                : Optional.of(((Term.Constant) term).node());
    }

    private static Optional<Node> value(int variable, Map<Integer, Node> values) {
        return Optional.ofNullable(values.get(variable));
    }

    private String word(Node node) {
        if (node.isLiteral()) {
            String language = node.getLiteralLanguage();
            String kind = language.isEmpty() ? shortened(node.getLiteralDatatypeURI()) : "@" + language;
            return LITERAL + escaped(node.getLiteralLexicalForm()) + LITERAL + kind;
        }
        if (Vocabulary.isTerm(node)) {
            return TERM + Vocabulary.localName(node);
        }
        String path = iris.path(node);
        return path.equals(node.getURI()) || path.startsWith(TERM) || path.equals(NONE) || path.contains(" ")
                ? OTHER + escaped(node.getURI())
                : path;
    }

    private Node node(String word) {
        if (word.startsWith(LITERAL)) {
            int end = word.lastIndexOf(LITERAL);
            String kind = word.substring(end + 1);
            String text = plain(word.substring(1, end));
            return kind.startsWith("@")
                    ? NodeFactory.createLiteralLang(text, kind.substring(1))
                    : NodeFactory.createLiteralDT(
                            text,
                            TypeMapper.getInstance()
                                    .getSafeTypeByName(kind.contains(":") ? kind : XSD.getURI() + kind));
        }
        if (word.startsWith(OTHER)) {
            return NodeFactory.createURI(plain(word.substring(1)));
        }
        return word.startsWith(TERM) ? Vocabulary.term(word.substring(TERM.length())) : iris.at(word);
    }

    /** A type of XML Schema by its local name. */
    private static String shortened(String datatype) {
        return datatype.startsWith(XSD.getURI())
                ? datatype.substring(XSD.getURI().length())
                : datatype;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(" ", "\\s")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean escaping = false;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign == '\\' && !escaping) {
                escaping = true;
            } else {
                plain.append(
                        escaping && sign == 's'
                                ? ' '
                                : escaping && sign == 'n' ? '\n' : escaping && sign == 'r' ? '\r' : sign);
                escaping = false;
            }
        }
        return plain.toString();
    }
}
