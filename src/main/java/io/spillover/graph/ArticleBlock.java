package io.spillover.graph;

import io.spillover.graph.Admission.Quarantined;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * What one article gives the store: all that can be made of it without asking the store, so that it may be made anywhere,
 * side by side with others.
 *
 * @param articleId its content hash, which is the name of its graph too
 * @param location where it was read from, for the record of the run
 * @param triples what goes into the graph of the article, before any merge
 * @param quarantine what goes into the graph of the quarantine
 * @param quarantined the same in words
 * @param claims how many claims the article makes, those in quarantine among them
 * @param observations how many figures it gives, those in quarantine among them
 */
public record ArticleBlock(
        String articleId,
        String location,
        Set<Triple> triples,
        Set<Triple> quarantine,
        List<Quarantined> quarantined,
        int claims,
        int observations) {
    public ArticleBlock {
        quarantined = List.copyOf(quarantined);
        if (quarantined.size() > claims + observations) {
            throw new IllegalArgumentException("Of " + claims + " claims and " + observations + " figures, "
                    + quarantined.size() + " cannot be in quarantine");
        }
    }
}
