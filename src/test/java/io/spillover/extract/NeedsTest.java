package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be told from a pattern's text of the sentences that it can match. */
class NeedsTest {

    @Test
    void a_tree_needs_a_word_of_each_of_its_nodes() {
        assertThat(tree("{lemma:/buy|sell/;tag:/VB.*/}=trigger >patient ({word:Stake}=object >/nmod:(of|in)/ {})"))
                .containsExactly(Set.of("lemma:buy", "lemma:sell"), Set.of("word:stake"));
    }

    @Test
    void nothing_is_needed_that_must_not_be_there_or_may_be_missing() {
        assertThat(tree("{lemma:buy} !>patient ({lemma:time} >det {lemma:the}) ?>obl:to {lemma:day} >agent {lemma:it}"))
                .containsExactly(Set.of("lemma:buy"), Set.of("lemma:it"));
        assertThat(
                        words(
                                "[{lemma:buy}] [{lemma:up}]? ([{word:\"(\"}] [!{word:\")\"}]{1,4})* [{word:/a/}]{0,2} [{lemma:now}]"))
                .containsExactly(Set.of("lemma:buy"), Set.of("lemma:now"));
    }

    @Test
    void words_need_the_kinds_of_their_mentions() {
        assertThat(
                        words(
                                "(?$subject [{ner:/.*\\b(Company|Fund)\\b.*/} | {ner:/Entity\\/?/;tag:/NNP.*/}]) [{word:\"'s\"}]"))
                .containsExactly(Set.of("type:Company", "type:Fund", "type:Entity"), Set.of("word:'s"));
    }

    @Test
    void alternatives_of_groups_and_words_without_end_are_not_told() {
        assertThat(words("([{lemma:a}] | [{lemma:b}]) [{word:/un.*/}]")).isEmpty();
    }

    @Test
    void expressions_are_told_as_the_words_that_they_take() {
        assertThat(Literals.of("(?i)issu(e|es|ed)|[Mm]ints?|co\\-led").orElseThrow())
                .containsExactlyInAnyOrder("issue", "issues", "issued", "mint", "mints", "co-led");
        assertThat(Literals.of("a+")).isEmpty();
        assertThat(Literals.of("(?!not)ever")).isEmpty();
        assertThat(Literals.of("x?")).isEmpty();
    }

    private static List<Set<String>> tree(String text) {
        return Needs.of(new PatternLine(PatternLine.Language.TREE, "tree", text, Map.of()))
                .all();
    }

    private static List<Set<String>> words(String text) {
        return Needs.of(new PatternLine(PatternLine.Language.TEXT, "text", text, Map.of()))
                .all();
    }
}
