package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.annotate.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockVocabularyTest {
    private final StockVocabulary vocabulary = new StockVocabulary();

    @ParameterizedTest
    @CsvSource({
        "org:subsidiaries, Acme, Acme Labs, Acme Labs subsidiaryOf Acme",
        "org:parents, Acme Labs, Acme, Acme Labs subsidiaryOf Acme",
        "org:founded_by, Acme, Jane Roe, Jane Roe founded Acme",
        "org:top_members_employees, Acme, Jane Roe, Jane Roe headOf Acme",
        "per:employee_of, Jane Roe, Acme, Jane Roe worksFor Acme",
        "org:city_of_headquarters, Acme, Lyon, Acme basedIn Lyon",
        "launch, Acme, a phone, Acme launches a phone",
        "buy, Acme, Initech, Acme acquires Initech",
        "buy, Acme, bitcoin, Acme buys bitcoin",
    })
    void a_relation_counts_as_predicates(String relation, String subject, String object, String fact) {
        assertThat(facts(subject, relation, object)).contains(fact);
    }

    @ParameterizedTest
    @CsvSource({"have recently launch", "plan to launch", "Launch"})
    void words_before_a_listed_relation_do_not_matter(String relation) {
        assertThat(facts("Acme", relation, "a phone")).contains("Acme launches a phone");
    }

    @Test
    void the_longest_listed_relation_counts() {
        assertThat(facts("Acme", "agree to sell to", "Initech")).containsExactly("Acme sellsTo Initech");
    }

    @Test
    void a_relation_that_ends_in_by_is_the_passive_of_a_listed_one() {
        assertThat(facts("Acme", "be sue by", "Initech")).contains("Initech sues Acme");
        assertThat(facts("a coin", "be back by", "gold")).containsExactly("a coin backedBy gold");
    }

    @Test
    void a_relation_that_is_not_listed_counts_as_nothing() {
        assertThat(facts("Acme", "sleep under", "a tree")).isEmpty();
    }

    @Test
    void every_predicate_is_meant_by_a_relation_and_no_other_word_is() {
        Set<String> meant = WordList.named("stock-relations").meanings().values().stream()
                .flatMap(meanings -> Arrays.stream(meanings.split(" ", -1)))
                .map(meaning -> meaning.replace("~", ""))
                .collect(Collectors.toSet());

        assertThat(meant)
                .containsExactlyInAnyOrderElementsOf(
                        Relations.files().stream().map(RelationFile::predicate).toList());
    }

    private List<String> facts(String subject, String relation, String object) {
        return vocabulary.facts(subject, relation, object).stream()
                .map(fact -> fact.subject() + " " + fact.predicate() + " " + fact.object())
                .toList();
    }
}
