package io.spillover.document;

/**
 * Something that facts are about: a company, a country, an asset, a risk.
 *
 * @param id its path below the base of instances, deterministic and readable, as {@code organization/microsoft}:
 *     from the lexicon, or coined from the normalised name and the type
 * @param label its usual name
 * @param type the local name of a class of the ontology ({@code Company}, {@code Jurisdiction})
 * @param origin where it is known from
 */
public record Entity(String id, String label, String type, Origin origin) {

    /** How an entity came to be known. */
    public enum Origin {
        /** A row of the lexicon: curated, with aliases and a type. */
        LEXICON,
        /** A name that the lexicon does not have: coined from the text. */
        COINED,
        /** A phrase without a name ("Chinese users"): kept so that nothing said is lost. */
        PHRASE
    }

    public Entity {
        if (id.isBlank() || label.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("An entity needs an id, a label and a type: " + id + ", " + label);
        }
    }
}
