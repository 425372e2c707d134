package io.spillover.extract;

import io.spillover.document.SpilloverException;
import io.spillover.lexicon.TypeHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user's own ways to say relations: files {@code PREDICATE.txt} like those that come with the tool, whose patterns are
 * tried after theirs. Their notation is told in {@code ontology/patterns.md}.
 *
 * <p>Start at {@link #read}, which refuses what is wrong before any article is read.
 */
public final class OwnPatterns {
    /** None at all. */
    public static final OwnPatterns NONE = new OwnPatterns(List.of());

    private static final Set<String> ROLES = Set.of("trigger", "subject", "object");
    private static final String EXTENSION = ".txt";

    private final List<RelationFile> files;

    private OwnPatterns(List<RelationFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Reads the pattern files of some folders, in the order of the folders and of the files' names.
     *
     * @throws SpilloverException of kind CHECK_FAILED that names the file, the line and what to write
     */
    public static OwnPatterns read(List<Path> folders, TypeHierarchy types) {
        Set<String> predicates =
                Relations.files().stream().map(RelationFile::predicate).collect(Collectors.toSet());
        List<RelationFile> files = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : filesOf(folder)) {
                files.add(read(file, predicates, types));
            }
        }
        return new OwnPatterns(files);
    }

    /** The patterns of a relation with the user's own, if there are any. */
    RelationFile joined(RelationFile relation) {
        RelationFile joined = relation;
        for (RelationFile own : files) {
            if (own.predicate().equals(relation.predicate())) {
                joined = joined.with(own);
            }
        }
        return joined;
    }

    private static RelationFile read(Path path, Set<String> predicates, TypeHierarchy types) {
        String name = path.getFileName().toString();
        String predicate = name.substring(0, name.length() - EXTENSION.length());
        if (!predicates.contains(predicate)) {
            throw mistake(
                    path,
                    "there is no relation \"" + predicate + "\"; name the file after one of "
                            + predicates.stream().sorted().collect(Collectors.joining(", ")));
        }
        List<String> lines = lines(path);
        RelationFile file = RelationFile.parse(path.toString(), predicate, "own/", lines);
        if (file.examples().isEmpty()) {
            throw mistake(
                    path,
                    "it has no example; write \"# Example: sentence => Subject " + predicate + " Object asserted\"");
        }
        unknownType(file, lines, types).ifPresent(type -> {
            throw mistake(path, "there is no kind \"" + type + "\"; name one of ontology/lexicon/types.tsv, or Phrase");
        });
        file.implications().stream()
                .map(Implication::predicate)
                .filter(implied -> !predicates.contains(implied))
                .findFirst()
                .ifPresent(implied -> {
                    throw mistake(path, "there is no relation \"" + implied + "\" to be implied; name one as faces");
                });
        file.patterns().forEach(line -> check(path, line));
        return file;
    }

    private static void check(Path path, PatternLine line) {
        line.verify(path.toString());
        Set<String> named = line.names();
        named.stream().filter(name -> !ROLES.contains(name)).findFirst().ifPresent(name -> {
            throw mistake(path, "\"" + name + "\" in " + line.text() + " is no role; write trigger, subject or object");
        });
        for (String role : List.of("subject", "object")) {
            if (!named.contains(role) && !line.options().containsKey(role) && !line.leavesOut(role)) {
                throw mistake(
                        path,
                        "nothing is the " + role + " in " + line.text() + "; name it, or write understood=" + role
                                + " behind it");
            }
        }
    }

    private static Optional<String> unknownType(RelationFile file, List<String> lines, TypeHierarchy types) {
        Stream<String> taken = file.signatures().stream()
                .flatMap(signature -> Stream.concat(signature.subjects().stream(), signature.objects().stream()));
        Stream<String> limits = file.patterns().stream()
                .flatMap(line -> Stream.of("subjects", "objects", "kind")
                        .flatMap(option -> Optional.ofNullable(line.options().get(option)).stream()))
                .flatMap(kinds -> Stream.of(kinds.split("\\s*\\|\\s*", -1)));
        Stream<String> mentioned = lines.stream()
                .filter(line -> line.startsWith("text:"))
                .flatMap(line -> RelationFile.typesIn(line).stream());
        return Stream.of(taken, limits, mentioned)
                .flatMap(Function.identity())
                .filter(type -> !type.equals("Phrase") && !types.knows(type))
                .findFirst();
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "Cannot read the folder of patterns " + folder + "; check its permissions.",
                    e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty()) {
                lines.set(0, lines.get(0).replaceFirst("^\ufeff", ""));
            }
            return lines;
        } catch (IOException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "Cannot read the pattern file " + file + " as text in UTF-8; check its permissions.",
                    e);
        }
    }

    private static SpilloverException mistake(Path file, String advice) {
        return new SpilloverException(
                SpilloverException.Kind.CHECK_FAILED, "The pattern file " + file + " has a mistake: " + advice + ".");
    }
}
