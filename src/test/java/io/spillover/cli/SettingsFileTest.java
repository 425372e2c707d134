package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.SpilloverException;
import io.spillover.graph.remote.Endpoint;
import io.spillover.link.Coreference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void an_empty_file_changes_nothing() {
        assertThat(read("")).isEqualTo(Settings.DEFAULTS);
        assertThat(read("# only a comment\n")).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void every_key_is_read_and_paths_are_seen_from_the_folder_of_the_file() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        Settings settings = read("""
                store: data/store
                base: https://example.org/id/
                additions: mine
                threads: 3
                batch: 10
                targets: [crypto, Microsoft]
                coreference: statistical
                """);
        assertThat(settings.store()).isEqualTo(folder.resolve("data/store"));
        assertThat(settings.base()).isEqualTo("https://example.org/id/");
        assertThat(settings.additions()).contains(folder.resolve("mine"));
        assertThat(settings.threads()).isEqualTo(3);
        assertThat(settings.batch()).isEqualTo(10);
        assertThat(settings.targets()).containsExactly("crypto", "Microsoft");
        assertThat(settings.coreference()).isEqualTo(Coreference.Method.STATISTICAL);
    }

    @Test
    void a_store_elsewhere_is_an_address_with_what_it_takes_to_ask_it() throws IOException {
        Files.writeString(folder.resolve("token"), "very-secret-token\n");
        Settings settings = read("""
                store: https://news.example/store/
                store-update: https://news.example/changes
                store-timeout: 30
                store-token-file: token
                """);
        Endpoint endpoint = settings.elsewhere().orElseThrow();
        assertThat(endpoint.address()).hasToString("https://news.example/store");
        assertThat(endpoint.query()).isEmpty();
        assertThat(endpoint.update()).contains(URI.create("https://news.example/changes"));
        assertThat(endpoint.patience()).hasSeconds(30);
        assertThat(endpoint.credentials()).isPresent();
        assertThat(settings.toString()).doesNotContain("very-secret-token");
        assertThat(settings.store()).isEqualTo(Path.of("spillover-news-example-store"));
        assertThat(settings.withStore(folder).elsewhere()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "treads: 2 ~ unknown key 'treads'",
                "threads: many ~ \"many\" under 'threads'; give a whole number from 1 to 256",
                "threads: 0 ~ 0 under 'threads'",
                "batch: 1.5 ~ 1.5 under 'batch'",
                "store: [a] ~ under 'store'; give a text",
                "store: ftp://news.example ~ wrong under 'store': The store 'ftp://news.example' is neither a folder",
                "store-timeout: 5 ~ 'store-timeout', which is for a store elsewhere",
                "base: nowhere ~ give an absolute IRI",
                "additions: not-there ~ which is not a folder",
                "coreference: neural ~ under 'coreference'; give own or statistical",
                "targets: crypto ~ give a list of names",
                "jobs: [{name: wire, sources: [a], every: soon}] ~ job number 1: 'soon' is no interval",
                "jobs: [{name: wire, sources: [a], every: 1h, when: now}] ~ A job has no 'when'",
                "jobs: [{name: w, sources: [a], every: 1h}, {name: w, sources: [b], every: 1h}] ~ two jobs named 'w'",
                "jobs: wire ~ under 'jobs'; give a list",
                "verdict-change: -1 ~ a number from 0 up",
                "private-webhooks: maybe ~ true or false",
                "just words ~ no 'key: value' lines",
                "store: 'a ~ line 1 is not YAML"
            })
    void a_mistake_is_one_sentence_with_the_file_and_the_key(String text, String sentence) {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("settings.yaml")
                .withMessageContaining(sentence)
                .matches(failure -> failure.kind() == SpilloverException.Kind.CHECK_FAILED)
                .withMessageNotContaining("\n");
    }

    @Test
    void a_key_that_stands_twice_is_a_mistake() {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> read("threads: 1\nthreads: 2\n"))
                .withMessageContaining("line 2");
    }

    private Settings read(String text) {
        try {
            return SettingsFile.read(Files.writeString(folder.resolve("settings.yaml"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
