package io.spillover.graph;

import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Observation;
import io.spillover.document.Sentence;
import io.spillover.document.Sha256;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The names of all instances: readable and deterministic, so that the same thing has the same IRI in every run.
 *
 * @param base what every instance's IRI begins with; ends in {@code /}
 */
public record Iris(String base) {

    /** The base that stores have unless the settings say otherwise. */
    public static final String DEFAULT_BASE = "https://w3id.org/spillover/id/";

    private static final int HASH_DIGITS = 16;

    public Iris {
        if (!base.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*/")) {
            throw new IllegalArgumentException("The base of instances must be an IRI that ends in \"/\", not " + base);
        }
    }

    /** Names below {@link #DEFAULT_BASE}. */
    public static Iris standard() {
        return new Iris(DEFAULT_BASE);
    }

    /** The instance at a path below the base, as {@code organization/microsoft}. */
    public Node at(String path) {
        return NodeFactory.createURI(base + path);
    }

    public Node entity(Entity entity) {
        return at(entity.id());
    }

    /** An article, and also the name of its graph. */
    public Node article(String articleId) {
        return at("article/" + articleId);
    }

    public Node sentence(String articleId, Sentence sentence) {
        return at("article/" + articleId + "/sentence/" + sentence.index());
    }

    /** The place of a sentence in its article, from 0. */
    int sentenceIndex(Node sentence) {
        return Integer.parseInt(sentence.getURI().substring(sentence.getURI().lastIndexOf('/') + 1));
    }

    public Node mention(String articleId, Mention mention) {
        return at("article/" + articleId + "/mention/" + mention.span().begin() + "-"
                + mention.span().end());
    }

    public Node claim(String articleId, Claim claim) {
        return claim(articleId, claim.key());
    }

    /** The claim with a key, as {@link Claim#condition()} names it. */
    public Node claim(String articleId, String key) {
        return at("article/" + articleId + "/claim/" + hash(key));
    }

    public Node observation(String articleId, Observation observation) {
        return at("article/" + articleId + "/observation/" + hash(observation.key()));
    }

    public Node publisherVerdict(String articleId) {
        return at("article/" + articleId + "/publisher-verdict");
    }

    /** The fact that claims of any article may state. */
    public Node fact(Node subject, Node predicate, Node object) {
        return skolem("fact", triple(subject, predicate, object));
    }

    /** A bare triple as a thing that a proof can point at. */
    public Node statement(Node subject, Node predicate, Node object) {
        return skolem("statement", triple(subject, predicate, object));
    }

    /** A thing that has no name of its own, told from others of its kind by a key: {@code exposure/<hash>}. */
    public Node skolem(String kind, String key) {
        return at(kind + "/" + hash(key));
    }

    public Node background() {
        return at("graph/background");
    }

    public Node inferred() {
        return at("graph/inferred");
    }

    public Node merges() {
        return at("graph/merges");
    }

    public Node quarantine() {
        return at("graph/quarantine");
    }

    /** What follows of articles side by side: copies of one another, and how many sources each fact has. */
    public Node sources() {
        return at("graph/sources");
    }

    public Node runs() {
        return at("graph/runs");
    }

    /** Versions of articles that were corrected since. */
    public Node history() {
        return at("graph/history");
    }

    /** What users add themselves without naming a graph. */
    public Node own() {
        return at("graph/own");
    }

    /** Whether a node has a name that the store gives: users' own graphs may speak of others. */
    public boolean isBelow(Node node) {
        return node.isURI() && node.getURI().startsWith(base);
    }

    /** Whether a node is an article or something in one. */
    public boolean isPartOfArticle(Node node) {
        return node.isURI() && path(node).startsWith("article/");
    }

    /** Whether a graph is an article's. */
    public boolean isArticle(Node node) {
        String prefix = base + "article/";
        return node.isURI() && node.getURI().startsWith(prefix) && node.getURI().indexOf('/', prefix.length()) < 0;
    }

    /** Whether a node is a fact. */
    public boolean isFact(Node node) {
        return node.isURI() && path(node).startsWith("fact/");
    }

    /** How an article sounds for an entity in one sentence. */
    Node tone(String articleId, String key) {
        return at("article/" + articleId + "/tone/" + hash(key));
    }

    /** Whether a node is a tone. */
    public boolean isTone(Node node) {
        return node.isURI() && path(node).contains("/tone/");
    }

    /** Whether a node is a figure. */
    public boolean isFigure(Node node) {
        return node.isURI() && path(node).contains("/observation/");
    }

    /** Whether a node that an article's graph describes is an entity: no fact, and no part of the article. */
    boolean isEntity(Node node) {
        return node.isURI() && !isPartOfArticle(node) && !isFact(node);
    }

    /** Whether a node is named by a hash of what it is about, as facts, what articles say, and what rules make. */
    public boolean isNamedByHash(Node node) {
        if (!isBelow(node)) {
            return false;
        }
        String iri = node.getURI();
        int begin = iri.lastIndexOf('/') + 1;
        return iri.length() - begin == HASH_DIGITS
                && IntStream.range(begin, iri.length()).allMatch(index -> Character.digit(iri.charAt(index), 16) >= 0);
    }

    /** The content hash within an article's IRI, or within that of anything below it. */
    public String articleId(Node node) {
        String rest = path(node).substring("article/".length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** The path below the base; the whole IRI of what lies elsewhere. */
    public String path(Node node) {
        String iri = node.getURI();
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** The node that has a path, as {@link #path} gives it. */
    public Node node(String path) {
        return path.matches("[a-z][a-z0-9+.-]*:.*") ? NodeFactory.createURI(path) : at(path);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of a key in UTF-8. */
    public static String hash(String key) {
        return Sha256.hex(key).substring(0, HASH_DIGITS);
    }

    private static String triple(Node subject, Node predicate, Node object) {
        return subject.getURI() + " " + predicate.getURI() + " " + object.getURI();
    }
}
