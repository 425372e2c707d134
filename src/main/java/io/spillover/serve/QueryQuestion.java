package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Answer;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.SavedQueries;
import io.spillover.graph.SavedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The answer of a saved query, a cell of which has the id of what it names, where the page can show that. */
final class QueryQuestion implements Question {
    private static final int MOST = 1_000;

    private final SavedQueries queries;

    QueryQuestion(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Object answer(KnowledgeGraph graph, Parameters asked) {
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
                IntStream.range(0, Math.min(MOST, answer.rows().size()))
                        .mapToObj(row ->
                                cells(answer.rows().get(row), answer.paths().get(row)))
                        .toList());
        view.put("more", answer.rows().size() > MOST);
        return view;
    }

    private static List<Map<String, String>> cells(List<String> texts, List<String> paths) {
        return IntStream.range(0, texts.size())
                .mapToObj(column -> Things.isId(paths.get(column))
                        ? Map.of("text", texts.get(column), "id", paths.get(column))
                        : Map.of("text", texts.get(column)))
                .toList();
    }
}
