package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    private static final Node NODE = NodeFactory.createURI("https://example.org/a");

    @TempDir
    private Path folder;

    private long usable = Long.MAX_VALUE;

    @Test
    void a_change_for_which_there_is_no_room_is_not_begun_and_the_store_is_as_it_was() {
        try (Store store = open()) {
            store.add(NODE, List.of(Triple.create(NODE, NODE, NODE)));
            usable = 12L * 1024 * 1024;
            assertThatExceptionOfType(SpilloverException.class)
                    .isThrownBy(() -> store.add(NODE, List.of(Triple.create(NODE, NODE, folderNode()))))
                    .withMessageContaining("has 12 MB left")
                    .withMessageContaining("free some space and run the same again")
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Kind.STORE_UNAVAILABLE));
            assertThat(store.find(NODE, Node.ANY, Node.ANY, Node.ANY)).hasSize(1);
            usable = Long.MAX_VALUE;
            store.add(NODE, List.of(Triple.create(NODE, NODE, folderNode())));
            assertThat(store.find(NODE, Node.ANY, Node.ANY, Node.ANY)).hasSize(2);
        }
    }

    @Test
    void a_larger_store_needs_more_room_for_a_change_and_one_that_was_begun_goes_on() throws IOException {
        try (Store store = open()) {
            try (RandomAccessFile large =
                    new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
                large.setLength(1L << 30); // a hole, which takes no room
            }
            usable = DiskSpace.NEEDED;
            assertThatExceptionOfType(SpilloverException.class)
                    .isThrownBy(store::begin)
                    .withMessageContaining("has 100 MB left");
            usable = DiskSpace.NEEDED_AT_MOST;
            try (StoreTransaction transaction = store.begin()) {
                usable = DiskSpace.NEEDED;
                transaction.step(() -> store.add(NODE, List.of(Triple.create(NODE, NODE, NODE))));
                transaction.commit();
            }
            assertThat(store.find(NODE, Node.ANY, Node.ANY, Node.ANY)).hasSize(1);
        }
    }

    @Test
    void a_change_that_the_disk_fails_is_told_as_such_and_given_up() {
        try (Store store = open()) {
            assertThatExceptionOfType(SpilloverException.class)
                    .isThrownBy(() -> store.write(() -> {
                        store.add(NODE, List.of(Triple.create(NODE, NODE, NODE)));
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }))
                    .withMessageContaining("takes nothing more (No space left on device)");
            assertThat(store.find(NODE, Node.ANY, Node.ANY, Node.ANY)).isEmpty();
        }
    }

    @Test
    void what_is_wrong_for_another_reason_stays_what_it_is() {
        try (Store store = open()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> store.write(() -> {
                        throw new IllegalStateException("Acme");
                    }));
        }
    }

    @Test
    void a_swollen_store_is_compacted_where_a_copy_has_room_alone() throws IOException {
        try (Store store = open()) {
            store.add(NODE, List.of(Triple.create(NODE, NODE, NODE)));
            Files.writeString(folder.resolve("spillover-compacted"), "1000\n");
            Compaction compaction = store.compaction().orElseThrow();
            assertThat(compaction.isDue()).isTrue();
            usable = DiskSpace.NEEDED + compaction.size().bytes();
            assertThat(compaction.isDue()).isFalse();
        }
    }

    private Node folderNode() {
        return NodeFactory.createURI(folder.toUri().toString());
    }

    private Store open() {
        return new StoreFolder(folder, store -> new DiskSpace(store, () -> usable)).open();
    }
}
