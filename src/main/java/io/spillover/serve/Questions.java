package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.SavedQueries;
import io.spillover.graph.SavedQuery;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** What the page can ask, by name: each answer as the interface's description promises it. Threads may share one. */
final class Questions {
    private static final int MOST = 1_000;
    private static final int USUAL = 30;

    private final Overviews overviews;
    private final Explanations explanations;
    private final SavedQueries queries;
    private final String version;
    private final boolean readOnly;

    /** @param served the store that is asked most */
    Questions(
            KnowledgeGraph served, Explanations explanations, SavedQueries queries, String version, boolean readOnly) {
        this.overviews = new Overviews(served);
        this.explanations = explanations;
        this.queries = queries;
        this.version = version;
        this.readOnly = readOnly;
    }

    /** All questions by the last part of their addresses. */
    Map<String, Question> all() {
        Map<String, Question> all = new TreeMap<>();
        all.put("status", (graph, asked) -> status(graph));
        all.put("search", this::search);
        all.put("articles", this::articles);
        all.put("article", new ArticleQuestion(explanations));
        all.put("verdicts", this::verdicts);
        all.put("entity", this::entity);
        all.put("explain", new ExplainQuestion(explanations));
        all.put("why-not", new WhyNotQuestion(explanations));
        all.put("graph", new NeighbourhoodQuestion());
        all.put("exposure", this::exposure);
        all.put("timeline", (graph, asked) -> timeline(graph));
        all.put("queries", (graph, asked) -> queries());
        all.put("query", new QueryQuestion(queries));
        return all;
    }

    /** Asks what the first screen asks, so that nobody waits for what is made once. */
    void warm(KnowledgeGraph graph) {
        Parameters few = new Parameters(Map.of("limit", "8"));
        graph.read(() -> List.of(status(graph), timeline(graph), articles(graph, few), verdicts(graph, few)));
    }

    private Object status(KnowledgeGraph graph) {
        Overview overview = overviews.of(graph);
        Overview.Calendar calendar = overview.calendar(graph);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("version", version);
        status.put("articles", calendar.newestFirst().size());
        status.put("facts", overview.facts(graph));
        status.put(
                "newest",
                calendar.days().isEmpty() ? "" : calendar.days().lastKey().toString());
        status.put("readOnly", readOnly);
        return status;
    }

    private Object search(KnowledgeGraph graph, Parameters asked) {
        String words = asked.needed("q");
        int limit = asked.number("limit", USUAL, MOST);
        Overview overview = overviews.of(graph);
        NameIndex names = overview.names(graph);
        Things things = new Things(graph);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put(
                "entities",
                names.entities(words, limit).stream()
                        .map(one -> {
                            Map<String, Object> view = things.brief(one.node());
                            view.put("articles", one.articles());
                            return view;
                        })
                        .toList());
        found.put(
                "articles",
                briefs(graph, names.articles(overview.calendar(graph).newestFirst(), words, limit)));
        return found;
    }

    private static List<Map<String, Object>> briefs(KnowledgeGraph graph, List<String> articles) {
        return articles.stream()
                .flatMap(id -> graph.article(id).stream())
                .map(ArticleQuestion::brief)
                .toList();
    }

    private Object articles(KnowledgeGraph graph, Parameters asked) {
        Overview overview = overviews.of(graph);
        List<String> all = overview.calendar(graph).newestFirst();
        VerdictViews verdicts = new VerdictViews(graph, new Things(graph), explanations);
        List<Map<String, Object>> views = new ArrayList<>();
        for (String id : page(all, asked)) {
            graph.article(id).map(ArticleQuestion::brief).ifPresent(view -> {
                view.put("verdicts", overview.implied(id, one -> verdicts.views(telling(verdicts.strongest(one)))));
                views.add(view);
            });
        }
        return paged("articles", all.size(), views);
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

    private Object verdicts(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        VerdictViews verdicts = new VerdictViews(graph, things, explanations);
        Optional<String> article = asked.text("article").map(things::articleId);
        Optional<String> horizon = asked.text("horizon");
        Predicate<Horizon> wanted = one -> horizon.isEmpty() || horizon.get().equals(one.word());
        Optional<Node> target = asked.text("target").map(things::known);
        if (target.isEmpty() && article.isEmpty()) {
            List<StoredVerdicts.Ranked> ranked = overviews.of(graph).ranking(graph).stream()
                    .filter(one -> wanted.test(one.horizon()))
                    .toList();
            List<VerdictRow> shown =
                    page(ranked, asked).stream().map(verdicts::row).toList();
            return paged("verdicts", ranked.size(), verdicts.views(shown));
        }
        List<VerdictRow> rows = target
                .map(node -> verdicts.on(node, article))
                .orElseGet(() -> verdicts.strongest(article.orElseThrow()))
                .stream()
                .filter(row -> wanted.test(row.horizon()))
                .toList();
        return paged("verdicts", rows.size(), verdicts.views(page(rows, asked)));
    }

    private Object entity(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        Node node = things.known(asked.needed("id"));
        FactViews facts = new FactViews(graph, things);
        VerdictViews verdicts = new VerdictViews(graph, things, explanations);
        Map<String, Object> view = things.brief(node);
        view.put("names", things.names(node));
        Set<String> named = things.articlesOn(node);
        view.put(
                "articles",
                briefs(
                        graph,
                        overviews.of(graph).calendar(graph).newestFirst().stream()
                                .filter(named::contains)
                                .limit(USUAL)
                                .toList()));
        view.put("facts", facts.facts(node));
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
        return Map.of(
                "days",
                overviews.of(graph).calendar(graph).days().entrySet().stream()
                        .map(day -> Map.of("day", day.getKey().toString(), "articles", day.getValue()))
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
}
