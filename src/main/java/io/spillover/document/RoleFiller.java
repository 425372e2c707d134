package io.spillover.document;

import java.util.Optional;

/**
 * A participant of a claim beyond subject and object.
 *
 * @param text its words in the article
 * @param entity what it stands for, where it is an entity
 */
public record RoleFiller(Role role, String text, Optional<Entity> entity) {

    /** What the participant does in the claim. */
    public enum Role {
        VIA,
        PLACE,
        TIME,
        AMOUNT
    }
}
