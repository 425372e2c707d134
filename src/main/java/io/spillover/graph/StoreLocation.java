package io.spillover.graph;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.remote.Endpoint;
import io.spillover.graph.remote.RemoteDataset;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a store is or is to be: a folder, or a SPARQL endpoint. Immutable; nothing is opened before it is asked for. */
public final class StoreLocation {

    private interface Opening {
        /** @param make whether a store is made where there is none */
        Store open(Supplier<Background> background, boolean make);
    }

    private final String name;
    private final Opening opening;

    private StoreLocation(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** A folder, which one process owns while it has the store open. */
    public static StoreLocation of(Path folder) {
        StoreFolder found = new StoreFolder(folder);
        return new StoreLocation(found.toString(), (background, make) -> make ? found.open() : found.openExisting());
    }

    /** An endpoint, which many may use. */
    public static StoreLocation of(Endpoint endpoint) {
        return new StoreLocation(
                endpoint.address().toString(),
                (background, make) -> new Store(new RemotePlace(RemoteDataset.open(
                        endpoint,
                        StoreFolder.FORMAT,
                        StoreFolder.version(),
                        background.get().iris().background(),
                        make))));
    }

    /**
     * Opens the store, or makes it where the folder is empty or not there, or the endpoint has no quads.
     *
     * @throws SpilloverException of kind {@code STORE_UNAVAILABLE} where another process owns the store, the endpoint does
     *     not answer, or there is something else than a store
     */
    public KnowledgeGraph open(Background background) {
        return KnowledgeGraph.brought(opening.open(() -> background, true), background);
    }

    /**
     * Opens the store, which must be there: for questions.
     *
     * @param background is asked for once it is sure that the store can be had: it takes longer than that
     * @throws SpilloverException of kind {@code STORE_UNAVAILABLE} also where there is no store
     */
    public KnowledgeGraph openExisting(Supplier<Background> background) {
        Store store = opening.open(background, false);
        try {
            return KnowledgeGraph.brought(store, background.get());
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /**
     * Makes a store out of a backup, all of it or nothing.
     *
     * @param backup what {@link StoreKeeping#backup} wrote
     * @param beside is given the lines that were written beside the graphs; where it fails nothing is restored
     * @throws SpilloverException of kind {@code UNREADABLE_INPUT} where it is no whole backup, and of kind
     *     {@code STORE_UNAVAILABLE} where there is a store with articles
     */
    public KnowledgeGraph restore(Background background, InputStream backup, Consumer<String> beside) {
        Store store = opening.open(() -> background, true);
        try {
            store.write(() -> {
                if (!new ArticleRows(store, background.iris()).nodes().isEmpty()) {
                    throw new SpilloverException(
                            Kind.STORE_UNAVAILABLE,
                            "The store " + name + " has articles already; restore into another one with --store.");
                }
                new Backup(store).read(backup, beside);
                new BackgroundGraph(store, background).writeAnew();
            });
            return KnowledgeGraph.brought(store, background);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }
}
