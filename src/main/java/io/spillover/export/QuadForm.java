package io.spillover.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** How quads lie in a file while they are sorted. */
final class QuadForm implements Spool.Form<Quad> {

    private enum Kind {
        IRI,
        BLANK,
        WORDS,
        TYPED
    }

    @Override
    public void write(Quad quad, DataOutputStream out) throws IOException {
        for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
            write(node, out);
        }
    }

    @Override
    public Quad read(DataInputStream in) throws IOException {
        return Quad.create(node(in), node(in), node(in), node(in));
    }

    private static void write(Node node, DataOutputStream out) throws IOException {
        if (node.isURI()) {
            write(Kind.IRI, node.getURI(), "", out);
        } else if (node.isBlank()) {
            write(Kind.BLANK, node.getBlankNodeLabel(), "", out);
        } else if (!node.getLiteralLanguage().isEmpty()) {
            write(Kind.WORDS, node.getLiteralLexicalForm(), node.getLiteralLanguage(), out);
        } else {
            write(Kind.TYPED, node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), out);
        }
    }

    private static void write(Kind kind, String text, String type, DataOutputStream out) throws IOException {
        Spool.Form.write(kind.name(), out);
        Spool.Form.write(text, out);
        Spool.Form.write(type, out);
    }

    private static Node node(DataInputStream in) throws IOException {
        Kind kind = Kind.valueOf(Spool.Form.text(in));
        String text = Spool.Form.text(in);
        String type = Spool.Form.text(in);
        return switch (kind) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case WORDS -> NodeFactory.createLiteralLang(text, type);
            case TYPED ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(type));
        };
    }
}
