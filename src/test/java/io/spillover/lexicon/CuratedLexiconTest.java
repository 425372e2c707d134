package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CuratedLexiconTest {

    private static final Lexicon LEXICON = Lexicon.load(LexiconFolder.HOME, List.of());

    @Test
    void it_knows_more_than_two_thousand_entities() {
        assertThat(LEXICON.entries()).hasSizeGreaterThan(2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "TikTok, subsidiaryOf, ByteDance",
        "Microsoft, makes, Azure",
        "OpenAI, makes, GPT",
        "Circle, makes, USDC",
        "USDC, backedBy, US dollar",
        "DeepSeek, basedIn, China",
        "Solana, nativeAssetOf, Solana network",
        "Bitcoin, belongsTo, crypto",
        "United States, jurisdictionOf, Securities and Exchange Commission",
        "Germany, partOf, European Union",
        "model-weight theft, broader, intellectual property theft",
        "guardrails, mitigates, model misuse",
        "Base, runsOn, Ethereum network",
    })
    void it_knows_how_entities_stand_to_one_another(String subject, String predicate, String object) {
        assertThat(LEXICON.allRelations().map(CuratedLexiconTest::inLabels))
                .contains(subject + " " + predicate + " " + object);
    }

    @ParameterizedTest
    @CsvSource({
        "the SEC sued, Securities and Exchange Commission",
        "a Chinese firm, China",
        "officials in Beijing, China",
        "chip export limits, export controls",
        "Chip curbs, export controls",
        "high-beta crypto, crypto",
        "Cryptocurrencies rallied, crypto",
        "IP theft, intellectual property theft",
        "a phishing scam, phishing",
        "holds $BTC, Bitcoin",
        "MSTR fell, Strategy",
        "the GENIUS Act, GENIUS Act",
        "tech risk premiums, risk premium",
        "bitcoins, Bitcoin",
        "Americans, United States",
    })
    void it_reads_what_news_says(String text, String label) {
        assertThat(LEXICON.find(text)).singleElement().satisfies(match -> assertThat(
                        match.best().entry().entity().label())
                .isEqualTo(label));
    }

    @ParameterizedTest
    @CsvSource({
        "to draw a circle near the block",
        "our strategy is a target",
        "she visited a square",
        "it won the base",
        "at risk on the table",
    })
    void ordinary_words_are_no_names(String text) {
        assertThat(LEXICON.find(text)).isEmpty();
    }

    @Test
    void names_that_are_ordinary_words_are_marked() {
        for (String name :
                List.of("Circle", "Strategy", "Near", "Gemini", "Block", "Visa", "Apple", "Target", "Tron")) {
            assertThat(LEXICON.find("with " + name + " today"))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(match ->
                            assertThat(match.candidates()).as(name).allMatch(candidate -> candidate.ambiguous()));
        }
    }

    @Test
    void every_relation_is_a_property_of_the_ontology() throws IOException {
        String ontology = Files.readString(LexiconFolder.HOME.resolveSibling("spillover.ttl"));
        Set<String> properties = Pattern.compile("^so:([a-z]\\w*) a owl:ObjectProperty", Pattern.MULTILINE)
                .matcher(ontology)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        assertThat(properties)
                .containsAll(LEXICON.allRelations().map(Relation::predicate).collect(Collectors.toSet()));
    }

    @Test
    void every_type_is_a_class_of_the_ontology() throws IOException {
        String ontology = Files.readString(LexiconFolder.HOME.resolveSibling("spillover.ttl"));
        assertThat(LEXICON.types().all())
                .allSatisfy(type -> assertThat(ontology).containsPattern("(?m)^so:" + type + " a owl:Class"));
    }

    /** Letter case and hyphens aside. */
    @Test
    void entities_of_the_same_label_have_a_note_that_says_why() {
        Map<String, List<LexiconEntry>> byLabel = LEXICON.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.entity().label().toLowerCase(Locale.ROOT).replace('-', ' '),
                        TreeMap::new,
                        Collectors.toList()));
        assertThat(byLabel.values()).filteredOn(same -> same.size() > 1).allSatisfy(same -> assertThat(same)
                .as(same.stream().map(entry -> entry.entity().id()).collect(Collectors.joining(", ")))
                .anySatisfy(entry -> assertThat(entry.attributes()).containsKey("note")));
    }

    private static String inLabels(Relation relation) {
        return label(relation.subjectId()) + " " + relation.predicate() + " " + label(relation.objectId());
    }

    private static String label(String id) {
        return LEXICON.entry(id).orElseThrow().entity().label();
    }
}
