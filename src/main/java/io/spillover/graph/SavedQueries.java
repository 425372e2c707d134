package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The questions of folders of {@code .rq} files, by name. Immutable. */
public final class SavedQueries {

    private final SortedMap<String, SavedQuery> byName;

    private SavedQueries(SortedMap<String, SavedQuery> byName) {
        this.byName = byName;
    }

    /** Reads folders; a later one's query takes the place of an earlier one's of the same name. */
    public static SavedQueries load(List<Path> folders) {
        SortedMap<String, SavedQuery> byName = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".rq"))
                        .map(SavedQuery::read)
                        .forEach(query -> byName.put(query.name(), query));
            } catch (IOException unreadable) {
                throw new SpilloverException(
                        SpilloverException.Kind.UNREADABLE_INPUT,
                        "Cannot read the folder of queries " + folder + "; check that it is there.",
                        unreadable);
            }
        }
        return new SavedQueries(byName);
    }

    /** All queries in the order of their names. */
    public Collection<SavedQuery> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /**
     * The query of a name.
     *
     * @throws SpilloverException of kind {@code USAGE} where there is none
     */
    public SavedQuery named(String name) {
        SavedQuery query = byName.get(name);
        if (query == null) {
            throw new SpilloverException(
                    SpilloverException.Kind.USAGE,
                    "There is no saved query \"" + name + "\"; name a file that ends in .rq, or one of "
                            + String.join(", ", byName.keySet()) + ".");
        }
        return query;
    }
}
