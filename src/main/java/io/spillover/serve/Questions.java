package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Answer;
import io.spillover.graph.ArticleRow;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.SavedQueries;
import io.spillover.graph.SavedQuery;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.VerdictRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What the page can ask, by name: each answer as the interface's description promises it. Threads may share one. */
final class Questions {
    private static final int MOST = 1_000;
    private static final int USUAL = 30;

    private final Explanations explanations;
    private final SavedQueries queries;
    private final String version;

    Questions(Explanations explanations, SavedQueries queries, String version) {
        this.explanations = explanations;
        this.queries = queries;
        this.version = version;
    }

    /** All questions by the last part of their addresses. */
    Map<String, Question> all() {
        Map<String, Question> all = new TreeMap<>();
        all.put("status", (graph, asked) -> status(graph));
        all.put("search", this::search);
        all.put("articles", this::articles);
        all.put("article", this::article);
        all.put("verdicts", this::verdicts);
        all.put("entity", this::entity);
        all.put("explain", new ExplainQuestion(explanations));
        all.put("graph", new NeighbourhoodQuestion());
        all.put("exposure", this::exposure);
        all.put("timeline", (graph, asked) -> timeline(graph));
        all.put("queries", (graph, asked) -> queries());
        all.put("query", this::query);
        return all;
    }

    private Object status(KnowledgeGraph graph) {
        List<ArticleRow> articles = graph.articles();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("version", version);
        status.put("articles", articles.size());
        status.put(
                "facts",
                graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.FACT).size());
        status.put(
                "newest",
                articles.stream()
                        .flatMap(row -> row.published().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(""));
        status.put("readOnly", true);
        return status;
    }

    private Object search(KnowledgeGraph graph, Parameters asked) {
        String words = asked.needed("q").toLowerCase(Locale.ROOT);
        int limit = asked.number("limit", USUAL, MOST);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("entities", new NameSearch(graph).entities(words, limit));
        found.put(
                "articles",
                graph.articles().stream()
                        .filter(row -> row.title().toLowerCase(Locale.ROOT).contains(words))
                        .sorted(Questions.newestFirst())
                        .limit(limit)
                        .map(Questions::brief)
                        .toList());
        return found;
    }

    /** By date, those without one last. */
    private static Comparator<ArticleRow> newestFirst() {
        return Comparator.comparing((ArticleRow row) -> row.published().orElse(""))
                .reversed()
                .thenComparing(ArticleRow::id);
    }

    private static Map<String, Object> brief(ArticleRow row) {
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("id", "article/" + row.id());
        brief.put("title", row.title());
        brief.put("published", row.published().orElse(""));
        brief.put("publisher", row.publisher().orElse(""));
        brief.put("location", row.location().orElse(""));
        return brief;
    }

    private Object articles(KnowledgeGraph graph, Parameters asked) {
        List<ArticleRow> rows = graph.articles().stream().sorted(newestFirst()).toList();
        VerdictViews verdicts = new VerdictViews(graph, new Things(graph), explanations);
        List<Map<String, Object>> views = new ArrayList<>();
        for (ArticleRow row : page(rows, asked)) {
            Map<String, Object> view = brief(row);
            view.put("verdicts", verdicts.views(telling(verdicts.strongest(Optional.of(row.id())))));
            views.add(view);
        }
        return paged("articles", rows.size(), views);
    }

    /** Those that lean, three at most: a list is no place for all that is neutral. */
    private static List<VerdictRow> telling(List<VerdictRow> rows) {
        return rows.stream().filter(row -> row.score().signum() != 0).limit(3).toList();
    }

    private static <T> List<T> page(List<T> all, Parameters asked) {
        int offset = Math.min(all.size(), asked.number("offset", 0, Integer.MAX_VALUE));
        int limit = asked.number("limit", USUAL, MOST);
        return all.subList(offset, Math.min(all.size(), offset + limit));
    }

    private static Map<String, Object> paged(String name, int total, List<?> views) {
        Map<String, Object> paged = new LinkedHashMap<>();
        paged.put("total", total);
        paged.put(name, views);
        return paged;
    }

