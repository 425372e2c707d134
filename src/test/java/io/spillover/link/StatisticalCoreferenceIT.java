package io.spillover.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.lexicon.Lexicon;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatisticalCoreferenceIT {

    @Test
    void a_pronoun_stands_for_the_name_of_its_chain() {
        Lexicon lexicon = Lexicon.load(Path.of("ontology/lexicon"), List.of());
        var article = LeanAnnotator.load(lexicon)
                .annotate(new Articles(new ArticleLayout())
                        .of("Boeing said that it will cut jobs. Boeing sold its jets.", "test", Optional.empty()));
        List<String> before = tags(article);

        Mentions mentions =
                new LexiconLinker(lexicon, Coreference.Method.STATISTICAL.load(lexicon.types())).link(article);

        assertThat(mentions.all())
                .filteredOn(mention -> mention.kind() == LinkedMention.Kind.ANAPHOR)
                .extracting(mention -> mention.mention().text(), mention -> mention.entity()
                        .label())
                .contains(tuple("it", "Boeing"));
        assertThat(tags(article)).as("the article is not changed").isEqualTo(before);
    }

    private static List<String> tags(AnnotatedArticle article) {
        return article.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.ner() + token.tag())
                .toList();
    }
}
