package io.spillover.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of the ontology that Java must know by name; a class whose name a property has too ends in {@code _CLASS}.
 *
 * <p>Kinds of entities, predicates of facts and metrics are knowledge and not here: {@link #term(String)} names them, the
 * ontology says which there are. A test keeps this class and {@code ontology/spillover.ttl} in agreement both ways.
 */
public final class Vocabulary {

    /** What every term of the ontology begins with; {@code so:} in queries and rules. */
    public static final String NAMESPACE = "https://w3id.org/spillover/ontology#";

    // Classes.
    public static final Node ARTICLE = term("Article");
    public static final Node OLDER_VERSION = term("OlderVersion");
    public static final Node PUBLISHER_VERDICT = term("PublisherVerdict");
    public static final Node MENTION = term("Mention");
    public static final Node CLAIM = term("Claim");
    public static final Node OPEN_CLAIM = term("OpenClaim");
    public static final Node FACT = term("Fact");
    public static final Node OBSERVATION = term("Observation");
    public static final Node TONE = term("Tone");
    public static final Node QUARANTINED_STATEMENT = term("QuarantinedStatement");
    public static final Node EXPOSURE = term("Exposure");
    public static final Node RISK = term("Risk");
    public static final Node SIGNAL_CLASS = term("Signal");
    public static final Node RULE_FIRING = term("RuleFiring");
    public static final Node HELD_BACK = term("HeldBack");
    public static final Node RULE_CLASS = term("Rule");
    public static final Node STATEMENT = term("Statement");
    public static final Node VERDICT = term("Verdict");
    public static final Node CONTRIBUTION_CLASS = term("Contribution");
    public static final Node ENTITY_CLASS = term("Entity");
    public static final Node MERGE = term("Merge");
    public static final Node PARTING = term("Parting");

    // Classes of the terms that are knowledge: which predicates and metrics there are, only the ontology says.
    public static final Node FACT_PREDICATE = term("FactPredicate");
    public static final Node BACKGROUND_PREDICATE = term("BackgroundPredicate");
    public static final Node INFERRED_PREDICATE = term("InferredPredicate");
    public static final Node EVENT_TERM = term("EventTerm");
    public static final Node METRIC_CLASS = term("Metric");
    public static final Node EXPOSURE_KIND = term("ExposureKind");
    public static final Node FACTUALITY_CLASS = term("Factuality");
    public static final Node STATE_CLASS = term("State");
    public static final Node HORIZON_CLASS = term("Horizon");
    public static final Node CHANNEL_CLASS = term("Channel");
    public static final Node VERDICT_LABEL = term("VerdictLabel");

    // Articles, mentions, claims.
    public static final Node CONTENT_HASH = term("contentHash");
    public static final Node PRINTED_LABEL = term("printedLabel");
    public static final Node SECTION = term("section");
    public static final Node LINK_SCORE = term("linkScore");
    public static final Node LINK_REASON = term("linkReason");
    public static final Node TOPICS = term("topics");
    public static final Node VARIANT_OF = term("variantOf");
    public static final Node CIK = term("cik");
    public static final Node SECTOR = term("sector");
    public static final Node MARKET = term("market");
    public static final Node SEAT = term("seat");
    public static final Node POST = term("post");
    public static final Node NOTE = term("note");
    public static final Node SUBJECT = term("subject");
    public static final Node PREDICATE = term("predicate");
    public static final Node OBJECT = term("object");
    public static final Node PHRASE = term("phrase");
    public static final Node FACTUALITY = term("factuality");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node ATTRIBUTION = term("attribution");
    public static final Node CONDITIONAL_ON = term("conditionalOn");
    public static final Node TRIGGER = term("trigger");
    public static final Node VIA = term("via");
    public static final Node PLACE = term("place");
    public static final Node TIME = term("time");
    public static final Node AMOUNT = term("amount");
    public static final Node SENTENCE = term("sentence");
    public static final Node PATTERN = term("pattern");
    public static final Node IN_OPINION = term("inOpinion");
    public static final Node STATED_BY = term("statedBy");
    public static final Node TONE_OF = term("toneOf");
    public static final Node LIKELY_GOOD = term("likelyGood");
    public static final Node LIKELY_BAD = term("likelyBad");
    public static final Node CUE = term("cue");
    public static final Node SOURCES = term("sources");
    public static final Node NEAR_DUPLICATE_OF = term("nearDuplicateOf");
    public static final Node BAND = term("band");
    public static final Node SAME_EVENT_AS = term("sameEventAs");
    public static final Node TELLS = term("tells");
    public static final Node AS_IT_WAS_READ = term("asItWasRead");
    public static final Node REASON = term("reason");

    // Observations.
    public static final Node ENTITY = term("entity");
    public static final Node METRIC = term("metric");
    public static final Node METRIC_WORDS = term("metricWords");
    public static final Node VALUE = term("value");
    public static final Node FROM = term("from");
    public static final Node CHANGE = term("change");
    public static final Node BOUND = term("bound");
    public static final Node UNIT = term("unit");
    public static final Node PERIOD_TEXT = term("periodText");
    public static final Node PERIOD_START = term("periodStart");
    public static final Node PERIOD_END = term("periodEnd");
    public static final Node RATE = term("rate");

    // Inferences and their proofs.
    public static final Node EXPOSED = term("exposed");
    public static final Node TO = term("to");
    public static final Node KIND = term("kind");
    public static final Node WEIGHT = term("weight");
    public static final Node BEARER = term("bearer");
    public static final Node THREAT = term("threat");
    public static final Node SEVERITY = term("severity");
    public static final Node STATE = term("state");
    public static final Node SOURCE = term("source");
    public static final Node TARGET = term("target");
    public static final Node DIRECTION = term("direction");
    public static final Node STRENGTH = term("strength");
    public static final Node HORIZON = term("horizon");
    public static final Node CHANNEL = term("channel");
    public static final Node RULE = term("rule");
    public static final Node PREMISE = term("premise");
    public static final Node CONCLUDES = term("concludes");
    public static final Node DESCRIBES = term("describes");
    public static final Node BINDINGS = term("bindings");
    public static final Node TAKEN_FOR_DENIED = term("takenForDenied");
    public static final Node HELD_BACK_BY = term("heldBackBy");
    public static final Node WOULD_CONCLUDE = term("wouldConclude");
    public static final Node EFFECT = term("effect");
    public static final Node BACKGROUND = term("background");

    // Plain inferred triples.
    public static final Node EXPOSED_TO = term("exposedTo");
    public static final Node AT_RISK_FROM = term("atRiskFrom");
    public static final Node MITIGATED_BY = term("mitigatedBy");
    public static final Node IMPACTS = term("impacts");

    // Verdicts.
    public static final Node SCOPE = term("scope");
    public static final Node LABEL = term("label");
    public static final Node SCORE = term("score");
    public static final Node CONTRIBUTION = term("contribution");
    public static final Node SIGNAL = term("signal");

    // Individuals.
    public static final Node ASSERTED = term("Asserted");
    public static final Node PROBABLE = term("Probable");
    public static final Node POSSIBLE = term("Possible");
    public static final Node CONDITIONAL = term("Conditional");
    public static final Node DENIED = term("Denied");
    public static final Node FORMER = term("Former");
    public static final Node ACTUAL = term("Actual");
    public static final Node HYPOTHETICAL = term("Hypothetical");
    public static final Node SHORT = term("short");
    public static final Node LONG = term("long");
    public static final Node DIRECT = term("direct");
    public static final Node INDIRECT = term("indirect");
    public static final Node BULLISH = term("Bullish");
    public static final Node BEARISH = term("Bearish");
    public static final Node NEUTRAL = term("Neutral");
    public static final Node WHOLE_STORE = term("WholeStore");
    public static final Node TIMES = term("times");
    public static final Node STRONGEST = term("strongest");
    public static final Node WEIGHED_ON = term("weighedOn");

    // The log of merges.
    public static final Node ORDER = term("order");
    public static final Node MERGED = term("merged");
    public static final Node MERGED_NAME = term("mergedName");
    public static final Node MERGED_INTO = term("mergedInto");
    public static final Node INTO_NAME = term("intoName");
    public static final Node INTO_KIND = term("intoKind");
    public static final Node UNDOES = term("undoes");

    // What a predicate may join, and the mark of the background that a store holds.
    public static final Node SUBJECT_TYPE = term("subjectType");
    public static final Node OBJECT_TYPE = term("objectType");
    public static final Node FINGERPRINT = term("fingerprint");

    private Vocabulary() {}

    /** The term with a local name, as {@code sellsTo} or {@code Company}. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }

    /** Whether a node is a term of the ontology. */
    public static boolean isTerm(Node node) {
        return node.isURI() && node.getURI().startsWith(NAMESPACE);
    }

    /** The local name of a term, as {@code sellsTo}. */
    public static String localName(Node term) {
        if (!isTerm(term)) {
            throw new IllegalArgumentException(term + " is no term of " + NAMESPACE);
        }
        return term.getURI().substring(NAMESPACE.length());
    }
}
