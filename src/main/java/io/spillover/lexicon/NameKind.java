package io.spillover.lexicon;

/** How a name stands for its entity. The order is the order of trust: earlier kinds win where a name has several bearers. */
public enum NameKind {
    /** The usual name ("Microsoft"). */
    LABEL,
    /** Another name or spelling ("Microsoft Corporation"). */
    ALIAS,
    /** A symbol of an exchange ("MSFT", "BTC"): found in exact capitals only. */
    TICKER,
    /** The adjective or noun of a place's people ("Chinese"). */
    DEMONYM,
    /** A name of something else that stands for the entity ("Beijing" for China). */
    METONYM,
    /** Words that mean the entity and are no name ("chip export limits"): letter case does not matter, plurals count. */
    PHRASE
}
