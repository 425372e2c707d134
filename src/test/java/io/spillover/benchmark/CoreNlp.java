package io.spillover.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.spillover.document.Article;
import java.util.List;
import java.util.Properties;

/** Pipelines of CoreNLP's own annotators, to measure beside. Threads may share one. */
public final class CoreNlp {
    private final StanfordCoreNLP pipeline;

    private CoreNlp(Properties settings) {
        settings.setProperty("ssplit.newlineIsSentenceBreak", "always");
        this.pipeline = new StanfordCoreNLP(settings);
    }

    /** Tokens, tags, lemmas, statistical names and trees, with the settings that make them quickest. */
    public static CoreNlp lean() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.statisticalOnly", "true");
        settings.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        return new CoreNlp(settings);
    }

    /** CoreNLP's own extraction of relations, as it comes. Needs a heap of 4 GB. */
    public static CoreNlp stock() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,natlog,openie,kbp");
        return new CoreNlp(settings);
    }

    /** How many tokens it annotates. */
    public int annotate(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        List<CoreLabel> tokens = document.annotation().get(CoreAnnotations.TokensAnnotation.class);
        return tokens.size();
    }

    int annotate(Article article) {
        return annotate(article.text());
    }
}
