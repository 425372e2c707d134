package io.spillover.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as it was read, before anything is understood.
 *
 * @param id SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits: the same text is the same article wherever
 *     it came from
 * @param title the headline, empty where there is none
 * @param text the whole text with its title as the first line; all offsets point into it
 * @param sections the parts in order of the text, not overlapping
 * @param location where it was read from (a path or an address), for people; not part of its identity
 * @param published what the article's metadata or the user says, never the clock
 * @param modified when the text was changed last, as the article's metadata say
 * @param authors the names of who wrote it, as it gives them
 * @param language what it says it is written in, a tag such as {@code en-GB}
 */
public record Article(
        String id,
        String title,
        String text,
        List<Section> sections,
        String location,
        Optional<LocalDate> published,
        Optional<LocalDate> modified,
        Optional<String> publisher,
        List<String> authors,
        Optional<String> language) {
    public Article {
        if (!id.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An article's id is a SHA-256 in hexadecimal, not " + id);
        }
        sections = List.copyOf(sections);
        authors = List.copyOf(authors);
    }

    /** One that tells neither when it was changed nor its authors nor its language. */
    public Article(
            String id,
            String title,
            String text,
            List<Section> sections,
            String location,
            Optional<LocalDate> published,
            Optional<String> publisher) {
        this(id, title, text, sections, location, published, Optional.empty(), publisher, List.of(), Optional.empty());
    }

    /** The label that the publisher printed as its own verdict ("Neutral"), if any. */
    public Optional<String> publisherLabel() {
        return sections.stream()
                .filter(section -> section.kind() == Section.Kind.PUBLISHER_LABEL)
                .findFirst()
                .map(section -> section.span().of(text).strip());
    }
}
