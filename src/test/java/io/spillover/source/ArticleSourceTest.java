package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.SpilloverException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleSourceTest {

    private static final String GERMAN = """
            Die Zentralbank hebt die Zinsen an
            Die Europäische Zentralbank hat am Donnerstag die Leitzinsen überraschend um einen halben Prozentpunkt angehoben,
            um die hohe Inflation im Euroraum zu bekämpfen. Anleger reagierten verunsichert, und die Börsen gaben nach. Die
            Präsidentin der Bank sagte, weitere Schritte seien in den kommenden Monaten möglich, wenn die Preise nicht fallen.
            """;

    @TempDir
    Path folder;

    @Test
    void a_file_is_an_article() throws IOException {
        Path file = write("a.txt", "Acme grows\nAcme grew.");
        assertThat(found(file.toString())).containsExactly("Acme grows");
    }

    @Test
    void standard_input_is_an_article() {
        assertThat(read("-", "Acme grows\nAcme grew."))
                .singleElement()
                .isInstanceOfSatisfying(
                        Read.Found.class,
                        read -> assertThat(read.article().location()).isEqualTo("standard input"));
    }

    @Test
    void a_folder_gives_all_articles_below_it_in_the_order_of_their_paths() throws IOException {
        write("b.md", "Second\nText.");
        write("a.txt", "First\nText.");
        write("deep/er/c.TXT", "Third\nText.");
        write("picture.png", "no article");
        write(".hidden/d.txt", "Hidden\nText.");
        assertThat(found(folder.toString())).containsExactly("First", "Second", "Third");
    }

    @Test
    void a_pattern_gives_what_matches() throws IOException {
        write("news-1.txt", "First\nText.");
        write("news-2.txt", "Second\nText.");
        write("other.txt", "Other\nText.");
        assertThat(found(folder + "/news-*.txt")).containsExactly("First", "Second");
    }

    @Test
    void a_pattern_can_cross_folders() throws IOException {
        write("x/a.txt", "First\nText.");
        write("x/y/b.txt", "Second\nText.");
        assertThat(found(folder + "/**/*.txt")).containsExactly("First", "Second");
    }

    @Test
    void a_file_whose_name_looks_like_a_pattern_is_a_file() throws IOException {
        Path file = write("what[1].txt", "Acme grows\nText.");
        assertThat(found(file.toString())).containsExactly("Acme grows");
    }

    @Test
    void a_missing_file_is_named() {
        assertUnreadable(folder.resolve("missing.txt").toString(), "missing.txt", "spelling");
    }

    @Test
    void an_empty_file_is_named() throws IOException {
        assertUnreadable(write("empty.txt", " \r\n\t\n").toString(), "empty.txt", "is empty");
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Path file = Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        assertUnreadable(file.toString(), "picture.txt", "UTF-8");
    }

    @Test
    void another_encoding_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("latin.txt"), "Zürich wächst".getBytes(StandardCharsets.ISO_8859_1));
        assertUnreadable(file.toString(), "latin.txt", "UTF-8");
    }

    @Test
    void a_file_of_fifty_megabytes_is_refused_by_its_size() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50L * 1024 * 1024);
        }
        assertUnreadable(file.toString(), "huge.txt", "50 MB", "split");
    }

    @Test
    void a_page_of_markup_is_refused() throws IOException {
        assertUnreadable(write("page.html", "<!DOCTYPE html><html></html>").toString(), "page.html", "HTML");
    }

    @Test
    void a_folder_without_articles_is_named() throws IOException {
        Files.createDirectories(folder.resolve("bare"));
        assertUnreadable(folder.resolve("bare").toString(), "bare", "no article");
    }

    @Test
    void a_pattern_without_matches_is_named() {
        assertUnreadable(folder + "/*.txt", "*.txt", "No article matches");
        assertUnreadable(folder + "/nowhere/*.txt", "No article matches");
    }

    @Test
    void a_foreign_language_is_skipped_by_its_name() throws IOException {
        assertThat(read(write("german.txt", GERMAN).toString(), ""))
                .singleElement()
                .isInstanceOfSatisfying(Read.Failed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(Kind.PARTLY_DONE);
                    assertThat(failed.reason()).contains("german.txt", "German");
                });
    }

    @Test
    void another_script_is_told_even_in_a_headline() throws IOException {
        assertThat(read(
                        write("russian.txt", "Биткоин вырос до нового максимума")
                                .toString(),
                        ""))
                .singleElement()
                .isInstanceOf(Read.Failed.class);
    }

    @Test
    void short_headlines_are_never_foreign() throws IOException {
        assertThat(found(write("a.txt", "Bitcoin, Ether, Solana, XRP: Altcoin-Rally")
                        .toString()))
                .hasSize(1);
        assertThat(found(
                        write("b.txt", "Crédit Agricole, Société Générale sink").toString()))
                .hasSize(1);
    }

    @Test
    void one_bad_file_of_a_folder_keeps_no_other_from_being_read() throws IOException {
        write("a.txt", "");
        write("b.txt", "Acme grows\nText.");
        List<Read> reads = read(folder.toString(), "");
        assertThat(reads).hasSize(2);
        assertThat(reads.get(0)).isInstanceOf(Read.Failed.class);
        assertThat(reads.get(1)).isInstanceOf(Read.Found.class);
    }

    @Test
    void all_articles_of_the_data_folder_are_english() {
        String data = System.getProperty("spillover.data", "");
        Assumptions.assumeFalse(data.isBlank(), "needs the folder of articles: -Dspillover.data=FOLDER");
        assertThat(found(data + "/articles")).hasSize(30).doesNotContain("");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assertUnreadable(String spec, String... parts) {
        assertThat(read(spec, "")).singleElement().isInstanceOfSatisfying(Read.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(Kind.UNREADABLE_INPUT);
            assertThat(failed.reason()).contains(parts);
        });
    }

    private static List<String> found(String spec) {
        return read(spec, "").stream()
                .map(read -> read instanceof Read.Found found ? found.article().title() : read.toString())
                .toList();
    }

    private static List<Read> read(String spec, String input) {
        InputStream standardInput = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new ArticleSource(standardInput, Optional.empty()).read(spec).toList();
    }
}
