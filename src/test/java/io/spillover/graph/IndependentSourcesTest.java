package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.DENIED;
import static io.spillover.document.Factuality.POSSIBLE;
import static io.spillover.document.Factuality.PROBABLE;
import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndependentSourcesTest {
    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final String LONG =
            "Acme sells engines, wheels and spare parts of all sizes to Globex in the north.";

    private final KnowledgeGraph graph = TestGraph.inMemory();
    private final Iris iris = graph.iris();
    private final Node fact =
            iris.fact(iris.at("organization/acme"), Vocabulary.term("sellsTo"), iris.at("organization/globex"));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void two_articles_in_words_of_their_own_are_two_sources() {
        add("Acme grows", "Acme sells to Globex.", ASSERTED);
        assertThat(sources()).isEqualTo("1");
        add("Globex shrinks", "Globex is a customer of Acme.", PROBABLE);
        assertThat(sources()).isEqualTo("2");
    }

    @Test
    void who_does_not_stand_behind_a_fact_is_no_source_of_it() {
        add("Acme grows", "Acme may sell to Globex.", POSSIBLE);
        add("Acme denies", "Acme does not sell to Globex.", DENIED);
        graph.add(new WrittenReading("Our view")
                .opines("We think that Acme sells to Globex.", ACME, "sellsTo", GLOBEX, ASSERTED)
                .reading());
        assertThat(sources()).isEqualTo("none");
    }

    @Test
    void an_article_that_says_it_twice_is_one_source() {
        graph.add(new WrittenReading("Acme grows")
                .says("Acme sells to Globex.", ACME, "sellsTo", GLOBEX, ASSERTED)
                .says("Globex buys from Acme.", ACME, "sellsTo", GLOBEX, ASSERTED)
                .reading());
        assertThat(sources()).isEqualTo("1");
    }

    @Test
    void articles_of_one_publisher_are_one_source() {
        graph.add(reading("Acme grows", "Acme sells to Globex.", ASSERTED)
                .publishedBy("The Courier")
                .reading());
        graph.add(reading("Globex shrinks", "Globex buys from Acme.", ASSERTED)
                .publishedBy("the courier")
                .reading());
        assertThat(sources()).isEqualTo("1");
        graph.add(reading("Trade", "Globex has Acme as its supplier.", ASSERTED)
                .publishedBy("The Globe")
                .reading());
        assertThat(sources()).isEqualTo("2");
    }

    @Test
    void nearly_the_same_long_sentence_is_one_source_and_the_same_short_one_is_two() {
        add("Acme grows", LONG, ASSERTED);
        add("Globex shrinks", LONG.replace("north", "south"), ASSERTED);
        assertThat(sources()).isEqualTo("1");
        add("What the harbour saw this spring", "Acme sells to Globex.", ASSERTED);
        add("A quiet week for engines and their makers", "Acme sells to Globex.", ASSERTED);
        assertThat(sources()).isEqualTo("3");
    }

    @Test
    void what_goes_back_to_one_named_speaker_is_one_source() {
        for (String title : List.of("Acme grows", "Globex shrinks")) {
            graph.add(new WrittenReading(title)
                    .says("Acme, " + title + ", sells to Globex.", ACME, "sellsTo", GLOBEX, ASSERTED, List.of("Acme"))
                    .reading());
        }
        assertThat(sources()).isEqualTo("1");
        for (String title : List.of("A source speaks", "Another source speaks")) {
            graph.add(new WrittenReading(title)
                    .says(title + ": yes.", ACME, "sellsTo", GLOBEX, ASSERTED, List.of("a person close to it"))
                    .reading());
        }
        assertThat(sources()).isEqualTo("3");
    }

    @Test
    void a_copy_with_a_few_words_changed_is_linked_and_no_source_of_its_own() {
        Reading original = ofSomeLength("Acme grows", "");
        Reading copy = ofSomeLength("Acme grows fast", " as told before");
        graph.add(original);
        Admission admission = graph.add(copy);
        assertThat(admission.nearDuplicates())
                .containsExactly(original.article().id());
        assertThat(sources()).isEqualTo("1");
        assertThat(graph.describe(iris.article(original.article().id())))
                .anyMatch(triple -> triple.getPredicate().equals(Vocabulary.NEAR_DUPLICATE_OF)
                        && triple.getObject().equals(iris.article(copy.article().id())));
    }

    @Test
    void more_articles_never_make_fewer_sources() {
        List<String> sentences = List.of(
                "Globex has long been a customer of Acme.",
                "Engines for the ships of Globex come from Acme in the north.",
                "Whoever opens a Globex parcel finds parts that Acme made.");
        for (int paper = 0; paper < sentences.size(); paper++) {
            graph.add(reading("Paper number " + paper, sentences.get(paper), ASSERTED)
                    .publishedBy("Paper " + paper)
                    .reading());
        }
        for (int article = 0; article < 80; article++) {
            graph.add(reading("Note " + article, "Acme sells to Globex.", ASSERTED)
                    .publishedBy("The Courier")
                    .reading());
        }
        assertThat(sources()).isEqualTo("4");
    }

    @Test
    void who_is_forgotten_is_no_source_any_more_and_no_copy() {
        Reading original = ofSomeLength("Acme grows", "");
        graph.add(original);
        String before = TestGraph.nquads(graph);
        Reading copy = ofSomeLength("Acme grows fast", " as told before");
        graph.add(copy);
        Reading other = reading("Globex shrinks", "Globex is a customer of Acme.", ASSERTED)
                .reading();
        graph.add(other);
        assertThat(sources()).isEqualTo("2");
        graph.forget(other.article().id());
        graph.forget(copy.article().id());
        assertThat(TestGraph.nquads(graph)).isEqualTo(before);
    }

    @Test
    void rules_see_the_number_of_the_store_and_of_an_article_alone_one() {
        add("Acme grows", "Acme sells to Globex.", ASSERTED);
        Reading other = reading("Globex shrinks", "Globex is a customer of Acme.", ASSERTED)
                .reading();
        graph.add(other);
        assertThat(graph.factsOf(Optional.empty())
                        .find(fact, Vocabulary.SOURCES, Node.ANY)
                        .toList())
                .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                .containsExactly("2");
        assertThat(graph.factsOf(Optional.of(other.article().id()))
                        .find(fact, Vocabulary.SOURCES, Node.ANY)
                        .toList())
                .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                .containsExactly("1");
    }

    private void add(String title, String sentence, Factuality factuality) {
        graph.add(reading(title, sentence, factuality).reading());
    }

    private static WrittenReading reading(String title, String sentence, Factuality factuality) {
        return new WrittenReading(title).says(sentence, ACME, "sellsTo", GLOBEX, factuality);
    }

    /** An article of some length; only its short sentence gives a claim. */
    private static Reading ofSomeLength(String title, String more) {
        return new WrittenReading(title)
                .says("Acme sells to Globex" + more + ".", ACME, "sellsTo", GLOBEX, ASSERTED)
                .saysOpenly(
                        "The two have known each other since the spring in which the harbour was opened, and neither"
                                + " expected then that so much would come of a single ship that was late.",
                        ACME,
                        "knows",
                        GLOBEX)
                .reading();
    }

    private String sources() {
        return graph.describe(fact).stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.SOURCES))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("none");
    }
}
