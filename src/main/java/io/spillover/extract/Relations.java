package io.spillover.extract;

import io.spillover.document.SpilloverException;
import io.spillover.lexicon.TypeHierarchy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All relations that can be read: their files, compiled.
 *
 * <p>Start at {@link #load}. The list of files is {@code patterns/index.txt}, since the contents of a jar's folder can't
 * be listed portably.
 */
final class Relations {

    /** A relation and its compiled patterns. */
    record Relation(RelationFile file, List<ClaimPattern> patterns) {
        Relation {
            patterns = List.copyOf(patterns);
        }

        boolean takes(TypeHierarchy types, io.spillover.document.Entity subject, io.spillover.document.Entity object) {
            return file.signatures().stream().anyMatch(signature -> signature.takes(types, subject, object));
        }
    }

    private final List<Relation> relations;

    private Relations(List<Relation> relations) {
        this.relations = List.copyOf(relations);
    }

    static Relations load(Nominals nominals, OwnPatterns own) {
        List<Relation> relations = new ArrayList<>();
        for (RelationFile file : files()) {
            RelationFile whole = own.joined(file);
            List<ClaimPattern> patterns = whole.patterns().stream()
                    .map(line -> compile(line, nominals))
                    .toList();
            relations.add(new Relation(whole, patterns));
        }
        return new Relations(relations);
    }

    static List<RelationFile> files() {
        return lines("index.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(predicate -> RelationFile.parse(predicate + ".txt", predicate, "", lines(predicate + ".txt")))
                .toList();
    }

    List<Relation> all() {
        return relations;
    }

    Optional<Relation> of(String predicate) {
        return relations.stream()
                .filter(relation -> relation.file().predicate().equals(predicate))
                .findFirst();
    }

    private static ClaimPattern compile(PatternLine line, Nominals nominals) {
        return line.language() == PatternLine.Language.TREE
                ? new TreePattern(line, nominals)
                : new TextPattern(line, nominals);
    }

    private static List<String> lines(String name) {
        try (InputStream stream = Relations.class.getResourceAsStream("/patterns/" + name)) {
            if (stream == null) {
                throw new SpilloverException(
                        SpilloverException.Kind.CHECK_FAILED,
                        "The pattern file " + name + " is missing; patterns/index.txt must name only files that exist");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new SpilloverException(SpilloverException.Kind.INTERNAL, "Cannot read the pattern file " + name, e);
        }
    }
}
