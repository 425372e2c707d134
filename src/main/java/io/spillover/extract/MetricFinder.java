package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Name;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.Locale;
import java.util.Optional;

/** Finds what a noun or verb measures. */
final class MetricFinder {

    /** Nouns for what has a price: "the company's stock rose", "the token fell". */
    private static final String PRICED = "stock|share|token|coin|price|bond|future|equity|stocks|shares|adr|crude|oil";

    /** "Holdings Inc": words of a company's full name behind the name that is known. */
    private static final int MOST_SUFFIXES = 2;

    private final Lexicon lexicon;
    private final TypeHierarchy types;
    private final WordList nouns = WordList.named("metrics");
    private final WordList verbs = WordList.named("metric-verbs");

    MetricFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.types = lexicon.types();
    }

    /** The metric that a noun phrase names: "market cap", "Azure AI revenue". */
    Optional<Metric> named(FigureLine line, int noun) {
        if (!line.isNoun(noun)) {
            return Optional.empty();
        }
        String word = line.word(noun);
        Optional<String> pair = nouns.meaning(line.word(noun - 1) + " " + word)
                .or(() -> nouns.meaning(line.word(noun - 1) + " " + line.lemma(noun)));
        boolean hyphenated = line.tag(noun + 1).equals("HYPH");
        return pair.or(() -> nouns.meaning(word))
                .or(() -> nouns.meaning(line.lemma(noun)))
                .filter(name -> !hyphenated)
                .map(name -> new Metric(name, pair.isPresent() ? line.word(noun - 1) + " " + word : word, noun));
    }

    /** Whether a name is the name of a metric ("EBITDA"), not of anybody. */
    boolean isName(String text) {
        return nouns.contains(text.toLowerCase(Locale.ROOT));
    }

    /** What a count counts, where that is a metric: "8 million users"; "three tariffs" is none. */
    Optional<Metric> countedAs(FigureLine line, int noun) {
        return named(line, noun).filter(metric -> metric.name().matches("customers|volume"));
    }

    /** The metric that a verb implies of its subject: "spent $1 billion". */
    Optional<Metric> implied(FigureLine line, int verb) {
        return verbs.meaning(line.lemma(verb)).map(name -> new Metric(name, line.lemma(verb), verb));
    }

    /** What is measured under the text's own words. */
    Metric other(FigureLine line, int token) {
        return new Metric("other", line.isNoun(token) ? line.phrase(token) : line.lemma(token), token);
    }

    /** The price of an asset or of a company's stock, where something of that kind moves. */
    Optional<Metric> price(FigureLine line, int noun) {
        boolean stock = line.lemma(noun).matches(PRICED) || line.word(noun).matches(PRICED);
        boolean asset = line.mentionAt(noun)
                .filter(mention -> types.isA(mention.entity().type(), "Asset"))
                .isPresent();
        return stock || asset ? Optional.of(new Metric("price", line.word(noun), noun)) : Optional.empty();
    }

    /** "Palantir rallies 7 %", "Macy's Inc rose 3 %": where a company itself moves, its stock does. */
    Optional<Metric> companyPrice(FigureLine line, int noun) {
        int begin = line.chunkBegin(noun);
        return line.scene().mentions().stream()
                .filter(mention -> mention.begin() <= noun && mention.end() > begin - 1)
                .filter(mention -> noun - mention.end() <= MOST_SUFFIXES)
                .filter(mention -> mention.covers(noun) || line.tag(noun).startsWith("NNP"))
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .filter(mention -> types.isA(mention.entity().type(), "Organization"))
                .map(mention -> new Metric("price", line.word(noun), noun))
                .findFirst();
    }

    /** A name that is not known, and moves as stocks do. */
    Optional<Metric> unknownPrice(FigureLine line, int noun) {
        boolean name = line.tag(noun).startsWith("NNP") && line.mentionAt(noun).isEmpty() && !line.isTitle();
        return name ? Optional.of(new Metric("price", line.word(noun), noun)) : Optional.empty();
    }

    /** What a number before a noun counts: an asset by its symbol, anything else by the noun as written. */
    String unit(FigureLine line, int noun) {
        return asset(line, noun).map(this::symbol).orElseGet(() -> line.word(noun));
    }

    Optional<Entity> asset(FigureLine line, int noun) {
        return line.mentionAt(noun)
                .map(LinkedMention::entity)
                .filter(entity -> types.isA(entity.type(), "Asset") && !types.isA(entity.type(), "AssetClass"));
    }

    private String symbol(Entity asset) {
        return lexicon.entry(asset.id()).stream()
                .flatMap(entry -> entry.names().stream())
                .filter(name -> name.kind() == NameKind.TICKER)
                .map(Name::text)
                .findFirst()
                .orElse(asset.label());
    }
}
