package io.spillover.graph;

import io.spillover.document.Article;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Reading;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/** The two lower layers of an article's graph: the article with its sentences, and its mentions with their entities. */
final class ArticleTriples {

    private final Iris iris;
    private final Article article;
    private final Node node;
    private final Triples triples;

    ArticleTriples(Iris iris, Article article, Triples triples) {
        this.iris = iris;
        this.article = article;
        this.node = iris.article(article.id());
        this.triples = triples;
    }

    void collect(Reading reading) {
        article();
        publisherVerdict();
        reading.sentences().forEach(this::sentence);
        reading.mentions().forEach(this::mention);
    }

    /** The entity, by name and type. */
    Node entity(Entity entity) {
        Node subject = iris.entity(entity);
        triples.type(subject, Vocabulary.term(entity.type())).add(subject, RDFS.label.asNode(), entity.label());
        if (entity.origin() == Entity.Origin.PHRASE) {
            triples.add(subject, Vocabulary.PHRASE, entity.label());
        }
        return subject;
    }

    /** Where in the text something stands, and its words. */
    void place(Node subject, Span span, String quote) {
        triples.add(subject, ReusedTerms.NIF_REFERENCE_CONTEXT, node)
                .add(subject, ReusedTerms.NIF_BEGIN_INDEX, span.begin())
                .add(subject, ReusedTerms.NIF_END_INDEX, span.end())
                .add(subject, ReusedTerms.NIF_ANCHOR_OF, quote);
    }

    private void article() {
        triples.type(node, Vocabulary.ARTICLE)
                .type(node, ReusedTerms.NEWS_ARTICLE)
                .type(node, ReusedTerms.NIF_CONTEXT)
                .add(node, DCTerms.title.asNode(), article.title())
                .add(node, ReusedTerms.NIF_IS_STRING, article.text())
                .add(node, Vocabulary.CONTENT_HASH, article.id())
                .addText(node, DCTerms.publisher.asNode(), article.publisher())
                .addText(node, DCTerms.language.asNode(), article.language());
        article.authors().forEach(author -> triples.add(node, DCTerms.creator.asNode(), author));
        article.published().ifPresent(day -> triples.add(node, ReusedTerms.DATE_PUBLISHED, day));
        article.modified().ifPresent(day -> triples.add(node, ReusedTerms.DATE_MODIFIED, day));
    }

    private void publisherVerdict() {
        article.sections().stream()
                .filter(section -> section.kind() == Section.Kind.PUBLISHER_LABEL)
                .findFirst()
                .ifPresent(section -> {
                    Node verdict = iris.publisherVerdict(article.id());
                    String printed = section.span().of(article.text());
                    triples.type(verdict, Vocabulary.PUBLISHER_VERDICT)
                            .add(verdict, Vocabulary.PRINTED_LABEL, printed.strip());
                    place(verdict, section.span(), printed);
                });
    }

    private void sentence(Sentence sentence) {
        Node subject = iris.sentence(article.id(), sentence);
        triples.type(subject, ReusedTerms.NIF_SENTENCE)
                .add(subject, Vocabulary.SECTION, sentence.section().name().toLowerCase(Locale.ROOT));
        place(subject, sentence.span(), sentence.text());
    }

    private void mention(Mention mention) {
        Node subject = iris.mention(article.id(), mention);
        triples.type(subject, Vocabulary.MENTION)
                .add(subject, Vocabulary.ENTITY, entity(mention.entity()))
                .add(subject, Vocabulary.LINK_SCORE, mention.score())
                .add(subject, Vocabulary.LINK_REASON, mention.reason());
        place(subject, mention.span(), mention.text());
    }
}