    private Object article(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        Node node = things.known(asked.needed("id"));
        String id = graph.iris().articleId(node);
        ArticleRow row = graph.articles().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("The store has no article '" + asked.needed("id") + "'."));
        FactViews facts = new FactViews(graph, things);
        Map<String, Object> view = brief(row);
        view.put("text", things.text(node, ReusedTerms.NIF_IS_STRING));
        view.put(
                "sentences",
                things.having(ReusedTerms.NIF_REFERENCE_CONTEXT, node).stream()
                        .filter(part -> things.type(part).equals("Sentence"))
                        .map(part -> {
                            Map<String, Object> sentence = new LinkedHashMap<>();
                            sentence.put("begin", things.number(part, ReusedTerms.NIF_BEGIN_INDEX));
                            sentence.put("end", things.number(part, ReusedTerms.NIF_END_INDEX));
                            sentence.put("section", things.text(part, Vocabulary.term("section")));
                            return sentence;
                        })
                        .toList());
        List<Triple> stated = new ArrayList<>(graph.copyOf(node)
                .find(Node.ANY, Vocabulary.STATED_BY, Node.ANY)
                .toList());
        stated.sort(Comparator.comparingInt((Triple one) -> facts.begin(one.getObject()))
                .thenComparing(one -> one.getSubject().getURI()));
        List<Map<String, Object>> said = stated.stream()
                .map(one -> facts.claim(one.getSubject(), one.getObject()))
                .toList();
        view.put("facts", said);
        VerdictViews verdicts = new VerdictViews(graph, things, explanations);
        view.put("verdicts", verdicts.views(verdicts.strongest(Optional.of(id))));
        return view;
    }

    private Object verdicts(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        VerdictViews verdicts = new VerdictViews(graph, things, explanations);
        Optional<String> article = asked.text("article").map(things::known).map(graph.iris()::articleId);
        List<VerdictRow> rows = asked
                .text("target")
                .map(target -> verdicts.on(things.known(target), article))
                .orElseGet(() -> verdicts.strongest(article))
                .stream()
                .filter(row -> asked.text("horizon")
                        .filter(word -> !word.equals(row.horizon().word()))
                        .isEmpty())
                .toList();
        return paged("verdicts", rows.size(), verdicts.views(page(rows, asked)));
    }

    private Object entity(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        Node node = things.known(asked.needed("id"));
        FactViews facts = new FactViews(graph, things);
        VerdictViews verdicts = new VerdictViews(graph, things, explanations);
        Map<String, Object> view = things.brief(node);
        view.put("names", new NameSearch(graph).names(node));
        List<Map<String, Object>> said = facts.facts(node);
        view.put(
                "articles",
                new NameSearch(graph)
                        .articlesOn(node, USUAL).stream().map(Questions::brief).toList());
        view.put("facts", said);
        view.put("figures", facts.figures(node));
        view.put("verdicts", verdicts.views(verdicts.on(node, Optional.empty())));
        view.put("exposedTo", facts.exposures(Vocabulary.EXPOSED, node));
        view.put("exposed", facts.exposures(Vocabulary.TO, node));
        view.put("risks", facts.risks(node));
        return view;
    }

    private Object exposure(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        Node of = things.known(asked.needed("of"));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("of", things.brief(of));
        view.put(
                "rows",
                new FactViews(graph, things)
                        .exposures(Vocabulary.TO, of).stream()
                                .limit(asked.number("limit", USUAL, MOST))
                                .toList());
        return view;
    }

    private Object timeline(KnowledgeGraph graph) {
        Map<String, Integer> days = new TreeMap<>();
        graph.articles().forEach(row -> row.published().ifPresent(day -> days.merge(day, 1, Integer::sum)));
        return Map.of(
                "days",
                days.entrySet().stream()
                        .map(day -> Map.of("day", day.getKey(), "articles", day.getValue()))
                        .toList());
    }

    private Object queries() {
        return queries.all().stream()
                .map(query -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("name", query.name());
                    view.put("title", query.title());
                    view.put("meaning", query.meaning());
                    view.put(
                            "parameters",
                            query.parameters().stream()
                                    .map(Questions::parameter)
                                    .toList());
                    return view;
                })
                .toList();
    }

    private static Map<String, Object> parameter(SavedQuery.Parameter parameter) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", parameter.name());
        view.put("kind", parameter.kind().name().toLowerCase(Locale.ROOT));
        view.put("meaning", parameter.meaning());
        return view;
    }

    private Object query(KnowledgeGraph graph, Parameters asked) {
        SavedQuery query = queries.all().stream()
                .filter(one -> one.name().equals(asked.needed("name")))
                .findFirst()
                .orElseThrow(() -> new SpilloverException(
                        Kind.USAGE,
                        "There is no saved query '" + asked.needed("name") + "'; /api/queries lists them."));
        Map<String, String> bindings = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> asked.text(parameter.name())
                .ifPresent(value -> bindings.put(parameter.name(), value)));
        Answer answer = graph.select(query, bindings);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("columns", answer.columns());
        view.put(
                "rows",
                answer.rows().stream()
                        .limit(MOST)
                        .map(row ->
                                row.stream().map(cell -> Map.of("text", cell)).toList())
                        .toList());
        view.put("more", answer.rows().size() > MOST);
        return view;
    }
}
