package io.spillover.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.semgraph.SemanticGraphFactory.Mode;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructure.Extras;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceParserIT {
    private static final String TEXT = """
            Harbour Foods agreed on Monday to buy the bakeries of its rival for $2.4 billion. Regulators, who had \
            blocked two such deals, said that they might not oppose it. "Nobody knows," the chairman said, "what they \
            will do." Shares of both companies, which fell in March and in April, rose 3%. Why now? Flour, sugar and \
            butter became cheaper; wages did not. The Zurglblatt, a daily, doubts it. No. It was sold by the bank to \
            which it had been pledged, and lawyers and accountants were paid $10 million each for having advised it.""";

    private final SentenceParser parser = SentenceParser.load(150);

    @Test
    void trees_and_graphs_are_those_of_corenlps_parser() {
        DependencyParser reference = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
        List<CoreMap> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(7).allSatisfy(sentence -> {
            GrammaticalStructure structure = reference.predict(sentence);
            SentenceParser.Parse parse = parser.parse(sentence);
            assertThat(parse.basic()).isEqualTo(graph(structure, Mode.BASIC));
            assertThat(parse.enhanced()).isEqualTo(graph(structure, Mode.ENHANCED_PLUS_PLUS));
        });
    }

    @Test
    void a_sentence_longer_than_the_limit_has_graphs_without_words() {
        SentenceParser.Parse parse = SentenceParser.load(5).parse(sentences().get(0));
        assertThat(parse.basic().isEmpty()).isTrue();
        assertThat(parse.enhanced().isEmpty()).isTrue();
    }

    private static List<CoreMap> sentences() {
        CoreDocument document = new CoreDocument(TEXT);
        new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize,pos")).annotate(document);
        return document.annotation().get(CoreAnnotations.SentencesAnnotation.class);
    }

    private static SemanticGraph graph(GrammaticalStructure structure, Mode mode) {
        return SemanticGraphFactory.makeFromTree(structure, mode, Extras.NONE, word -> true);
    }
}
