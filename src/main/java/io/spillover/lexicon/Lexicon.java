package io.spillover.lexicon;

import io.spillover.document.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known entities, found by their names.
 *
 * <p>Start at {@link #load}; {@link #find} reads a text. Knows only what its files say, and does not look at the sentence
 * around a name: where a name has several bearers, all are given. Immutable, safe for all threads.
 */
public final class Lexicon {

    private static final String PRODUCT = "product/";
    private static final Pattern TIERS =
            Pattern.compile("(-(max|pro|mini|turbo|ultra|plus|lite|nano|flash|air|se|s|preview|opus|sonnet|haiku))+");

    private final TypeHierarchy types;
    private final Map<String, LexiconEntry> entries;
    private final Map<String, List<Relation>> bySubject;
    private final Map<String, List<Relation>> byObject;
    private final Bearers bearers;
    private volatile @Nullable NameFinder finder;
    private final String digest;

    Lexicon(TypeHierarchy types, Map<String, LexiconEntry> entries, Collection<Relation> relations, String digest) {
        this.types = types;
        this.entries = entries;
        this.digest = digest;
        this.bySubject = new HashMap<>();
        this.byObject = new HashMap<>();
        for (Relation relation : relations) {
            bySubject
                    .computeIfAbsent(relation.subjectId(), unseen -> new ArrayList<>(2))
                    .add(relation);
            byObject.computeIfAbsent(relation.objectId(), unseen -> new ArrayList<>(2))
                    .add(relation);
        }
        this.bearers = new Bearers(entries.values());
    }

    /**
     * Reads a folder of lexicon files and further files, or folders of files, that add to it.
     *
     * <p>A row of an addition whose entity is there already adds its names and relations to it.
     *
     * @throws io.spillover.document.SpilloverException of kind CHECK_FAILED, naming file, line, value and next step
     */
    public static Lexicon load(Path folder, List<Path> additions) {
        return new LexiconReader(TypeHierarchy.load(folder.resolve("types.tsv"))).read(folder, additions);
    }

    /** Reads the tables of a folder that are kept by hand, without those made from lists. */
    public static Lexicon loadCurated(Path folder) {
        return new LexiconReader(TypeHierarchy.load(folder.resolve("types.tsv"))).readCurated(folder);
    }

    /**
     * All names in a text: the longest at word boundaries, not overlapping, in order.
     *
     * @return spans in UTF-16 offsets into {@code text}
     */
    public List<NameMatch> find(String text) {
        NameFinder made = finder;
        return (made == null ? makeFinder() : made).find(text);
    }

    /** Made by who reads a text first: questions to a store need none, and it is a third of reading the files. */
    private synchronized NameFinder makeFinder() {
        NameFinder made = finder;
        if (made == null) {
            made = new NameFinder(entries.values());
            finder = made;
        }
        return made;
    }

    public Optional<LexiconEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** What is known of an entity as the subject. */
    public List<Relation> relations(String id) {
        return Collections.unmodifiableList(bySubject.getOrDefault(id, List.of()));
    }

    /** What is known of other entities with this one as the object. */
    public List<Relation> relationsTo(String id) {
        return Collections.unmodifiableList(byObject.getOrDefault(id, List.of()));
    }

    /**
     * The known product of which a product that the lexicon lacks is a version: {@code product/qwen} for
     * {@code product/qwen3-8-max}, by leaving out words and version numbers from the end.
     */
    public Optional<LexiconEntry> familyOf(String id) {
        if (!id.startsWith(PRODUCT) || entries.containsKey(id)) {
            return Optional.empty();
        }
        String family = id;
        while (family.length() > PRODUCT.length()) {
            int end = family.lastIndexOf('-');
            String shorter = end < 0 ? family.replaceAll("\\d+$", "") : family.substring(0, end);
            if (shorter.equals(family)) {
                return Optional.empty();
            }
            family = shorter;
            LexiconEntry entry = entries.get(family);
            if (entry != null && entry.entity().type().equals("Product")) {
                return isVersion(id.substring(family.length())) ? Optional.of(entry) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Claude Fable 5" and "iPhone Pro" are versions, "Mac and Cheese" is none. */
    private static boolean isVersion(String rest) {
        return rest.chars().anyMatch(Character::isDigit) || TIERS.matcher(rest).matches();
    }

    /**
     * Who is known to stand in a relation to an entity: the makers of a product are {@code subjectsOf("makes", id)}, and of
     * a version of it, too.
     */
    public List<Entity> subjectsOf(String predicate, String objectId) {
        String known = familyOf(objectId).map(family -> family.entity().id()).orElse(objectId);
        return relationsTo(known).stream()
                .filter(relation -> relation.predicate().equals(predicate))
                .flatMap(relation -> entry(relation.subjectId()).stream())
                .map(LexiconEntry::entity)
                .toList();
    }

    /** All entities, in the order of the files. */
    public Collection<LexiconEntry> entries() {
        return entries.values();
    }

    /**
     * The bearers of a name, the most trusted first; for look-ups by people: letter case, hyphens and accents do not
     * matter.
     */
    public List<LexiconEntry> named(String name) {
        return bearers.of(lookUpKey(name));
    }

    /** Whether people looking a name up mean this one. */
    public boolean isSameName(String one, String other) {
        return lookUpKey(one).equals(lookUpKey(other));
    }

    public TypeHierarchy types() {
        return types;
    }

    /** The same for the same tables, and another for others. */
    public String digest() {
        return digest;
    }

    /** All relations, in the order of the files of their subjects. */
    public Stream<Relation> allRelations() {
        return entries.keySet().stream().flatMap(id -> relations(id).stream());
    }

    /** What names have in common that people take for the same. */
    static String lookUpKey(String name) {
        return Folding.plain(name.strip()).toLowerCase(Locale.ROOT);
    }
}
