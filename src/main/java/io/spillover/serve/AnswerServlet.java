package io.spillover.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException;
import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.KeptPast;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions below {@code /api/} with JSON, and mistakes with one sentence; takes articles in at {@code /api/articles}. */
final class AnswerServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(AnswerServlet.class);

    /** How long an article takes with all that waits before it, about. */
    private static final String RETRY_SECONDS = "10";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient KnowledgeGraph graph;
    private final transient Map<String, Question> questions;
    private final transient KeptPast past;
    private final transient ArticlePosts posts;

    AnswerServlet(KnowledgeGraph graph, Map<String, Question> questions, KeptPast past, ArticlePosts posts) {
        this.graph = graph;
        this.questions = Map.copyOf(questions);
        this.past = past;
        this.posts = posts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = name(request);
        if (name.isEmpty()) {
            response.sendRedirect("/api");
            return;
        }
        Question question = questions.get(name);
        if (question == null) {
            write(response, HttpServletResponse.SC_NOT_FOUND, error("There is no answer at /api/" + name + "."));
            return;
        }
        try {
            write(response, HttpServletResponse.SC_OK, answer(question, Parameters.of(request)));
        } catch (Missing missing) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, missing);
        } catch (SpilloverException refused) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, refused);
        } catch (RuntimeException broken) {
            LOG.error("The question /api/{} failed", name, broken);
            fail(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (!name(request).equals("articles")) {
                throw new Refused(
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                        "Only articles can be posted, to /api/articles; ask questions with GET.");
            }
            ArticlePosts.Outcome outcome = posts.take(request);
            response.setHeader("Location", "/api/article?id=" + outcome.answer().get("id"));
            write(response, outcome.status(), outcome.answer());
        } catch (Refused refused) {
            if (refused.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", RETRY_SECONDS);
            }
            refused.tell(request, response);
        } catch (RuntimeException broken) {
            LOG.error("Taking in an article failed", broken);
            fail(response);
        }
    }

    private static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }

    private static void fail(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                error("The question failed; the server's log says why."));
    }

    private Object answer(Question question, Parameters asked) {
        return asked.day("asOf")
                .map(day -> past.<Object>asOf(
                        new AsOf(day, AsOf.Time.PUBLISHED), then -> then.read(() -> question.answer(then, asked))))
                .orElseGet(() -> graph.read(() -> question.answer(graph, asked)));
    }

    /** Answers with one sentence on what is wrong. */
    static void refuse(HttpServletResponse response, int status, RuntimeException because) throws IOException {
        write(response, status, error(String.valueOf(because.getMessage())));
    }

    private static Map<String, Object> error(String sentence) {
        return Map.of("error", sentence);
    }

    private static void write(HttpServletResponse response, int status, Object answer) throws IOException {
        byte[] bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
