package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TextSignatureTest {

    @Test
    void the_same_words_are_the_same_text_whatever_the_letters_and_the_punctuation() {
        TextSignature one = TextSignature.of("Acme sells to Globex, again.");
        TextSignature other = TextSignature.of("ACME sells  to Globex again");
        assertThat(one.similarity(other)).isEqualTo(1);
        assertThat(one.bands()).isEqualTo(other.bands());
    }

    @Test
    void other_words_have_nothing_in_common() {
        TextSignature one = TextSignature.of("Acme sells engines to Globex in the north");
        TextSignature other = TextSignature.of("Globex buys wheels from Acme at the coast");
        assertThat(one.similarity(other)).isZero();
        assertThat(one.bands()).doesNotContainAnyElementsOf(other.bands());
    }

    @Test
    void a_text_without_words_resembles_nothing_else() {
        assertThat(TextSignature.of("").similarity(TextSignature.of("Acme sells to Globex")))
                .isZero();
    }

    @Test
    void a_text_that_is_cut_is_a_copy_however_much_of_it_is_gone() {
        String paragraph =
                "Acme sells engines wheels and spare parts of all sizes to Globex in the north where the harbour"
                        + " was opened in spring and neither expected so much to come of a single ship";
        TextSignature whole = TextSignature.of(paragraph + " " + words("more", 200));
        assertThat(TextSignature.of(paragraph).isCopyOf(whole)).isTrue();
        assertThat(TextSignature.of(paragraph).similarity(whole)).isLessThan(0.2);
    }

    @Test
    void headlines_of_one_form_are_no_copies() {
        TextSignature monday = TextSignature.of("Acme profit rises 12 percent in the third quarter of the year");
        TextSignature tuesday = TextSignature.of("Globex profit rises 30 percent in the third quarter of the year");
        assertThat(monday.containment(tuesday)).isGreaterThan(0.5);
        assertThat(monday.isCopyOf(tuesday)).isFalse();
        assertThat(monday.isCopyOf(TextSignature.of("Acme profit rises 12 percent in the third quarter of the year!")))
                .isTrue();
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(number -> word + number).collect(Collectors.joining(" "));
    }

    @Test
    void different_articles_are_no_copies() throws IOException {
        List<TextSignature> articles =
                articles().stream().map(TextSignature::of).toList();
        for (int one = 0; one < articles.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(articles.get(one).similarity(articles.get(other))).isLessThan(0.1);
            }
        }
    }

    @Test
    void an_article_with_a_tenth_of_its_words_changed_and_one_cut_by_a_third_are_found_as_copies() throws IOException {
        Random random = new Random(7);
        for (String article : articles()) {
            TextSignature original = TextSignature.of(article);
            List<String> words = new ArrayList<>(TextSignature.words(article));
            TextSignature cut = TextSignature.of(String.join(" ", words.subList(0, words.size() * 2 / 3)));
            for (int place = 0; place < words.size(); place++) {
                if (random.nextInt(10) == 0) {
                    words.set(place, "other" + random.nextInt(1000));
                }
            }
            TextSignature changed = TextSignature.of(String.join(" ", words));
            assertThat(List.of(cut, changed)).allSatisfy(copy -> {
                assertThat(copy.isCopyOf(original)).isTrue();
                Set<String> common = new HashSet<>(copy.bands());
                common.retainAll(original.bands());
                assertThat(common).isNotEmpty();
            });
        }
    }

    private static List<String> articles() throws IOException {
        String data = System.getProperty("spillover.data", "");
        Assumptions.assumeFalse(data.isBlank(), "needs the folder of articles: -Dspillover.data=FOLDER");
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(data, "articles"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
