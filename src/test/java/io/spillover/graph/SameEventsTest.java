package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.DENIED;
import static io.spillover.document.Factuality.POSSIBLE;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.lexicon.Lexicon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SameEventsTest {
    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final Entity HACK = entity("topic/hack", "hack", "RiskTopic");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final Reading told = article("Acme goes to court", "Acme takes Globex to court.", "The Courier", MONDAY);
    private final KnowledgeGraph graph = TestGraph.inMemory();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void two_articles_that_tell_of_one_happening_within_days_are_linked_both_ways() {
        Reading anew = article("Bad news for Globex", "A suit by Acme is coming.", "The Globe", MONDAY.plusDays(3));
        graph.add(told);
        graph.add(anew);
        assertThat(links()).containsExactlyInAnyOrder(link(told, anew), link(anew, told));
        assertThat(sources()).contains("2");
    }

    @Test
    void the_same_publisher_tells_of_the_same_event_and_corroborates_nothing() {
        graph.add(told);
        graph.add(article("Bad news for Globex", "A suit by Acme is coming.", "The Courier", MONDAY.plusDays(1)));
        assertThat(links()).hasSize(2);
        assertThat(sources()).contains("1");
    }

    @Test
    void what_is_days_apart_or_without_a_date_may_have_happened_twice() {
        graph.add(told);
        graph.add(article("Bad news for Globex", "A suit by Acme is coming.", "The Globe", MONDAY.plusDays(4)));
        graph.add(draft("Who sues whom", "Acme sues.", "sues", GLOBEX, ASSERTED).reading());
        assertThat(links()).isEmpty();
    }

    @Test
    void a_copy_tells_it_in_the_same_words_and_is_only_a_copy() {
        graph.add(told);
        graph.add(article("Acme goes to court now", "Acme takes Globex to court.", "The Daily", MONDAY));
        assertThat(graph.find(Node.ANY, Vocabulary.NEAR_DUPLICATE_OF, Node.ANY)).hasSize(2);
        assertThat(links()).isEmpty();
    }

    @Test
    void how_things_are_is_no_event() {
        for (String title : List.of("On trade", "Acme grows")) {
            graph.add(draft(title, "In " + title + ", Acme has a customer.", "sellsTo", GLOBEX, ASSERTED)
                    .publishedOn(MONDAY)
                    .reading());
        }
        assertThat(links()).isEmpty();
    }

    @Test
    void what_only_may_be_or_is_denied_is_not_told() {
        graph.add(told);
        graph.add(draft("Rumours", "Acme might sue.", "sues", GLOBEX, POSSIBLE)
                .publishedOn(MONDAY)
                .reading());
        graph.add(draft("Nothing in it", "Acme does not sue.", "sues", GLOBEX, DENIED)
                .publishedOn(MONDAY)
                .reading());
        assertThat(links()).isEmpty();
    }

    @Test
    void what_stands_below_the_lead_is_not_what_an_article_is_about() {
        graph.add(told);
        WrittenReading later = new WrittenReading("The week in court").publishedOn(MONDAY);
        for (String number : List.of("One", "Two", "Three")) {
            later.sounds(number + " of many cases came to an end.", GLOBEX, true, 0.6);
        }
        graph.add(later.says("Meanwhile, Acme sues as well.", ACME, "sues", GLOBEX, ASSERTED)
                .reading());
        assertThat(links()).isEmpty();
    }

    @Test
    void a_topic_is_nobody_and_happens_every_day() {
        for (String title : List.of("Thieves", "Robbers at work")) {
            graph.add(draft(title, title + " came to Acme.", "suffers", HACK, ASSERTED)
                    .publishedOn(MONDAY)
                    .reading());
        }
        assertThat(links()).isEmpty();
    }

    @Test
    void the_same_figure_or_the_same_open_statement_is_one_event_too() {
        for (String title : List.of("A good year", "Numbers of the day")) {
            graph.add(new WrittenReading(title)
                    .publishedOn(MONDAY)
                    .measures(title + ": Acme made $5125000.", ACME, "revenue", "5125000", Optional.empty())
                    .reading());
        }
        assertThat(links()).hasSize(2);
        for (String title : List.of("Moving on", "Trucks in the street")) {
            graph.add(new WrittenReading(title)
                    .publishedOn(MONDAY)
                    .saysOpenly(title + " is what Globex does.", GLOBEX, "leave", ACME)
                    .reading());
        }
        assertThat(links()).hasSize(4);
    }

    @Test
    void who_is_forgotten_is_linked_no_more() {
        graph.add(told);
        String before = TestGraph.nquads(graph);
        Reading anew = article("Bad news for Globex", "A suit by Acme is coming.", "The Globe", MONDAY);
        graph.add(anew);
        graph.forget(anew.article().id());
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void two_names_that_are_merged_are_one_participant() {
        Entity spelled = entity("organization/acme-co", "Acme Co", "Company");
        graph.add(told);
        graph.add(new WrittenReading("Bad news for Globex")
                .publishedOn(MONDAY)
                .says("A suit by Acme Co is coming.", spelled, "sues", GLOBEX, ASSERTED)
                .reading());
        assertThat(links()).isEmpty();
        Lexicon lexicon = Lexicon.load(TestGraph.home().resolve("ontology/lexicon"), List.of());
        HandMerges merges = graph.handMerges(lexicon);
        merges.merge("organization/acme-co", "organization/acme", Optional.empty());
        merges.commit(Instant.EPOCH);
        assertThat(links()).hasSize(2);
        HandMerges parting = graph.handMerges(lexicon);
        parting.part("organization/acme-co", "organization/acme", Optional.empty());
        parting.commit(Instant.EPOCH);
        assertThat(links()).isEmpty();
    }

    private static Reading article(String title, String sentence, String publisher, LocalDate day) {
        return draft(title, sentence, "sues", GLOBEX, ASSERTED)
                .publishedBy(publisher)
                .publishedOn(day)
                .sounds(
                        title.startsWith("Acme")
                                ? "This began in a spring in which the harbour had just been opened, and neither expected"
                                        + " then that so much would come of a single ship that was late."
                                : "Lawyers of either side declined to say how much money is at stake, or when a judge may"
                                        + " hear them.",
                        GLOBEX,
                        false,
                        0.7)
                .reading();
    }

    private static WrittenReading draft(
            String title, String sentence, String predicate, Entity object, Factuality factuality) {
        return new WrittenReading(title).says(sentence, ACME, predicate, object, factuality);
    }

    private Set<String> links() {
        return graph.find(Node.ANY, Vocabulary.SAME_EVENT_AS, Node.ANY).stream()
                .filter(triple -> graph.iris().isArticle(triple.getSubject()))
                .map(triple -> triple.getSubject() + " " + triple.getObject())
                .collect(Collectors.toSet());
    }

    private String link(Reading one, Reading other) {
        return graph.iris().article(one.article().id()) + " "
                + graph.iris().article(other.article().id());
    }

    private Optional<String> sources() {
        Node fact = graph.iris()
                .fact(
                        graph.iris().entity(ACME),
                        Vocabulary.term("sues"),
                        graph.iris().entity(GLOBEX));
        return graph.find(fact, Vocabulary.SOURCES, Node.ANY).stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
    }
}
