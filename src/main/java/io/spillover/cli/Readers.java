package io.spillover.cli;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.extract.OwnPatterns;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import java.io.Serializable;
import java.util.function.Function;

/** Makes what reads articles; loads the language models, on machines of a cluster too. */
interface Readers extends Serializable {
    Function<Article, Reading> load(Lexicon lexicon, Coreference.Method coreference, OwnPatterns patterns);
}
