package io.spillover.annotate.parse;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.semgraph.SemanticGraphFactory.Mode;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructure.Extras;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses sentences into the two graphs that are read: CoreNLP's own annotator makes five of each. Threads may share one.
 */
public final class SentenceParser {
    private final TransitionParser parser;
    private final List<GrammaticalRelation> relations;
    private final int longest;

    private SentenceParser(ParserModel model, int longest) {
        this.parser = new TransitionParser(model);
        this.relations =
                model.relations().stream().map(SentenceParser::relation).toList();
        this.longest = longest;
    }

    /**
     * Reads the model, which takes about half a second.
     *
     * @param longest in tokens: what is longer is not parsed
     */
    public static SentenceParser load(int longest) {
        return new SentenceParser(ParserModel.load(DependencyParser.DEFAULT_MODEL), longest);
    }

    /**
     * The graphs of a sentence; both without words where it is too long.
     *
     * @param basic a tree
     * @param enhanced with what is understood: shared subjects, prepositions in the relations
     */
    public record Parse(SemanticGraph basic, SemanticGraph enhanced) {}

    /**
     * Draws the graphs of a sentence.
     *
     * @param sentence whose tokens have parts of speech and are numbered from 1
     */
    public Parse parse(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        if (tokens.size() > longest) {
            return new Parse(new SemanticGraph(), new SemanticGraph());
        }
        GrammaticalStructure structure = structure(tokens);
        return new Parse(graph(structure, Mode.BASIC), graph(structure, Mode.ENHANCED_PLUS_PLUS));
    }

    private GrammaticalStructure structure(List<CoreLabel> tokens) {
        ParserState parsed = parser.parse(tokens);
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.set(CoreAnnotations.IndexAnnotation.class, 0);
        List<TypedDependency> dependencies = new ArrayList<>(tokens.size());
        for (int word = 1; word <= tokens.size(); word++) {
            int head = parsed.head(word);
            dependencies.add(new TypedDependency(
                    head == 0 ? GrammaticalRelation.ROOT : relations.get(parsed.label(word)),
                    head == 0 ? root : new IndexedWord(tokens.get(head - 1)),
                    new IndexedWord(tokens.get(word - 1))));
        }
        return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
    }

    private static GrammaticalRelation relation(String label) {
        GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(label);
        return known == null
                ? new GrammaticalRelation(Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT)
                : known;
    }

    private static SemanticGraph graph(GrammaticalStructure structure, Mode mode) {
        return SemanticGraphFactory.makeFromTree(structure, mode, Extras.NONE, word -> true);
    }
}
