package io.spillover.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An edge: a fact, something inferred, or a relation of the background.
 *
 * @param source the id of an entity
 * @param factuality all factualities of a fact, joined by a comma; of an inferred risk its state; else empty
 * @param weight from 0 to 1: of a fact the trust in its best claim, of an inference its weight, severity or strength
 * @param rule the titles of the rules that drew it
 * @param evidence how many claims state it, or how many proofs conclude it
 * @param period the time that its claims tell
 */
record Edge(
        String source,
        String predicate,
        String target,
        String factuality,
        double weight,
        Origin origin,
        String rule,
        int evidence,
        Interval period) {

    /** Where an edge comes from. */
    enum Origin {
        ASSERTED,
        INFERRED,
        BACKGROUND
    }

    /** Depends on the edges alone; all that is said of one fact lies together. */
    static final Comparator<Edge> ORDER = Comparator.comparing(Edge::source)
            .thenComparing(Edge::predicate)
            .thenComparing(Edge::target)
            .thenComparing(Edge::origin)
            .thenComparing(Edge::rule)
            .thenComparing(Edge::weight)
            .thenComparing(Edge::factuality)
            .thenComparing(Edge::evidence);

    static final Spool.Form<Edge> FORM = new Spool.Form<>() {
        @Override
        public void write(Edge edge, DataOutputStream out) throws IOException {
            for (String text : List.of(edge.source, edge.predicate, edge.target, edge.factuality, edge.rule)) {
                Spool.Form.write(text, out);
            }
            Spool.Form.write(edge.period.start().orElse(""), out);
            Spool.Form.write(edge.period.end().orElse(""), out);
            out.writeDouble(edge.weight);
            Spool.Form.write(edge.origin.name(), out);
            out.writeInt(edge.evidence);
        }

        @Override
        public Edge read(DataInputStream in) throws IOException {
            String source = Spool.Form.text(in);
            String predicate = Spool.Form.text(in);
            String target = Spool.Form.text(in);
            String factuality = Spool.Form.text(in);
            String rule = Spool.Form.text(in);
            Interval period = new Interval(day(in), day(in));
            double weight = in.readDouble();
            Origin origin = Origin.valueOf(Spool.Form.text(in));
            return new Edge(source, predicate, target, factuality, weight, origin, rule, in.readInt(), period);
        }

        private static Optional<String> day(DataInputStream in) throws IOException {
            return Optional.of(Spool.Form.text(in)).filter(day -> !day.isEmpty());
        }
    };

    boolean has(String factualityWord) {
        return List.of(factuality.split(",", -1)).contains(factualityWord);
    }

    /** Whether articles say both, and they are one fact. */
    boolean isSameFactAs(Edge other) {
        return origin == Origin.ASSERTED
                && other.origin == Origin.ASSERTED
                && source.equals(other.source)
                && predicate.equals(other.predicate)
                && target.equals(other.target);
    }

    /** One fact of what several articles say of it. */
    Edge with(Edge other) {
        return new Edge(
                source,
                predicate,
                target,
                joined(factuality, other.factuality),
                Math.max(weight, other.weight),
                origin,
                rule,
                evidence + other.evidence,
                period.with(other.period));
    }

    private static String joined(String one, String other) {
        TreeSet<String> words = new TreeSet<>(List.of(one.split(",", -1)));
        words.addAll(List.of(other.split(",", -1)));
        words.remove("");
        return String.join(",", words);
    }
}
