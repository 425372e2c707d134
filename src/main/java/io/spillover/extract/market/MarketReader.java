package io.spillover.extract.market;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.document.Tone;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads how the title of an article leans for the markets as a whole that it is of. Start at {@link #load}; safe for all
 * threads.
 */
public final class MarketReader {
    private static final int MOST_CUES = 5;

    private final List<Reader> readers;

    private MarketReader(List<Reader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** With the markets that come with Spillover, those without an entity in the lexicon left out. */
    public static MarketReader load(Lexicon lexicon) {
        List<Reader> readers = new ArrayList<>();
        for (Market market : Market.all()) {
            lexicon.entry(market.target())
                    .ifPresent(entry ->
                            readers.add(new Reader(market, new MarketEvents(lexicon, market), entry.entity())));
        }
        return new MarketReader(readers);
    }

    /** The tones of the title that lean rather than not, one for each market at most. */
    public List<Tone> read(AnnotatedArticle article, Mentions mentions) {
        List<Tone> tones = new ArrayList<>();
        for (int index = 0; index < article.sentences().size(); index++) {
            AnnotatedSentence sentence = article.sentences().get(index);
            if (sentence.sentence().section() == Section.Kind.TITLE) {
                for (Reader reader : readers) {
                    reader.read(sentence, mentions.in(index)).ifPresent(tones::add);
                }
            }
        }
        return tones;
    }

    /** Whether a tone is one that this reader judges: of a market, in a title. */
    public boolean reads(Tone tone) {
        return tone.sentence().section() == Section.Kind.TITLE
                && readers.stream()
                        .anyMatch(reader -> reader.entity().equals(tone.target().entity()));
    }

    /** Reads for one market. */
    private record Reader(Market market, MarketEvents events, Entity entity) {

        Optional<Tone> read(AnnotatedSentence sentence, List<LinkedMention> mentions) {
            return events.in(sentence, mentions)
                    .map(found -> tone(sentence, found))
                    .filter(tone -> Math.max(tone.bullish(), tone.bearish()) > tone.neutral());
        }

        private Tone tone(AnnotatedSentence sentence, MarketEvents.Found found) {
            EventKind.Lean lean = market.base();
            Map<String, Double> cues = new HashMap<>();
            for (EventKind kind : market.kinds()) {
                String words = found.kinds().get(kind.name());
                if (words != null) {
                    lean = lean.plus(kind.lean());
                    cues.put(
                            kind.name() + " (" + words + ")",
                            kind.lean().bullish() - kind.lean().bearish());
                }
            }
            double bearish = Math.exp(lean.bearish());
            double bullish = Math.exp(lean.bullish());
            double whole = 1 + bearish + bullish;
            boolean good = bullish > bearish;
            Span place = sentence.span(found.place(), found.place() + 1);
            return new Tone(
                    new Mention(place, sentence.quote(place), entity, 1, "a word of the " + market.name() + " market"),
                    sentence.sentence(),
                    bullish / whole,
                    bearish / whole,
                    1 / whole,
                    cues.entrySet().stream()
                            .filter(cue -> cue.getValue() != 0 && cue.getValue() > 0 == good)
                            .map(cue -> new Tone.Cue(cue.getKey(), cue.getValue()))
                            .sorted(Comparator.comparingDouble((Tone.Cue cue) -> -Math.abs(cue.weight()))
                                    .thenComparing(Tone.Cue::name))
                            .limit(MOST_CUES)
                            .toList());
        }
    }
}
