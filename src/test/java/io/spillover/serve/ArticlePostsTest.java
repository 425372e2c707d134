package io.spillover.serve;

import static io.spillover.serve.TestServer.error;
import static io.spillover.serve.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.ingest.TripleReader;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that are sent to the server. */
class ArticlePostsTest {
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";
    private static final String NEWS = "News of the day\nMicrosoft sellsTo ByteDance.";

    private final CountDownLatch mayRead = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private TestServer server;

    @BeforeEach
    void serve() {
        server = TestServer.writing(this::read);
    }

    @AfterEach
    void stop() {
        mayRead.countDown();
        server.close();
    }

    /** Waits at an article that says so. */
    private Reading read(Article article) {
        if (article.text().contains("Slow")) {
            begun.countDown();
            try {
                mayRead.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new TripleReader().apply(article);
    }

    @Test
    void a_text_that_is_posted_is_an_article_of_the_store() {
        HttpResponse<String> created = server.change("/api/articles", TEXT, NEWS);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode answer = json(created);
        assertThat(answer.get("title").asText()).isEqualTo("News of the day");
        assertThat(answer.get("claims").asInt()).isEqualTo(1);
        assertThat(answer.get("quarantined").asInt()).isZero();
        assertThat(answer.has("verdicts")).isTrue();
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(json(server.get(location)).get("text").asText()).isEqualTo(NEWS);
        assertThat(server.ask("?a <https://w3id.org/spillover/ontology#sellsTo> ?b . ?b ?p \"ByteDance\""))
                .isTrue();
    }

    @Test
    void an_article_that_is_there_is_not_read_again() {
        String id = json(server.change("/api/articles", TEXT, NEWS)).get("id").asText();
        HttpResponse<String> again = server.change("/api/articles", TEXT + "; charset=UTF-8", NEWS + "\r\n");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id").asText()).isEqualTo(id);
        assertThat(json(again).get("isNew").asBoolean()).isFalse();
    }

    @Test
    void what_the_sender_knows_of_an_article_is_kept() {
        HttpResponse<String> created = server.change(
                "/api/articles",
                JSON,
                "{\"title\": \"News\", \"text\": \"Microsoft sellsTo ByteDance.\", \"published\": \"2026-01-31\","
                        + " \"publisher\": \"The Courier\"}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode article =
                json(server.get(created.headers().firstValue("Location").orElseThrow()));
        assertThat(article.get("title").asText()).isEqualTo("News");
        assertThat(article.get("published").asText()).isEqualTo("2026-01-31");
        assertThat(article.get("publisher").asText()).isEqualTo("The Courier");
        assertThat(article.get("text").asText()).isEqualTo("News\n\nMicrosoft sellsTo ByteDance.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"title\": \"News\"} | 400 | 'text'",
                "application/json | {\"text\": \"News\", \"url\": \"http://localhost/\"} | 400 | 'url'",
                "application/json | {\"text\": \"News\", \"published\": \"yesterday\"} | 400 | 'yesterday'",
                "application/json | {\"text\": 1} | 400 | 'text'",
                "application/json | [] | 400 | JSON object",
                "application/json | {\"text\" | 400 | JSON",
                "text/plain | ' ' | 400 | empty",
                "text/plain | <html><body>News</body></html> | 400 | HTML",
                "text/html | News | 415 | 'text/html'",
                "text/plain | Новости дня: рынок вырос, и все были довольны этим | 422 | English"
            })
    void what_is_no_article_is_refused_with_a_sentence(String type, String body, int status, String sentence) {
        HttpResponse<String> refused = server.change("/api/articles", type, body);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(error(refused)).contains(sentence);
        assertThat(json(server.get("/api/articles")).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void an_article_all_of_which_is_quarantined_is_told_with_the_reason() {
        HttpResponse<String> refused = server.change("/api/articles", TEXT, "News\nMicrosoft subsidiaryOf Microsoft.");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(error(refused)).contains("quarantine");
    }

    @Test
    void an_article_that_cannot_be_understood_is_told() {
        HttpResponse<String> failed = server.change("/api/articles", TEXT, "Trouble ahead");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(error(failed)).contains("could not be understood");
    }

    @Test
    void an_article_that_is_too_large_is_refused() {
        assertThat(server.change("/api/articles", TEXT, "x".repeat(1_000_001)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void questions_are_answered_while_an_article_is_read_and_too_many_that_wait_are_refused() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(10);
        try {
            Future<HttpResponse<String>> slow = senders.submit(() -> server.change("/api/articles", TEXT, "Slow news"));
            begun.await();
            assertThat(server.get("/api/articles").statusCode()).isEqualTo(200);
            assertThat(server.ask("?s ?p ?o")).isTrue();
            HttpResponse<String> refused = oneTooMany(senders);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(error(refused)).contains("later");
            mayRead.countDown();
            assertThat(slow.get().statusCode()).isEqualTo(201);
        } finally {
            senders.shutdownNow();
        }
    }

    /** Of one more than may wait, one is refused at once. */
    private HttpResponse<String> oneTooMany(ExecutorService senders) throws InterruptedException, ExecutionException {
        CompletionService<HttpResponse<String>> answers = new ExecutorCompletionService<>(senders);
        for (int number = 0; number < 9; number++) {
            String text = "News " + number;
            answers.submit(() -> server.change("/api/articles", TEXT, text));
        }
        return answers.take().get();
    }
}
