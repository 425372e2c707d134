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
    private final Anaphora anaphora;

    public LexiconLinker(Lexicon lexicon) {
        this.lexiconNames = new LexiconNames(lexicon);
        this.coinedNames = new CoinedNames(lexicon.types());
        this.anaphora = new Anaphora(lexicon.types());
    }

    @Override
    public Mentions link(AnnotatedArticle article) {
        List<LinkedMention> named = inOrder(coinedNames.complete(article, lexiconNames.find(article)));
        return new Mentions(inOrder(anaphora.resolve(article, named)));
    }

    private static List<LinkedMention> inOrder(List<LinkedMention> mentions) {
        List<LinkedMention> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparingInt(LinkedMention::sentence).thenComparingInt(LinkedMention::begin));
        return sorted;
    }
}
