package io.spillover.link;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Links names by the lexicon, coins entities for names that it lacks, and resolves words that stand for a name. */
public final class LexiconLinker implements EntityLinker {

    private final LexiconNames lexiconNames;
    private final CoinedNames coinedNames;
    private final Coreference coreference;

    /** With the coreference that needs no model. */
    public LexiconLinker(Lexicon lexicon) {
        this(lexicon, Coreference.Method.OWN.load(lexicon.types()));
    }

    public LexiconLinker(Lexicon lexicon, Coreference coreference) {
        this.lexiconNames = new LexiconNames(lexicon);
        this.coinedNames = new CoinedNames(lexicon.types());
        this.coreference = coreference;
    }

    @Override
    public Mentions link(AnnotatedArticle article) {
        List<LinkedMention> named = inOrder(coinedNames.complete(article, lexiconNames.find(article)));
        return new Mentions(inOrder(coreference.resolve(article, named)));
    }

    private static List<LinkedMention> inOrder(List<LinkedMention> mentions) {
        List<LinkedMention> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparingInt(LinkedMention::sentence).thenComparingInt(LinkedMention::begin));
        return sorted;
    }
}
