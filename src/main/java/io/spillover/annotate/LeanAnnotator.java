package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import io.spillover.annotate.parse.SentenceParser;
import io.spillover.document.Article;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import io.spillover.document.SpilloverException;
import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * CoreNLP's quick annotators: tokenizer, part-of-speech tagger, lemmas, statistical names, neural dependency parser.
 *
 * <p>Start with {@link #load}, which reads the models side by side. One annotator serves all threads: CoreNLP's annotators keep no state between calls.
 *
 * <p>Limits: English only; a sentence of more than {@value #LONGEST_SENTENCE} tokens is not parsed (the parser's time
 * grows with the square of the length), so it yields mentions and no claims.
 */
public final class LeanAnnotator implements Annotator {

    /** In tokens. News sentences have 25 on average; a pasted table can have thousands. */
    static final int LONGEST_SENTENCE = 150;

    private final TokenizerAnnotator tokenizer;
    private final POSTaggerAnnotator tagger;
    private final MorphaAnnotator lemmatizer;
    private final NERCombinerAnnotator names;
    private final SentenceParser parser;
    private final KnownNames knownNames;
    private final JoinedWords joinedWords = new JoinedWords();
    private final NameCase nameCase = new NameCase();
    private final FiniteVerbs finiteVerbs = new FiniteVerbs();

    private LeanAnnotator(
            TokenizerAnnotator tokenizer,
            POSTaggerAnnotator tagger,
            NERCombinerAnnotator names,
            SentenceParser parser,
            KnownNames knownNames) {
        this.tokenizer = tokenizer;
        this.tagger = tagger;
        this.lemmatizer = new MorphaAnnotator(false);
        this.names = names;
        this.parser = parser;
        this.knownNames = knownNames;
    }

    /**
     * Reads the models, side by side.
     *
     * @param lexicon whose names the tagger is told, see {@link KnownNames}
     */
    public static LeanAnnotator load(Lexicon lexicon) {
        var parser = CompletableFuture.supplyAsync(() -> SentenceParser.load(LONGEST_SENTENCE));
        var names = CompletableFuture.supplyAsync(LeanAnnotator::names);
        var tagger = CompletableFuture.supplyAsync(() -> new POSTaggerAnnotator("pos", settings()));
        var tokenizer = new TokenizerAnnotator(false, settings());
        return new LeanAnnotator(tokenizer, tagger.join(), names.join(), parser.join(), new KnownNames(lexicon));
    }

    private static NERCombinerAnnotator names() {
        try {
            return new NERCombinerAnnotator(settings());
        } catch (IOException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.INTERNAL,
                    "Cannot read CoreNLP's name model; check that lib/ holds stanford-corenlp-models.jar",
                    e);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("tokenize.language", "en");
        settings.setProperty("tokenize.options", "splitHyphenated=true,invertible=true");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "always");
        settings.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.statisticalOnly", "true");
        settings.setProperty("ner.maxlen", Integer.toString(LONGEST_SENTENCE * 20));
        settings.setProperty("pos.maxlen", Integer.toString(LONGEST_SENTENCE * 20));
        return settings;
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        return annotate(article, part -> part.get(CoreAnnotations.SentencesAnnotation.class));
    }

    /** Annotates an article each of whose sections is known to be one sentence, whatever full stops are in it. */
    public AnnotatedArticle annotateGivenSentences(Article article) {
        return annotate(article, LeanAnnotator::asOneSentence);
    }

    private AnnotatedArticle annotate(Article article, Function<Annotation, List<CoreMap>> splitting) {
        List<Section.Kind> kinds = new ArrayList<>();
        List<CoreMap> maps = new ArrayList<>();
        for (Section section : article.sections()) {
            if (section.kind() != Section.Kind.PUBLISHER_LABEL) {
                for (CoreMap sentence : splitting.apply(tokens(article, section))) {
                    maps.add(sentence);
                    kinds.add(section.kind());
                }
            }
        }
        Annotation whole = new Annotation(article.text());
        whole.set(CoreAnnotations.SentencesAnnotation.class, maps);
        List<CoreLabel> tokens = tokensOf(maps);
        whole.set(CoreAnnotations.TokensAnnotation.class, tokens);
        nameCase.lower(maps, kinds, knownNames.beginnings(maps));
        tagger.annotate(whole);
        joinedWords.tag(tokens);
        nameCase.tag(maps);
        knownNames.tag(maps);
        maps.forEach(finiteVerbs::tag);
        lemmatizer.annotate(whole);
        tokens.forEach(token -> token.setLemma(token.lemma().toLowerCase(Locale.ROOT)));
        names.annotate(whole);
        return new AnnotatedArticle(article, sentences(article, maps, kinds));
    }

    private static List<CoreMap> asOneSentence(Annotation part) {
        List<CoreLabel> tokens = part.get(CoreAnnotations.TokensAnnotation.class);
        if (tokens.isEmpty()) {
            return List.of();
        }
        Annotation sentence = new Annotation(part.get(CoreAnnotations.TextAnnotation.class));
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        for (int index = 0; index < tokens.size(); index++) {
            tokens.get(index).setIndex(index + 1);
        }
        return List.of(sentence);
    }

    /** The tokens and sentences of one section, their offsets moved to where the section stands in the article. */
    private Annotation tokens(Article article, Section section) {
        Annotation part = new Annotation(section.span().of(article.text()));
        tokenizer.annotate(part);
        int offset = section.span().begin();
        join(part);
        for (CoreLabel token : part.get(CoreAnnotations.TokensAnnotation.class)) {
            token.setBeginPosition(token.beginPosition() + offset);
            token.setEndPosition(token.endPosition() + offset);
        }
        return part;
    }

    private void join(Annotation part) {
        List<CoreLabel> whole = new ArrayList<>();
        for (CoreMap sentence : part.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = joinedWords.joined(sentence.get(CoreAnnotations.TokensAnnotation.class));
            sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
            whole.addAll(tokens);
        }
        part.set(CoreAnnotations.TokensAnnotation.class, whole);
    }

    private static List<CoreLabel> tokensOf(List<CoreMap> sentences) {
        List<CoreLabel> tokens = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            CoreMap sentence = sentences.get(index);
            sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
            sentence.set(CoreAnnotations.TokenBeginAnnotation.class, tokens.size());
            for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                token.setSentIndex(index);
                tokens.add(token);
            }
            sentence.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
        }
        return tokens;
    }

    private List<AnnotatedSentence> sentences(Article article, List<CoreMap> maps, List<Section.Kind> kinds) {
        List<AnnotatedSentence> sentences = new ArrayList<>();
        for (int index = 0; index < maps.size(); index++) {
            List<CoreLabel> tokens = maps.get(index).get(CoreAnnotations.TokensAnnotation.class);
            Span span = new Span(
                    tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
            SentenceParser.Parse parse = parser.parse(maps.get(index));
            sentences.add(new AnnotatedSentence(
                    new Sentence(index, span, span.of(article.text()), kinds.get(index)),
                    tokens,
                    parse.enhanced(),
                    parse.basic()));
        }
        return sentences;
    }
}
