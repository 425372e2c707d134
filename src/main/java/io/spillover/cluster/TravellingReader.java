package io.spillover.cluster;

import io.spillover.document.Article;
import io.spillover.graph.ArticleBlock;
import java.io.Serializable;
import java.util.function.Function;

/** What reads articles on the machines of a cluster: it travels there with the job, and loads its models there. */
public interface TravellingReader extends Serializable {

    /** What tells it from other readers: two with the same key read alike. */
    String key();

    /** What instances' IRIs begin with. */
    String base();

    /**
     * Loads the language models: seconds. What it gives is safe for all threads.
     *
     * @throws io.spillover.document.SpilloverException where this machine would not read as the one does that sent the job
     */
    Function<Article, ArticleBlock> load();
}
