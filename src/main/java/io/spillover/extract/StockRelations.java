package io.spillover.extract;

import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.KBPTriplesAnnotation;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations.RelationTriplesAnnotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import io.spillover.document.Article;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Facts as CoreNLP's own KBP and OpenIE annotators read them from an article, for comparison only.
 *
 * <p>Start with {@link #load}. The annotators run as they come, with the default statistical coreference, which both
 * take names from; relations become predicates by {@link StockVocabulary}. The two settings that differ from the
 * defaults favour it: a line's end ends a sentence, as titles have no full stop, and OpenIE puts the coreferent name in
 * a pronoun's place. The models need a heap of 4 GB. One thread at a time.
 */
public final class StockRelations implements Function<Article, List<StockFact>> {

    private final StanfordCoreNLP pipeline;
    private final StockVocabulary vocabulary;

    private StockRelations(StanfordCoreNLP pipeline, StockVocabulary vocabulary) {
        this.pipeline = pipeline;
        this.vocabulary = vocabulary;
    }

    /** Reads the models: half a minute. */
    public static StockRelations load() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,natlog,openie,kbp");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "always");
        settings.setProperty("openie.resolve_coref", "true");
        return new StockRelations(new StanfordCoreNLP(settings), new StockVocabulary());
    }

    @Override
    public List<StockFact> apply(Article article) {
        CoreDocument document = new CoreDocument(article.text());
        pipeline.annotate(document);
        return document.sentences().stream()
                .flatMap(sentence -> facts(sentence.coreMap()))
                .distinct()
                .toList();
    }

    /** KBP's relations are names, OpenIE's are words of the sentence. */
    private Stream<StockFact> facts(CoreMap sentence) {
        return Stream.concat(
                triples(sentence, KBPTriplesAnnotation.class).flatMap(triple -> facts(triple, triple.relationGloss())),
                triples(sentence, RelationTriplesAnnotation.class)
                        .flatMap(triple -> facts(triple, triple.relationLemmaGloss())));
    }

    private Stream<StockFact> facts(RelationTriple triple, String relation) {
        return vocabulary.facts(triple.subjectGloss(), relation, triple.objectGloss()).stream();
    }

    private static <T extends Collection<RelationTriple>> Stream<RelationTriple> triples(
            CoreMap sentence, Class<? extends CoreAnnotation<T>> kind) {
        return Optional.ofNullable(sentence.get(kind)).stream().flatMap(Collection::stream);
    }
}
