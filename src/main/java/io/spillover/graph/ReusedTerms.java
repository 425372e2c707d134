package io.spillover.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of PROV-O, NIF and schema.org that the graph reuses by IRI; Jena has no constants for these. */
public final class ReusedTerms {

    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SCHEMA = "https://schema.org/";

    public static final Node NIF_CONTEXT = NodeFactory.createURI(NIF + "Context");
    public static final Node NIF_SENTENCE = NodeFactory.createURI(NIF + "Sentence");
    public static final Node NIF_IS_STRING = NodeFactory.createURI(NIF + "isString");
    public static final Node NIF_BEGIN_INDEX = NodeFactory.createURI(NIF + "beginIndex");
    public static final Node NIF_END_INDEX = NodeFactory.createURI(NIF + "endIndex");
    public static final Node NIF_ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");
    public static final Node NIF_REFERENCE_CONTEXT = NodeFactory.createURI(NIF + "referenceContext");

    public static final Node NEWS_ARTICLE = NodeFactory.createURI(SCHEMA + "NewsArticle");
    public static final Node DATE_PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
    public static final Node DATE_MODIFIED = NodeFactory.createURI(SCHEMA + "dateModified");

    public static final Node ACTIVITY = NodeFactory.createURI(PROV + "Activity");
    public static final Node SOFTWARE_AGENT = NodeFactory.createURI(PROV + "SoftwareAgent");
    public static final Node ENTITY = NodeFactory.createURI(PROV + "Entity");
    public static final Node WAS_STARTED_BY = NodeFactory.createURI(PROV + "wasStartedBy");
    public static final Node STARTED_AT_TIME = NodeFactory.createURI(PROV + "startedAtTime");
    public static final Node ENDED_AT_TIME = NodeFactory.createURI(PROV + "endedAtTime");
    public static final Node WAS_ASSOCIATED_WITH = NodeFactory.createURI(PROV + "wasAssociatedWith");
    public static final Node WAS_GENERATED_BY = NodeFactory.createURI(PROV + "wasGeneratedBy");
    public static final Node GENERATED_AT_TIME = NodeFactory.createURI(PROV + "generatedAtTime");
    public static final Node AT_LOCATION = NodeFactory.createURI(PROV + "atLocation");

    public static final Node WAS_REVISION_OF = NodeFactory.createURI(PROV + "wasRevisionOf");

    private ReusedTerms() {}

    /** Whether a property tells of articles and runs: all that begins like those above. */
    static boolean isOfArticles(Node predicate) {
        String iri = predicate.getURI();
        return predicate.equals(DATE_PUBLISHED) || iri.startsWith(NIF) || iri.startsWith(PROV);
    }
}
