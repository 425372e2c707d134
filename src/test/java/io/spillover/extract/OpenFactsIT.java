package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Claim;
import io.spillover.document.Factuality;
import io.spillover.document.OpenFact;
import io.spillover.document.OpenPhrase;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFactsIT {

    @Test
    void a_clause_is_one_fact_with_all_its_arguments() {
        assertThat(facts("The committee postponed the vote on the budget until Friday ."))
                .containsExactly("postponed | The committee | the vote on the budget | until Friday");
    }

    @Test
    void the_preposition_behind_the_verb_is_part_of_the_relation() {
        assertThat(facts("The village lies near the old border ."))
                .containsExactly("lies near | The village | the old border");
    }

    @Test
    void coordinated_objects_give_a_fact_each_and_coordinated_verbs_share_their_subject() {
        assertThat(facts("The farm grows barley and oats and sells honey ."))
                .containsExactly("grows | The farm | barley", "grows | The farm | oats", "sells | The farm | honey");
    }

    @Test
    void verbs_that_lead_on_to_another_are_one_relation() {
        assertThat(facts("The town plans to build a new bridge ."))
                .containsExactly("plans to build | The town | a new bridge");
    }

    @Test
    void a_relative_clause_and_an_apposition_are_facts_of_their_own() {
        assertThat(facts("Maria Lopez , a painter from Lima , opened the gallery that closed last year ."))
                .contains("opened | Maria Lopez | the gallery", "be | Maria Lopez | a painter from Lima");
    }

    @Test
    void a_copula_says_what_its_subject_is() {
        assertThat(facts("The lake is a habitat of rare birds ."))
                .containsExactly("is | The lake | a habitat of rare birds");
    }

    @Test
    void what_is_not_said_to_be_so_is_denied_and_what_is_reported_has_its_source() {
        List<OpenFact> facts = TextReader.shared().openFacts("The mayor said the school did not close the library .");

        assertThat(facts).anySatisfy(fact -> {
            assertThat(fact.relation().text()).isEqualTo("did not close");
            assertThat(fact.factuality()).isEqualTo(Factuality.DENIED);
            assertThat(fact.attribution()).containsExactly("The mayor");
        });
    }

    @Test
    void every_phrase_of_a_fact_is_quoted_where_it_stands() {
        String text = "Naïve readers 😀 of the old Gazette , founded in 1880 , rarely bought its rival , the Herald .";
        for (OpenFact fact : TextReader.shared().openFacts(text)) {
            for (OpenPhrase phrase : phrases(fact)) {
                assertThat(phrase.text()).endsWith(quotes(text, phrase.spans()));
            }
        }
    }

    @Test
    void a_clause_outside_the_vocabulary_is_one_open_claim() {
        List<Claim> claims = TextReader.shared()
                .paragraph("Microsoft postponed the concert in Vienna.")
                .claims();

        assertThat(claims).filteredOn(Claim::open).singleElement().satisfies(claim -> {
            assertThat(claim.subject().entity().label()).isEqualTo("Microsoft");
            assertThat(claim.predicate()).isEqualTo("postpone");
            assertThat(claim.object().text()).isEqualTo("concert");
        });
    }

    @Test
    void a_passive_open_claim_is_turned_round_to_who_acts() {
        List<Claim> claims = TextReader.shared()
                .paragraph("The concert was postponed by Microsoft.")
                .claims();

        assertThat(claims).filteredOn(Claim::open).singleElement().satisfies(claim -> {
            assertThat(claim.subject().entity().label()).isEqualTo("Microsoft");
            assertThat(claim.predicate()).isEqualTo("postpone");
        });
    }

    @Test
    void an_apposition_describes_only_in_its_subjects_number_and_with_an_article() {
        assertThat(TextReader.shared()
                        .paragraph("The old mill, a painter of clouds, postponed the concert.")
                        .claims())
                .anyMatch(claim ->
                        claim.predicate().equals("be") && claim.object().text().equals("painter"));
        assertThat(TextReader.shared()
                        .paragraph("The painters, concert of clouds, postponed the dance.")
                        .claims())
                .noneMatch(claim -> claim.predicate().equals("be"));
    }

    private static List<String> facts(String sentence) {
        return TextReader.shared().openFacts(sentence).stream()
                .map(fact -> String.join(
                        " | ", phrases(fact).stream().map(OpenPhrase::text).toList()))
                .toList();
    }

    private static List<OpenPhrase> phrases(OpenFact fact) {
        List<OpenPhrase> phrases = new ArrayList<>(List.of(fact.relation(), fact.subject()));
        phrases.addAll(fact.arguments());
        return phrases;
    }

    private static String quotes(String text, List<Span> spans) {
        return String.join(" ", spans.stream().map(span -> span.of(text)).toList());
    }
}
