package io.spillover.serve;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Facts, figures, exposures and risks as the page shows them. Serves one question. */
final class FactViews {
    private static final int MOST = 400;

    private static final String DENIED = "Denied";
    private static final List<String> FIRMEST_FIRST =
            List.of("Asserted", "Probable", "Possible", "Conditional", "Improbable", DENIED);

    private final KnowledgeGraph graph;
    private final Things things;
    private final Iris iris;
    private final Map<String, Optional<ArticleRow>> articles = new HashMap<>();

    FactViews(KnowledgeGraph graph, Things things) {
        this.graph = graph;
        this.things = things;
        this.iris = graph.iris();
    }

    /** The facts about an entity, each with all claims that state it; what most state first, and the most at first. */
    List<Map<String, Object>> facts(Node entity) {
        Set<Node> facts = new LinkedHashSet<>(things.having(Vocabulary.SUBJECT, entity));
        facts.addAll(things.having(Vocabulary.OBJECT, entity));
        Map<Node, List<Node>> claims = new LinkedHashMap<>();
        facts.stream().filter(iris::isFact).forEach(fact -> claims.put(fact, claims(fact)));
        return claims.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .sorted(Comparator.comparingInt(
                        (Map.Entry<Node, List<Node>> fact) -> -fact.getValue().size()))
                .limit(MOST)
                .map(fact -> fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    /** The facts that an article states, in the order of its text. */
    List<Map<String, Object>> factsOf(Node article) {
        Map<Node, List<Node>> claims = new LinkedHashMap<>();
        graph.copyOf(article).find(Node.ANY, Vocabulary.STATED_BY, Node.ANY).toList().stream()
                .sorted(Comparator.comparingInt((Triple stated) -> begin(stated.getObject()))
                        .thenComparing(stated -> stated.getObject().getURI()))
                .forEach(stated -> claims.computeIfAbsent(stated.getSubject(), fact -> new ArrayList<>())
                        .add(stated.getObject()));
        return claims.entrySet().stream()
                .map(fact -> fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    List<Node> claims(Node fact) {
        return things.values(fact, Vocabulary.STATED_BY);
    }

    private Map<String, Object> fact(Node fact, List<Node> claims) {
        Map<String, Object> view = new LinkedHashMap<>();
        String predicate = things.text(fact, Vocabulary.PREDICATE);
        view.put("id", iris.path(fact));
        view.put(
                "subject",
                things.value(fact, Vocabulary.SUBJECT).map(things::brief).orElse(Map.of()));
        view.put("predicate", predicate);
        view.put("predicateLabel", Things.words(predicate));
        view.put(
                "object",
                things.value(fact, Vocabulary.OBJECT).map(things::brief).orElse(Map.of()));
        view.put("factuality", firmest(claims));
        view.put("claims", claims.stream().map(this::claim).toList());
        return view;
    }

    /** The firmest word for what claims state; a fact that some deny and others assert counts as asserted here. */
    String firmest(List<Node> claims) {
        return claims.stream()
                .map(claim -> things.text(claim, Vocabulary.FACTUALITY))
                .min(Comparator.comparingInt(FactViews::rank))
                .orElse("");
    }

    /** Whether some deny what others do not. */
    boolean isDisputed(List<Node> claims) {
        List<String> words = claims.stream()
                .map(claim -> things.text(claim, Vocabulary.FACTUALITY))
                .distinct()
                .toList();
        return words.size() > 1 && words.contains(DENIED);
    }

    private static int rank(String factuality) {
        int rank = FIRMEST_FIRST.indexOf(factuality);
        return rank < 0 ? FIRMEST_FIRST.size() : rank;
    }

    private Map<String, Object> claim(Node claim) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("factuality", things.text(claim, Vocabulary.FACTUALITY));
        view.put("attribution", things.text(claim, Vocabulary.ATTRIBUTION));
        place(view, claim);
        return view;
    }

    /** The article and the sentence in which something is said. */
    void place(Map<String, Object> view, Node said) {
        Node sentence = things.value(said, Vocabulary.SENTENCE).orElse(said);
        view.put("article", "article/" + iris.articleId(said));
        view.put("begin", things.number(sentence, ReusedTerms.NIF_BEGIN_INDEX));
        view.put("end", things.number(sentence, ReusedTerms.NIF_END_INDEX));
        view.put("sentence", things.text(sentence, ReusedTerms.NIF_ANCHOR_OF));
        Optional<ArticleRow> article = articles.computeIfAbsent(iris.articleId(said), graph::article);
        view.put("title", article.map(ArticleRow::title).orElse(""));
        view.put("published", article.flatMap(ArticleRow::published).orElse(""));
    }

    /** Where the sentence begins in which something is said. */
    private int begin(Node said) {
        return things.number(things.value(said, Vocabulary.SENTENCE).orElse(said), ReusedTerms.NIF_BEGIN_INDEX);
    }

    List<Map<String, Object>> figures(Node entity) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Node figure : things.having(Vocabulary.ENTITY, entity)) {
            if (iris.isFigure(figure) && figures.size() < MOST) {
                Map<String, Object> view = new LinkedHashMap<>();
                String words = things.text(figure, Vocabulary.METRIC_WORDS);
                view.put("id", iris.path(figure));
                view.put("metric", words.isEmpty() ? Things.words(things.text(figure, Vocabulary.METRIC)) : words);
                view.put("value", things.text(figure, Vocabulary.VALUE));
                view.put("unit", things.text(figure, Vocabulary.UNIT));
                view.put("change", things.text(figure, Vocabulary.CHANGE));
                view.put("period", things.text(figure, Vocabulary.PERIOD_TEXT));
                view.put("place", things.text(figure, Vocabulary.PLACE));
                view.put("factuality", things.text(figure, Vocabulary.FACTUALITY));
                place(view, figure);
                figures.add(view);
            }
        }
        return figures;
    }

    /** Exposures with an entity at one end, the heaviest first. */
    List<Map<String, Object>> exposures(Node end, Node entity) {
        return things.having(end, entity).stream()
                .filter(node -> things.type(node).equals(Vocabulary.localName(Vocabulary.EXPOSURE)))
                .sorted(Comparator.comparingDouble((Node node) -> -things.decimal(node, Vocabulary.WEIGHT))
                        .thenComparing(node -> node.toString()))
                .map(this::exposure)
                .toList();
    }

    private Map<String, Object> exposure(Node exposure) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", iris.path(exposure));
        view.put(
                "exposed",
                things.value(exposure, Vocabulary.EXPOSED).map(things::brief).orElse(Map.of()));
        view.put("to", things.value(exposure, Vocabulary.TO).map(things::brief).orElse(Map.of()));
        view.put("kind", Things.words(things.text(exposure, Vocabulary.KIND)));
        view.put("weight", things.decimal(exposure, Vocabulary.WEIGHT));
        return view;
    }

    List<Map<String, Object>> risks(Node bearer) {
        return things.having(Vocabulary.BEARER, bearer).stream()
                .sorted(Comparator.comparingDouble((Node risk) -> -things.decimal(risk, Vocabulary.SEVERITY))
                        .thenComparing(node -> node.toString()))
                .map(risk -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("id", iris.path(risk));
                    view.put("bearer", things.brief(bearer));
                    view.put(
                            "threat",
                            things.value(risk, Vocabulary.THREAT)
                                    .map(things::brief)
                                    .orElse(Map.of()));
                    view.put("state", things.text(risk, Vocabulary.STATE));
                    view.put("severity", things.decimal(risk, Vocabulary.SEVERITY));
                    return view;
                })
                .toList();
    }
}
