package io.spillover.extract;

import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations.RelationTriplesAnnotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.spillover.document.Article;
import io.spillover.document.Evidence;
import io.spillover.document.Factuality;
import io.spillover.document.OpenFact;
import io.spillover.document.OpenPhrase;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Open facts as CoreNLP's own OpenIE reads them (Angeli, Premkumar and Manning 2015), for comparison only.
 *
 * <p>It takes an article of one sentence whose words are separated by spaces, and runs CoreNLP's annotators as they come,
 * with the same dependency parser. Its triples have no factuality: all are called asserted.
 */
public final class StanfordOpenFacts implements Function<Article, List<OpenFact>> {

    private final StanfordCoreNLP pipeline;

    private StanfordOpenFacts(StanfordCoreNLP pipeline) {
        this.pipeline = pipeline;
    }

    /** Reads the models: seconds. */
    public static StanfordOpenFacts load() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,depparse,natlog,openie");
        settings.setProperty("tokenize.whitespace", "true");
        settings.setProperty("ssplit.isOneSentence", "true");
        return new StanfordOpenFacts(new StanfordCoreNLP(settings));
    }

    @Override
    public List<OpenFact> apply(Article article) {
        CoreDocument document = new CoreDocument(article.text());
        pipeline.annotate(document);
        List<OpenFact> facts = new ArrayList<>();
        for (CoreSentence sentence : document.sentences()) {
            for (RelationTriple triple : sentence.coreMap().get(RelationTriplesAnnotation.class)) {
                facts.add(fact(article, triple));
            }
        }
        return facts;
    }

    private static OpenFact fact(Article article, RelationTriple triple) {
        OpenPhrase relation = phrase(article, triple.relation, triple.relationGloss());
        OpenPhrase subject = phrase(article, triple.subject, "");
        OpenPhrase object = phrase(article, triple.object, "");
        Span whole = new Span(0, article.text().length());
        return new OpenFact(
                relation,
                subject,
                List.of(object),
                Factuality.ASSERTED,
                List.of(),
                Math.max(0, Math.min(1, triple.confidence)),
                "stanford",
                new Evidence(new Sentence(0, whole, article.text(), Section.Kind.BODY), whole, article.text()));
    }

    /** The words of the text, and before them those that the triple has besides ("is", "of"). */
    private static OpenPhrase phrase(Article article, List<CoreLabel> tokens, String gloss) {
        List<Span> spans = tokens.stream()
                .map(token -> new Span(token.beginPosition(), token.endPosition()))
                .distinct()
                .sorted()
                .toList();
        List<String> said = tokens.stream().map(CoreLabel::word).toList();
        String implied = Arrays.stream(gloss.split(" ", -1))
                .filter(word -> !word.isEmpty() && !said.contains(word))
                .collect(Collectors.joining(" "));
        String text = Stream.concat(Stream.of(implied), spans.stream().map(span -> span.of(article.text())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new OpenPhrase(implied, spans, text);
    }
}
