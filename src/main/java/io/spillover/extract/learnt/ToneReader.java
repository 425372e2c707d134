package io.spillover.extract.learnt;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Tone;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads how sentences sound for the entities that they name; only what sounds rather good or bad than neutral is told, and
 * nothing of opinion sections. Safe for all threads.
 */
public final class ToneReader {
    private static final int MOST_CUES = 5;

    private final CueReader reader = new CueReader();
    private final CueLayer layer;

    private ToneReader(CueLayer layer) {
        this.layer = layer;
    }

    /** With the weights that come with Spillover. */
    public static ToneReader load() {
        return new ToneReader(CueLayer.load());
    }

    /** The tones of an article, in the order of its text. */
    public List<Tone> read(AnnotatedArticle article, Mentions mentions) {
        List<Tone> tones = new ArrayList<>();
        for (int index = 0; index < article.sentences().size(); index++) {
            Sentence sentence = article.sentences().get(index).sentence();
            if (sentence.section() == Section.Kind.TITLE || sentence.section() == Section.Kind.BODY) {
                Set<String> told = new HashSet<>();
                for (LinkedMention mention : mentions.in(index)) {
                    if (mention.kind() == LinkedMention.Kind.NAME
                            && told.add(mention.entity().id())) {
                        tone(article, mentions, mention, sentence, tones);
                    }
                }
            }
        }
        return tones;
    }

    private void tone(
            AnnotatedArticle article, Mentions mentions, LinkedMention mention, Sentence sentence, List<Tone> tones) {
        CueLayer.Weighed weighed = layer.weigh(reader.read(article, mentions, mention));
        double most = Math.max(weighed.bullish(), weighed.bearish());
        if (most > weighed.neutral()) {
            boolean good = weighed.bullish() > weighed.bearish();
            tones.add(new Tone(
                    mention.mention(),
                    sentence,
                    weighed.bullish(),
                    weighed.bearish(),
                    weighed.neutral(),
                    weighed.cues().stream()
                            .filter(cue -> cue.weight() > 0 == good)
                            .limit(MOST_CUES)
                            .map(cue -> new Tone.Cue(cue.name(), cue.weight()))
                            .toList()));
        }
    }
}
