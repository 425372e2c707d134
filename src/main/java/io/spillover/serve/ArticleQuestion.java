package io.spillover.serve;

import io.spillover.document.Span;
import io.spillover.graph.ArticleRow;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.OlderVersion;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.VersionText;
import io.spillover.graph.Versions;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Explanations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** An article with all that was read from it; or an older version of one, beside what it says now. Threads may share one. */
final class ArticleQuestion implements Question {
    private static final String BODY = "BODY";

    private final Explanations explanations;

    ArticleQuestion(Explanations explanations) {
        this.explanations = explanations;
    }

    /** An article as lists show it. */
    static Map<String, Object> brief(ArticleRow row) {
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("id", "article/" + row.id());
        brief.put("title", row.title());
        brief.put("published", row.published().orElse(""));
        brief.put("publisher", row.publisher().orElse(""));
        brief.put("location", row.location().orElse(""));
        return brief;
    }

    private static Map<String, Object> brief(OlderVersion version) {
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("id", "article/" + version.id());
        brief.put("title", version.title());
        brief.put("published", version.published().map(LocalDate::toString).orElse(""));
        brief.put("modified", version.modified().map(LocalDate::toString).orElse(""));
        return brief;
    }

    @Override
    public Object answer(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        String id = things.articleId(asked.needed("id"));
        Optional<OlderVersion> older = graph.versions().older(id);
        if (older.isPresent()) {
            return olderView(graph, older.get());
        }
        return view(
                graph,
                graph.article(id)
                        .orElseThrow(() -> new Missing("The store has no article '" + asked.needed("id") + "'.")));
    }

    private Map<String, Object> view(KnowledgeGraph graph, ArticleRow row) {
        Things things = new Things(graph);
        Node node = graph.iris().article(row.id());
        Map<String, Object> view = brief(row);
        view.put("modified", things.text(node, ReusedTerms.DATE_MODIFIED));
        view.put("text", things.text(node, ReusedTerms.NIF_IS_STRING));
        view.put("sentences", sentences(graph, node));
        view.put("facts", new FactViews(graph, things).factsOf(node));
        view.put("copies", linked(graph, node, Vocabulary.NEAR_DUPLICATE_OF));
        view.put("sameEvent", linked(graph, node, Vocabulary.SAME_EVENT_AS));
        view.put(
                "olderVersions",
                graph.versions().olderThan(row.id()).stream()
                        .map(ArticleQuestion::brief)
                        .toList());
        VerdictViews verdicts = new VerdictViews(graph, things, explanations);
        view.put("verdicts", verdicts.views(verdicts.strongest(row.id())));
        return view;
    }

    private static List<Map<String, Object>> sentences(KnowledgeGraph graph, Node article) {
        Things things = new Things(graph);
        return sentenceNodes(graph, article).stream()
                .map(sentence -> sentence(
                        span(things, sentence),
                        things.text(sentence, Vocabulary.SECTION).toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<Node> sentenceNodes(KnowledgeGraph graph, Node article) {
        return new Things(graph)
                .having(ReusedTerms.NIF_REFERENCE_CONTEXT, article).stream()
                        .filter(part -> graph.contains(Node.ANY, part, RDF.type.asNode(), ReusedTerms.NIF_SENTENCE))
                        .toList();
    }

    private static Span span(Things things, Node sentence) {
        return new Span(
                things.number(sentence, ReusedTerms.NIF_BEGIN_INDEX),
                things.number(sentence, ReusedTerms.NIF_END_INDEX));
    }

    private static Map<String, Object> sentence(Span span, String section) {
        Map<String, Object> sentence = new LinkedHashMap<>();
        sentence.put("begin", span.begin());
        sentence.put("end", span.end());
        sentence.put("section", section);
        return sentence;
    }

    /** The articles that a property leads to, the newest first. */
    private static List<Map<String, Object>> linked(KnowledgeGraph graph, Node article, Node property) {
        return graph.find(article, property, Node.ANY).stream()
                .flatMap(link -> graph.article(graph.iris().articleId(link.getObject())).stream())
                .sorted(Comparator.comparing((ArticleRow row) -> row.published().orElse(""))
                        .reversed()
                        .thenComparing(ArticleRow::id))
                .map(ArticleQuestion::brief)
                .toList();
    }

    /** An older version: its sentences that are gone since are told, and those that came since. */
    private static Map<String, Object> olderView(KnowledgeGraph graph, OlderVersion version) {
        Versions versions = graph.versions();
        String counting = versions.counting(version.id());
        VersionText then = versions.text(version.id());
        List<String> now = sentenceTexts(graph, graph.iris().article(counting));
        Set<String> kept = Set.copyOf(now);
        List<Map<String, Object>> sentences = new ArrayList<>();
        for (Span span : then.sentences()) {
            Map<String, Object> sentence = sentence(span, BODY);
            sentence.put("gone", !kept.contains(span.of(then.text())));
            sentences.add(sentence);
        }
        Set<String> were =
                then.sentences().stream().map(span -> span.of(then.text())).collect(Collectors.toSet());
        Map<String, Object> view = brief(version);
        view.put("text", then.text());
        view.put("sentences", sentences);
        view.put("newer", graph.article(counting).map(ArticleQuestion::brief).orElseThrow());
        view.put(
                "cameSince",
                now.stream().filter(sentence -> !were.contains(sentence)).toList());
        return view;
    }

    private static List<String> sentenceTexts(KnowledgeGraph graph, Node article) {
        Things things = new Things(graph);
        String text = things.text(article, ReusedTerms.NIF_IS_STRING);
        return sentenceNodes(graph, article).stream()
                .map(sentence -> span(things, sentence))
                .sorted()
                .map(span -> span.of(text))
                .toList();
    }
}
