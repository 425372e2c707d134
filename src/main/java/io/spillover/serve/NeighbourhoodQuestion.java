package io.spillover.serve;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What lies around an entity, edge by edge: what it costs hangs on the neighbourhood and not on the store. */
final class NeighbourhoodQuestion implements Question {
    private static final int USUAL_NODES = 300;
    private static final int MOST_NODES = 1_000;
    private static final int MOST_DEPTH = 3;

    /**
     * A property pair that makes an edge of a node.
     *
     * @param prefix what the paths of such nodes begin with
     * @param predicate empty where the node names its own
     */
    private record Kind(String prefix, Node from, Node to, String predicate) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("fact/", Vocabulary.SUBJECT, Vocabulary.OBJECT, ""),
            new Kind("exposure/", Vocabulary.EXPOSED, Vocabulary.TO, "exposedTo"),
            new Kind("risk/", Vocabulary.BEARER, Vocabulary.THREAT, "atRiskFrom"));

    @Override
    public Object answer(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        Node focus = things.known(asked.needed("focus"));
        boolean inferred = !asked.text("inferred").orElse("true").equals("false");
        return new Walk(graph, things, inferred)
                .around(focus, asked.number("depth", 1, MOST_DEPTH), asked.number("limit", USUAL_NODES, MOST_NODES));
    }

    /** One walk from a node. */
    private static final class Walk {
        private final Things things;
        private final FactViews facts;
        private final Iris iris;
        private final boolean inferred;
        private final Set<Node> nodes = new LinkedHashSet<>();
        private final Map<Node, Map<String, Object>> edges = new LinkedHashMap<>();
        private int omitted;

        Walk(KnowledgeGraph graph, Things things, boolean inferred) {
            this.things = things;
            this.facts = new FactViews(graph, things);
            this.iris = graph.iris();
            this.inferred = inferred;
        }

        Map<String, Object> around(Node focus, int depth, int limit) {
            nodes.add(focus);
            List<Node> ring = List.of(focus);
            for (int step = 0; step < depth; step++) {
                List<Node> next = new ArrayList<>();
                ring.forEach(node -> next.addAll(edgesOf(node, limit)));
                ring = next;
            }
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("focus", iris.path(focus));
            view.put("nodes", nodes.stream().map(things::brief).toList());
            view.put("edges", List.copyOf(edges.values()));
            view.put("omitted", omitted);
            return view;
        }

        /** Adds the edges of a node; gives the nodes that are new. */
        private List<Node> edgesOf(Node node, int limit) {
            List<Node> fresh = new ArrayList<>();
            for (Kind kind : KINDS) {
                if (inferred || kind.predicate().isEmpty()) {
                    Set<Node> all = new LinkedHashSet<>(things.having(kind.from(), node));
                    all.addAll(things.having(kind.to(), node));
                    all.stream()
                            .filter(edge -> iris.path(edge).startsWith(kind.prefix()) && !edges.containsKey(edge))
                            .forEach(edge -> add(kind, edge, limit, fresh));
                }
            }
            return fresh;
        }

        private void add(Kind kind, Node edge, int limit, List<Node> fresh) {
            List<Node> ends = new ArrayList<>();
            things.value(edge, kind.from()).ifPresent(ends::add);
            things.value(edge, kind.to()).ifPresent(ends::add);
            if (ends.size() < 2) {
                return;
            }
            for (Node end : ends) {
                if (!nodes.contains(end)) {
                    if (nodes.size() >= limit) {
                        omitted++;
                        return;
                    }
                    nodes.add(end);
                    fresh.add(end);
                }
            }
            edges.put(edge, kind.predicate().isEmpty() ? said(edge, ends) : drawn(kind, edge, ends));
        }

        private Map<String, Object> said(Node fact, List<Node> ends) {
            String predicate = things.text(fact, Vocabulary.PREDICATE);
            List<Node> claims = facts.claims(fact);
            Map<String, Object> view = edge(fact, ends, predicate, facts.firmest(claims), false, claims.size());
            view.put("disputed", facts.isDisputed(claims));
            return view;
        }

        private Map<String, Object> drawn(Kind kind, Node edge, List<Node> ends) {
            Map<String, Object> view = edge(edge, ends, kind.predicate(), things.text(edge, Vocabulary.STATE), true, 0);
            view.put(
                    "weight",
                    Math.max(things.decimal(edge, Vocabulary.WEIGHT), things.decimal(edge, Vocabulary.SEVERITY)));
            return view;
        }

        private Map<String, Object> edge(
                Node edge, List<Node> ends, String predicate, String factuality, boolean drawn, int evidence) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("id", iris.path(edge));
            view.put("source", iris.path(ends.get(0)));
            view.put("target", iris.path(ends.get(1)));
            view.put("predicate", predicate);
            view.put("label", Things.words(predicate));
            view.put("factuality", factuality);
            view.put("inferred", drawn);
            view.put("evidence", evidence);
            view.put("thing", iris.path(edge));
            return view;
        }
    }
}
