package io.spillover.serve;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Vocabulary;
import io.spillover.ingest.IngestionReport;
import io.spillover.source.Read;
import io.spillover.verdict.Explanations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Takes articles in that are posted, as {@code ingest} does, and tells what came of it. One is read at a time; questions are
 * answered meanwhile.
 */
final class ArticlePosts implements AutoCloseable {
    private static final int MOST_WAITING = 8;
    private static final int UNPROCESSABLE = 422;

    private final KnowledgeGraph graph;
    private final WebServer.Intake intake;
    private final Explanations explanations;
    private final Access access;
    private final OneByOne queue = new OneByOne(MOST_WAITING);

    ArticlePosts(KnowledgeGraph graph, WebServer.Intake intake, Explanations explanations, Access access) {
        this.graph = graph;
        this.intake = intake;
        this.explanations = explanations;
        this.access = access;
    }

    /** What came of an article: 201 where it is new, 200 where it was there. */
    record Outcome(int status, Map<String, Object> answer) {}

    /** Reads an article and adds it; what is wrong with it is {@link Refused}. */
    Outcome take(HttpServletRequest request) throws IOException {
        access.change(request);
        Article article = article(ArticleBody.of(request).read());
        IngestionReport report = queue.run(() -> intake.take(article));
        report.failures().stream().findFirst().ifPresent(failure -> {
            throw new Refused(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failure.reason());
        });
        if (!report.anyGood()) {
            throw new Refused(UNPROCESSABLE, quarantine(article.id()));
        }
        return graph.read(() -> outcome(article, report));
    }

    private static Article article(Read read) {
        if (read instanceof Read.Failed failed) {
            boolean isUnderstood = failed.kind() == Kind.PARTLY_DONE;
            throw new Refused(isUnderstood ? UNPROCESSABLE : HttpServletResponse.SC_BAD_REQUEST, failed.reason());
        }
        return ((Read.Found) read).article();
    }

    private String quarantine(String articleId) {
        return graph.read(() -> {
            Node article = graph.iris().article(articleId);
            Optional<String> reason = graph.find(Node.ANY, ReusedTerms.NIF_REFERENCE_CONTEXT, article).stream()
                    .map(Triple::getSubject)
                    .flatMap(held -> graph.find(held, Vocabulary.REASON, Node.ANY).stream())
                    .map(triple -> triple.getObject().getLiteralLexicalForm())
                    .sorted()
                    .findFirst();
            return "All that was read in the article is in quarantine ("
                    + reason.orElse("each claim failed the shapes") + "); see the graph <"
                    + graph.iris().quarantine() + ">.";
        });
    }

    private Outcome outcome(Article article, IngestionReport report) {
        boolean isNew = !report.added().isEmpty();
        VerdictViews verdicts = new VerdictViews(graph, new Things(graph), explanations);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", "article/" + article.id());
        answer.put("title", article.title());
        answer.put("isNew", isNew);
        if (isNew) {
            answer.put("claims", report.claims());
            answer.put("figures", report.observations());
            answer.put("quarantined", report.quarantined());
            answer.put(
                    "nearDuplicateOf",
                    Optional.ofNullable(report.nearDuplicates().get(article.id()))
                            .map(original -> "article/" + original)
                            .orElse(""));
        }
        answer.put("verdicts", verdicts.views(verdicts.strongest(article.id())));
        return new Outcome(isNew ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK, answer);
    }

    @Override
    public void close() {
        queue.close();
    }
}
