package io.spillover.extract.learnt;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.extract.Extractor;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LexiconLinker;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a sentence whose typed spans are given: its syntax, and what the patterns claim of the spans.
 *
 * <p>Spans of kinds that the vocabulary knows stand as mentions of coined entities, so that patterns see what labelled
 * data name and nothing else. Thread-safe.
 */
public final class SpanReader {

    /** The vocabulary's types of those spans that can be the subject or object of a claim. */
    private static final Map<String, String> TYPES = Map.of(
            "Company", "Company",
            "BusinessUnit", "Organization",
            "Person", "Person",
            "Product", "Product",
            "Location", "Place",
            "GeopoliticalEntity", "Jurisdiction",
            "FinancialEntity", "Asset",
            "Sector", "Activity");

    private final LeanAnnotator annotator;
    private final Extractor extractor;
    private final TypeHierarchy types;
    private final LexiconLinker linker;
    private final SpanFinder finder;

    /** A sentence with the spans that were found in it, in the order of the text. */
    public record Found(SpanScene scene, List<TypedSpan> spans) {
        public Found {
            spans = List.copyOf(spans);
        }
    }

    /** Loads the language models: seconds. */
    public SpanReader(Lexicon lexicon) {
        this.annotator = LeanAnnotator.load(lexicon);
        this.extractor = Extractor.load(lexicon);
        this.types = lexicon.types();
        this.linker = new LexiconLinker(lexicon);
        this.finder = new SpanFinder(types);
    }

    /**
     * Reads an article that is one sentence, and finds the spans itself.
     *
     * @return nothing where the text has no words
     */
    public Optional<Found> find(Article article) {
        AnnotatedArticle annotated = annotator.annotateGivenSentences(article);
        Mentions mentions = linker.link(annotated);
        return annotated.sentences().stream().findFirst().map(sentence -> {
            List<TypedSpan> spans = finder.find(article.text(), mentions.all()).stream()
                    .filter(span -> sentence.firstToken(span.span()).isPresent())
                    .toList();
            List<Claim> claims = extractor.read(annotated, mentions).claims();
            return new Found(
                    new SpanScene(
                            sentence,
                            spans,
                            claims.stream().filter(claim -> !claim.open()).toList()),
                    spans);
        });
    }

    /**
     * Reads an article that is one sentence.
     *
     * @return nothing where the text has no words
     */
    public Optional<SpanScene> read(Article article, List<TypedSpan> spans) {
        AnnotatedArticle annotated = annotator.annotateGivenSentences(article);
        return annotated.sentences().stream().findFirst().map(sentence -> {
            List<Claim> claims =
                    extractor.read(annotated, mentions(sentence, spans)).claims();
            return new SpanScene(
                    sentence,
                    spans,
                    claims.stream().filter(claim -> !claim.open()).toList());
        });
    }

    private Mentions mentions(AnnotatedSentence sentence, List<TypedSpan> spans) {
        List<LinkedMention> mentions = new ArrayList<>();
        SpanScene words = new SpanScene(sentence, spans, List.of());
        for (int index = 0; index < spans.size(); index++) {
            TypedSpan span = spans.get(index);
            SpanScene.Words place = words.spans().get(index);
            Optional.ofNullable(TYPES.get(span.type()))
                    .map(type -> mention(words.text(place), type, span))
                    .map(mention -> new LinkedMention(
                            mention, 0, place.begin(), place.end(), place.head(), LinkedMention.Kind.NAME))
                    .ifPresent(mentions::add);
        }
        return new Mentions(mentions);
    }

    private Mention mention(String text, String type, TypedSpan span) {
        Entity entity = new Entity(EntityId.of(types, type, text), text, type, Entity.Origin.COINED);
        return new Mention(span.span(), text, entity, 1, "given");
    }
}
