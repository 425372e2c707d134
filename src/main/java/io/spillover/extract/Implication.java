package io.spillover.extract;

import io.spillover.document.Claim;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import java.util.Optional;

/**
 * What a relation says of one of its sides by its meaning: who is sued faces a lawsuit.
 *
 * @param from the side of the relation that becomes the subject, {@code subject} or {@code object}
 * @param predicate what follows
 * @param to the side that becomes the object, or the name of an entity of the lexicon
 */
record Implication(String from, String predicate, String to) {

    /** The implied claim; none where the claim is denied, since who isn't sued may face a lawsuit all the same. */
    Optional<Claim> of(Claim claim, Lexicon lexicon) {
        if (claim.factuality() == Factuality.DENIED) {
            return Optional.empty();
        }
        Mention subject = from.equals("subject") ? claim.subject() : claim.object();
        return object(claim, subject, lexicon).map(object -> Completion.with(claim, predicate, subject, object));
    }

    private Optional<Mention> object(Claim claim, Mention subject, Lexicon lexicon) {
        if (to.equals("object")) {
            return Optional.of(claim.object());
        }
        return lexicon.named(to).stream()
                .map(LexiconEntry::entity)
                .map(entity -> Completion.mentionOf(entity, subject, "implied by " + claim.predicate()))
                .findFirst();
    }
}
