package io.spillover.extract.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Article;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.source.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationLayerIT {

    private SpanReader reader;

    @BeforeAll
    void load() {
        reader = new SpanReader(Lexicon.load(
                Path.of(System.getProperty("spillover.home", ".")).resolve("ontology/lexicon"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norwood Foods acquired Tilbury Mills in 2014 .|Norwood Foods|Company|Tilbury Mills|Company|ActionBuy",
                "Tilbury Mills is a wholly owned subsidiary of Norwood Foods .|Tilbury Mills|Company|Norwood Foods|Company|Subsidiaryof",
                "Anna Berg is the Chief Financial Officer of Norwood Foods .|Anna Berg|Person|Chief Financial Officer|Designation|Designation",
                "Net sales increased 12 % in the second quarter .|Net sales|FinancialEntity|12 %|Quantity|ValueChangeIncreaseby",
                "Operating expenses were $ 4.2 million in 2013 .|Operating expenses|FinancialEntity|$ 4.2 million|Money|Value"
            })
    void two_spans_are_related(String text, String head, String headType, String tail, String tailType, String type) {
        SpanScene scene = scene(text, head, headType, tail, tailType);

        assertThat(RelationLayer.load().relations(scene))
                .extracting(LearntRelation::type, LearntRelation::head, LearntRelation::tail)
                .contains(org.assertj.core.groups.Tuple.tuple(type, 0, 1));
    }

    @Test
    void learning_twice_writes_the_same_weights(@TempDir Path folder) throws IOException {
        SpanScene scene =
                scene("Norwood Foods acquired Tilbury Mills .", "Norwood Foods", "Company", "Tilbury Mills", "Company");
        List<LabelledSentence> sentences = IntStream.range(0, 3)
                .mapToObj(unused -> new LabelledSentence(scene, List.of(new LearntRelation("ActionBuy", 0, 1, 1))))
                .toList();

        for (String name : List.of("one", "two")) {
            new RelationLearner().learn(sentences).write(folder.resolve(name), "test");
        }

        assertThat(folder.resolve("one")).hasSameTextualContentAs(folder.resolve("two"));
        assertThat(Files.readString(folder.resolve("one"))).contains("ActionBuy", "says=acquires");
    }

    private SpanScene scene(String text, String head, String headType, String tail, String tailType) {
        Article article = new Article(
                Articles.idOf(text),
                "",
                text,
                List.of(new Section(Section.Kind.BODY, new Span(0, text.length()), Optional.empty())),
                "test",
                Optional.empty(),
                Optional.empty());
        return reader.read(article, List.of(span(text, head, headType), span(text, tail, tailType)))
                .orElseThrow();
    }

    private static TypedSpan span(String text, String words, String type) {
        int begin = text.indexOf(words);
        return new TypedSpan(type, new Span(begin, begin + words.length()));
    }
}
