package io.spillover.extract;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.OpenFact;
import io.spillover.document.Reading;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.LexiconLinker;
import io.spillover.link.Mentions;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads texts with the real models and lexicon; loading takes seconds, so tests share one. */
public final class TextReader {

    private static final class Loaded {
        static final TextReader READER = new TextReader();
    }

    private final Lexicon lexicon;
    private final LeanAnnotator annotator;
    private final LexiconLinker linker;
    private final Extractor extractor;

    private TextReader() {
        this.lexicon =
                Lexicon.load(Path.of(System.getProperty("spillover.home", "."), "ontology", "lexicon"), List.of());
        this.annotator = LeanAnnotator.load(lexicon);
        this.linker = new LexiconLinker(lexicon);
        this.extractor = Extractor.load(lexicon);
    }

    private TextReader(TextReader other, OwnPatterns patterns) {
        this.lexicon = other.lexicon;
        this.annotator = other.annotator;
        this.linker = other.linker;
        this.extractor = Extractor.load(lexicon, patterns);
    }

    /** The same that reads by a user's own patterns too. */
    TextReader with(OwnPatterns patterns) {
        return new TextReader(this, patterns);
    }

    public static TextReader shared() {
        return Loaded.READER;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** Reads a text that is one paragraph of a report. */
    public Reading paragraph(String text) {
        return read(paragraphOf(text));
    }

    /** What the clauses of a text that is one sentence say. */
    List<OpenFact> openFacts(String sentence) {
        return extractor.openFacts(annotator.annotateGivenSentences(paragraphOf(sentence)));
    }

    private static Article paragraphOf(String text) {
        return new Article(
                Articles.idOf(text),
                "",
                text,
                List.of(new Section(Section.Kind.BODY, new Span(0, text.length()), Optional.empty())),
                "test",
                Optional.empty(),
                Optional.empty());
    }

    /** The words and syntax of a text that is one sentence. */
    AnnotatedSentence sentence(String text) {
        return annotator.annotateGivenSentences(paragraphOf(text)).sentences().get(0);
    }

    /** Reads a text with the layout of an article. */
    public Reading article(String text) {
        return read(new Articles(new ArticleLayout()).of(text, "test", Optional.empty()));
    }

    public Mentions mentions(String text) {
        return linker.link(annotator.annotate(new Articles(new ArticleLayout()).of(text, "test", Optional.empty())));
    }

    /** The words of a text with the layout of an article. */
    public AnnotatedArticle annotated(String text) {
        return annotator.annotate(new Articles(new ArticleLayout()).of(text, "test", Optional.empty()));
    }

    public Mentions mentions(AnnotatedArticle article) {
        return linker.link(article);
    }

    public Reading read(Article article) {
        var annotated = annotator.annotate(article);
        return extractor.read(annotated, linker.link(annotated));
    }
}
