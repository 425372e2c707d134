package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.Section;
import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NafFileTest {

    private static final NafText KETTLES = new NafText()
            .sentence("Acme sells kettles")
            .sentence("The Acme Group makes the Boil & Go 4 .")
            .labels("ORG", 0, 1, "Acme_Group")
            .labels("ORG", 3, 6, "Acme_Group")
            .labels("PRO", 7, 12, "");

    @TempDir
    private Path folder;

    @Test
    void words_are_joined_by_spaces_and_the_first_sentence_is_the_headline() {
        NafFile file = KETTLES.read(folder);
        assertThat(file.article().text()).isEqualTo("Acme sells kettles The Acme Group makes the Boil & Go 4 .");
        assertThat(file.article().title()).isEqualTo("Acme sells kettles");
        assertThat(file.article().sections())
                .extracting(Section::kind)
                .containsExactly(Section.Kind.TITLE, Section.Kind.BODY);
    }

    @Test
    void mentions_have_their_words_their_type_and_their_page() {
        NafFile file = KETTLES.read(folder);
        assertThat(file.mentions())
                .extracting(mention -> file.span(mention).of(file.article().text()))
                .containsExactly("Acme", "The Acme Group", "the Boil & Go 4");
        assertThat(file.mentions()).extracting(NafMention::type).containsExactly("ORG", "ORG", "PRO");
        assertThat(file.mentions().get(1).page()).contains("http://dbpedia.org/resource/Acme_Group");
        assertThat(file.mentions().get(2).page()).isEmpty();
    }

    @Test
    void six_sentences_are_labelled_wholly() {
        NafText eight = new NafText().labels("ORG", 0, 1, "");
        for (int sentence = 1; sentence <= 8; sentence++) {
            eight.sentence("Acme " + sentence);
        }
        NafFile file = eight.read(folder);
        assertThat(file.article().text().substring(0, file.labelledEnd())).endsWith("Acme 6");
    }

    @Test
    void a_short_file_is_labelled_to_its_end() {
        NafFile file = KETTLES.read(folder);
        assertThat(file.labelledEnd()).isEqualTo(file.article().text().length());
    }

    @Test
    void a_file_that_is_no_well_formed_XML_is_named_with_the_line() throws IOException {
        assertUnreadable(KETTLES.xml().replace("</terms>", ""), "small.naf", "not well-formed XML at line ");
    }

    @Test
    void a_file_without_entities_is_named() throws IOException {
        assertUnreadable(new NafText().sentence("Acme sells").xml(), "small.naf", "labels no entities");
    }

    @Test
    void a_file_whose_entities_span_no_word_of_it_labels_none() throws IOException {
        assertUnreadable(
                new NafText().sentence("Acme sells").labels("ORG", 7, 8, "").xml(), "small.naf", "labels no entities");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> NafFile.read(folder.resolve("missing.naf")))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("missing.naf");
    }

    @Test
    void a_document_type_is_passed_over() throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.naf"), KETTLES.xml().replace("<NAF>", "<!DOCTYPE NAF SYSTEM \"naf.dtd\"><NAF>"));
        assertThat(NafFile.read(file).mentions()).hasSize(3);
    }

    @Test
    void a_file_that_takes_in_another_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "password");
        String declared = KETTLES.xml()
                .replace("<NAF>", "<!DOCTYPE NAF [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><NAF>")
                .replace(">Acme</wf>", ">Acme&x;</wf>");
        assertUnreadable(declared, "small.naf", "not well-formed XML");
    }

    private void assertUnreadable(String xml, String... parts) throws IOException {
        Path file = Files.writeString(folder.resolve("small.naf"), xml);
        assertThatThrownBy(() -> NafFile.read(file))
                .isInstanceOfSatisfying(SpilloverException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(SpilloverException.Kind.UNREADABLE_INPUT))
                .hasMessageContainingAll(parts);
    }
}
