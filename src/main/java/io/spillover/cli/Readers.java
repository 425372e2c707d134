package io.spillover.cli;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.extract.OwnPatterns;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import java.util.function.Function;

/** Makes what reads articles; loads the language models. */
interface Readers {
    Function<Article, Reading> load(Lexicon lexicon, Coreference.Method coreference, OwnPatterns patterns);
}
