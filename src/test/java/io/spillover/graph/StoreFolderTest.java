package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreFolderTest {

    private static final Background BACKGROUND = TestGraph.background();
    private static final Reading READING = WrittenReading.thatAcmeAvoidsFreedonia("On Acme");

    @TempDir
    private Path folder;

    @Test
    void what_was_stored_is_there_when_the_store_is_opened_again() {
        String before;
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder.resolve("store"), BACKGROUND)) {
            graph.add(READING);
            before = TestGraph.nquads(graph);
        }
        try (KnowledgeGraph graph = StoreLocation.of(folder.resolve("store")).openExisting(() -> BACKGROUND)) {
            assertThat(TestGraph.nquads(graph)).isEqualTo(before);
        }
    }

    @Test
    void a_store_on_disk_and_one_in_memory_are_the_same() {
        try (KnowledgeGraph onDisk = KnowledgeGraph.open(folder, BACKGROUND);
                KnowledgeGraph inMemory = KnowledgeGraph.inMemory(BACKGROUND)) {
            onDisk.add(READING);
            inMemory.add(READING);
            assertThat(TestGraph.nquads(onDisk)).isEqualTo(TestGraph.nquads(inMemory));
        }
    }

    @Test
    void a_second_opening_is_refused_and_names_the_process() {
        try (KnowledgeGraph owner = KnowledgeGraph.open(folder, BACKGROUND)) {
            assertThat(owner.articles()).isEmpty();
            refused(
                    () -> KnowledgeGraph.open(folder, BACKGROUND),
                    "is in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void that_another_process_has_the_store_is_told_before_the_background_is_asked_for() {
        try (KnowledgeGraph owner = KnowledgeGraph.open(folder, BACKGROUND)) {
            assertThat(owner.articles()).isEmpty();
            refused(
                    () -> StoreLocation.of(folder).openExisting(() -> {
                        throw new IllegalStateException("asked for the background");
                    }),
                    "is in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_store_whose_background_cannot_be_had_is_free_again() {
        KnowledgeGraph.open(folder, BACKGROUND).close();
        assertThatThrownBy(() -> StoreLocation.of(folder).openExisting(() -> {
                    throw new IllegalStateException("a mistake in a lexicon file");
                }))
                .hasMessage("a mistake in a lexicon file");
        try (KnowledgeGraph graph = KnowledgeGraph.open(folder, BACKGROUND)) {
            assertThat(graph.articles()).isEmpty();
        }
    }

    @Test
    void a_folder_of_other_files_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Acme");
        refused(() -> KnowledgeGraph.open(folder, BACKGROUND), "is no Spillover store and not empty");
        try (var entries = Files.list(folder)) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void a_file_in_place_of_a_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Acme");
        refused(() -> KnowledgeGraph.open(file, BACKGROUND), "is a file and no store");
    }

    @Test
    void a_question_to_a_store_that_is_not_there_is_refused_and_makes_none() {
        refused(
                () -> StoreLocation.of(folder.resolve("nowhere")).openExisting(() -> BACKGROUND),
                "There is no store at " + folder.resolve("nowhere"));
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_store_of_another_format_is_refused() throws IOException {
        Files.writeString(folder.resolve("spillover-store.properties"), "format=99\nmadeBy=9.0\n");
        refused(() -> KnowledgeGraph.open(folder, BACKGROUND), "has format 99 (made by Spillover 9.0)");
    }

    private static void refused(ThrowingCallable opening, String message) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(SpilloverException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.STORE_UNAVAILABLE))
                .hasMessageContaining(message);
    }
}
