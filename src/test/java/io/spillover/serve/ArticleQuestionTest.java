package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import io.spillover.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of an article: of one event by two who write for themselves, of whom one has corrected the first version. */
class ArticleQuestionTest {
    private static final Reading FIRST = Story.suit().get(0);
    private static final Reading CORRECTED = Story.suit().get(1);
    private static final Reading OTHER = Story.suit().get(2);

    private final KnowledgeGraph graph = TestGraph.inMemory();

    @BeforeEach
    void add() {
        Story.suit().forEach(graph::add);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void it_has_its_sentences_where_they_are_in_the_text() {
        JsonNode article = ask(CORRECTED);
        String text = article.get("text").asText();
        assertThat(article.get("sentences"))
                .extracting(sentence -> text.substring(
                        sentence.get("begin").asInt(), sentence.get("end").asInt()))
                .contains("Globex sues Acme over the Widget.");
        assertThat(article.get("sentences"))
                .allMatch(sentence -> sentence.get("section").asText().matches("TITLE|BODY"));
    }

    @Test
    void it_leads_to_its_older_versions_and_to_who_tells_the_same_event() {
        JsonNode article = ask(CORRECTED);
        assertThat(article.get("olderVersions")).singleElement().satisfies(older -> {
            assertThat(older.get("id").asText()).isEqualTo(id(FIRST));
            assertThat(older.get("title").asText()).isEqualTo("Globex goes to court");
            assertThat(older.get("published").asText()).isEqualTo("2026-01-20");
        });
        assertThat(article.get("sameEvent"))
                .singleElement()
                .satisfies(same -> assertThat(same.get("id").asText()).isEqualTo(id(OTHER)));
        assertThat(ask(OTHER).get("olderVersions")).isEmpty();
    }

    @Test
    void an_older_version_tells_what_is_gone_and_what_came_since() {
        JsonNode older = ask(FIRST);
        String text = older.get("text").asText();
        assertThat(text).isEqualTo(FIRST.article().text());
        assertThat(older.at("/newer/id").asText()).isEqualTo(id(CORRECTED));
        assertThat(older.get("sentences"))
                .filteredOn(sentence -> sentence.get("gone").asBoolean())
                .extracting(sentence -> text.substring(
                        sentence.get("begin").asInt(), sentence.get("end").asInt()))
                .contains("Globex sues Acme over the Widget, for millions.");
        assertThat(older.get("cameSince"))
                .extracting(JsonNode::asText)
                .contains("Globex sues Acme over the Widget.")
                .doesNotContain("Globex sues Acme over the Widget, for millions.");
    }

    private JsonNode ask(Reading reading) {
        Object answer = graph.read(() -> new ArticleQuestion(ServedStore.explanations())
                .answer(graph, new Parameters(Map.of("id", id(reading)))));
        return new ObjectMapper().valueToTree(answer);
    }

    private static String id(Reading reading) {
        return "article/" + reading.article().id();
    }
}
