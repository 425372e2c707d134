package io.spillover.extract.market;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.PhraseList;
import io.spillover.annotate.WordList;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the kinds of a market in a headline. Immutable, safe for all threads. */
final class MarketEvents {
    private static final String REFUSING = "refusing";
    private static final int REACH_OF_REFUSAL = 3;

    private final Lexicon lexicon;
    private final Market market;
    private final PhraseList events;
    private final Map<String, List<String>> signs = new HashMap<>();

    MarketEvents(Lexicon lexicon, Market market) {
        this.lexicon = lexicon;
        this.market = market;
        this.events = PhraseList.named(market.name() + "-events");
        WordList.entries(market.name() + "-signs")
                .forEach(entry -> signs.computeIfAbsent(entry.word(), word -> new ArrayList<>())
                        .add(entry.meaning()));
    }

    /**
     * What a headline has of the market.
     *
     * @param place index of the first word that tells that it is of this market
     * @param kinds by name, each with the words that it was found by
     */
    record Found(int place, Map<String, String> kinds) {
        Found {
            kinds = new LinkedHashMap<>(kinds);
        }
    }

    /** What is found; empty where the headline is not of the market. */
    Optional<Found> in(AnnotatedSentence sentence, List<LinkedMention> mentions) {
        List<String> forms = sentence.tokens().stream()
                .map(token -> token.word().toLowerCase(Locale.ROOT))
                .toList();
        List<String> lemmas =
                sentence.tokens().stream().map(MarketEvents::lemma).toList();
        Optional<Integer> place = place(lemmas, forms, mentions);
        return place.map(first -> new Found(first, kinds(lemmas, forms, mentions)));
    }

    private static String lemma(CoreLabel token) {
        return (token.lemma() == null ? token.word() : token.lemma()).toLowerCase(Locale.ROOT);
    }

    private Optional<Integer> place(List<String> lemmas, List<String> forms, List<LinkedMention> mentions) {
        for (int word = 0; word < lemmas.size(); word++) {
            int at = word;
            if (signs(lemmas, forms, word).contains(market.name())
                    || mentions.stream().anyMatch(mention -> mention.begin() == at && isOfMarket(mention))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private boolean isOfMarket(LinkedMention mention) {
        String id = mention.entity().id();
        return id.equals(market.target())
                || market.types().stream()
                        .anyMatch(type -> lexicon.types().isA(mention.entity().type(), type))
                || lexicon.entry(id)
                        .map(LexiconEntry::attributes)
                        .map(attributes -> attributes.getOrDefault("market", ""))
                        .filter(market.name()::equals)
                        .isPresent();
    }

    private List<String> signs(List<String> lemmas, List<String> forms, int word) {
        List<String> found = new ArrayList<>(signs.getOrDefault(lemmas.get(word), List.of()));
        found.addAll(signs.getOrDefault(forms.get(word), List.of()));
        return found;
    }

    private Map<String, String> kinds(List<String> lemmas, List<String> forms, List<LinkedMention> mentions) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (PhraseList.Found event : events.find(lemmas, forms)) {
            kinds.putIfAbsent(kind(event, lemmas, forms), String.join(" ", forms.subList(event.begin(), event.end())));
        }
        for (int word = 0; word < lemmas.size(); word++) {
            for (String sign : signs(lemmas, forms, word)) {
                kinds.putIfAbsent(sign, forms.get(word));
            }
        }
        for (EventKind kind : market.kinds()) {
            switch (kind.finding()) {
                case NAME ->
                    mentions.stream()
                            .filter(mention -> mention.entity().type().equals(kind.value()))
                            .findFirst()
                            .ifPresent(mention -> kinds.putIfAbsent(
                                    kind.name(), mention.mention().text()));
                case SHORTER -> {
                    if (lemmas.size() < Integer.parseInt(kind.value())) {
                        kinds.putIfAbsent(kind.name(), lemmas.size() + " words");
                    }
                }
                case EVENT, SIGN -> {}
            }
        }
        market.alone().forEach((kind, others) -> {
            if (others.stream().anyMatch(kinds::containsKey)) {
                kinds.remove(kind);
            }
        });
        return kinds;
    }

    /** What a phrase means, or what that becomes where words before it refuse it. */
    private String kind(PhraseList.Found event, List<String> lemmas, List<String> forms) {
        String name = event.meanings().get(0);
        boolean refused = false;
        for (int word = Math.max(0, event.begin() - REACH_OF_REFUSAL); word < event.begin(); word++) {
            refused |= signs(lemmas, forms, word).contains(REFUSING);
        }
        return refused
                ? market.kinds().stream()
                        .filter(kind -> kind.name().equals(name))
                        .flatMap(kind -> kind.refused().stream())
                        .findFirst()
                        .orElse(name)
                : name;
    }
}
