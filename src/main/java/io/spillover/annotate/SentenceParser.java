package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.semgraph.SemanticGraphFactory.Mode;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructure.Extras;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;

/**
 * CoreNLP's neural dependency parser, asked for the two graphs that are read: its own annotator makes five of each sentence,
 * a fifth of its time. Threads may share one.
 */
final class SentenceParser {

    /**
     * How many parts of its hidden layer the parser keeps for words that come again, each of 4 KB. Of the words that its
     * model does not hold ready CoreNLP keeps 5,000; with this the parser takes a sixth less on news.
     */
    private static final int KEPT = 20_000;

    private final DependencyParser parser;
    private final int longest;

    private SentenceParser(DependencyParser parser, int longest) {
        this.parser = parser;
        this.longest = longest;
    }

    /**
     * Reads the model, which takes some seconds.
     *
     * @param longest in tokens: what is longer is not parsed
     */
    static SentenceParser load(int longest) {
        Properties settings = new Properties();
        settings.setProperty("numCached", Integer.toString(KEPT));
        return new SentenceParser(
                DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL, settings), longest);
    }

    /**
     * The graphs of a sentence; both without words where it is too long.
     *
     * @param basic a tree
     * @param enhanced with what is understood: shared subjects, prepositions in the relations
     */
    record Parse(SemanticGraph basic, SemanticGraph enhanced) {}

    Parse parse(CoreMap sentence) {
        if (sentence.get(CoreAnnotations.TokensAnnotation.class).size() > longest) {
            return new Parse(new SemanticGraph(), new SemanticGraph());
        }
        GrammaticalStructure structure = parser.predict(sentence);
        return new Parse(graph(structure, Mode.BASIC), graph(structure, Mode.ENHANCED_PLUS_PLUS));
    }

    private static SemanticGraph graph(GrammaticalStructure structure, Mode mode) {
        return SemanticGraphFactory.makeFromTree(structure, mode, Extras.NONE, word -> true);
    }
}
