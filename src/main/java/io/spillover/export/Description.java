package io.spillover.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What a graph says of one subject.
 *
 * @param graph its name
 * @param triples at least one, all of the same subject: types first, the others by predicate, then by object
 */
record Description(Node graph, List<Triple> triples) {

    static final Comparator<Description> BY_SUBJECT =
            Comparator.comparing(description -> description.subject().toString());

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> !triple.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(triple -> triple.getPredicate().toString())
            .thenComparing(triple -> triple.getObject().toString());

    /** Of triples in any order. */
    static Description of(Node graph, Collection<Triple> triples) {
        return new Description(graph, triples.stream().sorted(ORDER).toList());
    }

    Node subject() {
        return triples.get(0).getSubject();
    }

    void sendQuads(StreamRDF to) {
        triples.forEach(triple -> to.quad(Quad.create(graph, triple)));
    }

    /** How descriptions of one graph lie in a file while they are sorted. */
    static Spool.Form<Description> formOf(Node graph) {
        return new Spool.Form<>() {
            @Override
            public void write(Description description, DataOutputStream out) throws IOException {
                writeNode(description.subject(), out);
                out.writeInt(description.triples.size());
                for (Triple triple : description.triples) {
                    writeNode(triple.getPredicate(), out);
                    writeNode(triple.getObject(), out);
                }
            }

            @Override
            public Description read(DataInputStream in) throws IOException {
                Node subject = readNode(in);
                int size = in.readInt();
                List<Triple> triples = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    triples.add(Triple.create(subject, readNode(in), readNode(in)));
                }
                return new Description(graph, triples);
            }
        };
    }

    private static final char IRI = 'i';
    private static final char BLANK = 'b';
    private static final char WORDS = 'w';
    private static final char TYPED = 't';

    private static void writeNode(Node node, DataOutputStream out) throws IOException {
        if (node.isURI()) {
            writeNode(IRI, node.getURI(), out);
        } else if (node.isBlank()) {
            writeNode(BLANK, node.getBlankNodeLabel(), out);
        } else if (!node.getLiteralLanguage().isEmpty()) {
            writeNode(WORDS, node.getLiteralLexicalForm(), out);
            Spool.Form.write(node.getLiteralLanguage(), out);
        } else {
            writeNode(TYPED, node.getLiteralLexicalForm(), out);
            Spool.Form.write(node.getLiteralDatatypeURI(), out);
        }
    }

    private static void writeNode(char kind, String text, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        Spool.Form.write(text, out);
    }

    private static Node readNode(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        String text = Spool.Form.text(in);
        return switch (kind) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case WORDS -> NodeFactory.createLiteralLang(text, Spool.Form.text(in));
            default ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(Spool.Form.text(in)));
        };
    }
}
