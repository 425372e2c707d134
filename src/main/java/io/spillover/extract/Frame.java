package io.spillover.extract;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a figure in its clause; token indices from 0.
 *
 * @param preposition the word right before it ("to", "of"), or empty
 * @param noun the nearest noun between it and the anchor
 * @param adjacent whether that noun stands right before the preposition
 * @param anchor the nearest verb or word of movement before it
 * @param crossed the figure nearest before it, if no other anchor is between
 * @param comma whether a comma is between it and what it hangs on
 * @param counted the head of the noun phrase right behind it: "8 million <u>users</u>"
 * @param links what follows it, or what it counts, by prepositions: "$5 million <u>in losses</u>"
 * @param behind the first verb behind it, where the figure may be the subject
 */
record Frame(
        Figure figure,
        String preposition,
        Optional<Integer> noun,
        boolean adjacent,
        Optional<Integer> anchor,
        Optional<Figure> crossed,
        boolean comma,
        Optional<Integer> counted,
        List<Link> links,
        Optional<Integer> behind) {

    /** A preposition and the head of the noun phrase behind it. */
    record Link(String preposition, int noun) {}

    Frame {
        links = List.copyOf(links);
    }

    Frame withFigure(Figure other) {
        return new Frame(other, preposition, noun, adjacent, anchor, crossed, comma, counted, links, behind);
    }

    /** The first noun that follows by one of some prepositions, given as alternatives of a regular expression. */
    Optional<Integer> linked(String prepositions) {
        return links.stream()
                .filter(link -> link.preposition().matches(prepositions))
                .map(Link::noun)
                .findFirst();
    }

    Quantity quantity() {
        return figure.quantity();
    }
}
