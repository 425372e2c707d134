package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Facts in the sentences of a rule's example, as ontology/rules/README.md describes them. */
public final class RuleExample {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("\\.(?=\\s|$)|;");
    private static final Iris IRIS = Iris.standard();

    private final Ontology ontology;
    private final Set<String> predicates;
    private final Set<String> transmissionPaths;
    private final Triples triples = new Triples();

    public RuleExample(Ontology ontology) {
        this.ontology = ontology;
        this.predicates = ontology.backgroundPredicates().stream()
                .map(Vocabulary::localName)
                .collect(Collectors.toSet());
        this.transmissionPaths = ontology.transmission().stream()
                .map(Triple::getSubject)
                .filter(node -> !Vocabulary.isTerm(node))
                .map(IRIS::path)
                .collect(Collectors.toSet());
    }

    static List<String> sentences(String text) {
        return Arrays.stream(BETWEEN_SENTENCES.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** What rules would see of these sentences, with the background. */
    public Graph facts(String text) {
        sentences(text).forEach(this::sentence);
        Graph graph = GraphFactory.createDefaultGraph();
        triples.collected().forEach(graph::add);
        ontology.transmission().find().forEach(graph::add);
        for (Triple typed : graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
            ontology.withSuperclasses(typed.getObject())
                    .forEach(type -> graph.add(typed.getSubject(), RDF.type.asNode(), type));
        }
        return graph;
    }

    public Node entity(String name) {
        String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return transmissionPaths.stream()
                .filter(path -> path.endsWith("/" + slug))
                .findFirst()
                .map(IRIS::at)
                .orElseGet(() -> IRIS.at("thing/" + slug));
    }

    private void sentence(String sentence) {
        if (sentence.startsWith("figure:")) {
            figure(sentence.substring("figure:".length()).strip());
        } else if (sentence.contains(" is a ")) {
            String[] parts = sentence.split(" is an? ", 2);
            triples.type(entity(parts[0]), Vocabulary.term(parts[1].strip()));
        } else if (sentence.contains(" if ")) {
            String[] parts = sentence.split(" if ", 2);
            triples.add(fact(parts[0]), Vocabulary.TRIGGER, fact(parts[1]));
        } else {
            fact(sentence);
        }
    }

    private Node fact(String sentence) {
        Bracketed said = Bracketed.of(sentence);
        List<String> words = List.of(said.text().split("\\s+"));
        for (int begin = 1; begin < words.size() - 1; begin++) {
            for (int end = begin + 1; end <= Math.min(begin + 2, words.size() - 1); end++) {
                String predicate = camelCase(words.subList(begin, end));
                boolean longer =
                        end < words.size() - 1 && predicates.contains(camelCase(words.subList(begin, end + 1)));
                if (predicates.contains(predicate) && !longer) {
                    return fact(
                            entity(String.join(" ", words.subList(0, begin))),
                            Vocabulary.term(predicate),
                            entity(String.join(" ", words.subList(end, words.size()))),
                            said.bracket().orElse("asserted"));
                }
            }
        }
        throw new IllegalArgumentException("No predicate in \"" + sentence + "\"");
    }

    private Node fact(Node subject, Node predicate, Node object, String factuality) {
        Node fact = IRIS.fact(subject, predicate, object);
        triples.type(fact, Vocabulary.FACT)
                .add(fact, Vocabulary.SUBJECT, subject)
                .add(fact, Vocabulary.PREDICATE, predicate)
                .add(fact, Vocabulary.OBJECT, object)
                .add(fact, Vocabulary.FACTUALITY, individual(factuality));
        if (Set.of("asserted", "probable").contains(factuality)) {
            triples.add(subject, predicate, object);
        }
        return fact;
    }

    private void figure(String words) {
        List<String> parts = List.of(words.split("\\s+"));
        int metric = 1;
        while (!ontology.instancesOf(Vocabulary.METRIC_CLASS).contains(Vocabulary.term(parts.get(metric)))) {
            metric++;
        }
        Node figure = IRIS.at("article/example/observation/" + Iris.hash(words));
        triples.type(figure, Vocabulary.OBSERVATION)
                .add(figure, Vocabulary.ENTITY, entity(String.join(" ", parts.subList(0, metric))))
                .add(figure, Vocabulary.METRIC, Vocabulary.term(parts.get(metric)));
        String factuality = "asserted";
        for (int part = metric + 1; part + 1 < parts.size(); part += 2) {
            String value = parts.get(part + 1);
            switch (parts.get(part)) {
                case "place" -> place(figure, value);
                case "factuality" -> factuality = value;
                default -> triples.add(figure, Vocabulary.term(parts.get(part)), new BigDecimal(value));
            }
        }
        triples.add(figure, Vocabulary.FACTUALITY, individual(factuality));
    }

    private void place(Node figure, String name) {
        triples.add(figure, Vocabulary.PLACE, entity(name)).type(entity(name), Vocabulary.term("Jurisdiction"));
    }

    private static Node individual(String word) {
        return Vocabulary.term(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private static String camelCase(List<String> words) {
        List<String> parts = new ArrayList<>(words);
        parts.replaceAll(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
        parts.set(0, words.get(0));
        return String.join("", parts);
    }

    /** A sentence, and what stands in brackets at its end. */
    record Bracketed(String text, Optional<String> bracket) {
        private static final Pattern END = Pattern.compile("(.*?)\\s*\\((\\w+)\\)\\s*");

        static Bracketed of(String sentence) {
            var matcher = END.matcher(sentence);
            return matcher.matches()
                    ? new Bracketed(matcher.group(1), Optional.of(matcher.group(2)))
                    : new Bracketed(sentence, Optional.empty());
        }
    }

    static Node decimal(String number) {
        return NodeFactory.createLiteralDT(number, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal);
    }
}
