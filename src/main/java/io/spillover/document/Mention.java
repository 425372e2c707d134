package io.spillover.document;

/**
 * A span of text that stands for an entity.
 *
 * @param score how sure the link is, from 0 to 1
 * @param reason why this entity, in words a reader understands ("alias of the lexicon", "the company: last named")
 */
public record Mention(Span span, String text, Entity entity, double score, String reason) {
    public Mention {
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("The score of a link is from 0 to 1, not " + score);
        }
    }
}
