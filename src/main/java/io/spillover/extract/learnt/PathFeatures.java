package io.spillover.extract.learnt;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.extract.learnt.SpanScene.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way between two spans in the dependency graph, and what each hangs on. Thread-safe. */
final class PathFeatures {
    private static final int LONGEST_PATH = 5;
    private static final int LONGEST_WORDED_PATH = 3;

    private final WordList classes;

    PathFeatures(WordList classes) {
        this.classes = classes;
    }

    void add(SpanScene scene, Words head, Words tail, FeatureList features) {
        Optional<IndexedWord> from = scene.head(head);
        Optional<IndexedWord> to = scene.head(tail);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            List<SemanticGraphEdge> path = scene.graph().getShortestUndirectedPathEdges(from.get(), to.get());
            if (path == null) {
                features.typed("no path");
            } else {
                path(path, from.get(), to.get(), features);
            }
        }
        from.ifPresent(word -> neighbours(scene, word, "head", features));
        to.ifPresent(word -> neighbours(scene, word, "tail", features));
    }

    private void path(List<SemanticGraphEdge> path, IndexedWord from, IndexedWord to, FeatureList features) {
        StringBuilder shape = new StringBuilder();
        StringBuilder worded = new StringBuilder();
        IndexedWord at = from;
        for (SemanticGraphEdge edge : path) {
            boolean up = edge.getDependent().equals(at);
            at = up ? edge.getGovernor() : edge.getDependent();
            String step = (up ? "^" : "v") + edge.getRelation();
            features.both("step=" + step);
            shape.append(up ? "^" : "v").append(edge.getRelation().getShortName());
            worded.append(step);
            if (!at.equals(to)) {
                String lemma = lemma(at);
                features.both("on the way=" + lemma);
                classes.meaning(lemma).ifPresent(meaning -> features.both("class on the way=" + meaning));
                shape.append('[')
                        .append(classes.meaning(lemma).orElse(at.tag().substring(0, 1)))
                        .append(']');
                worded.append('[').append(lemma).append(']');
            }
        }
        features.typed("steps=" + Math.min(path.size(), LONGEST_PATH + 1));
        if (path.size() <= LONGEST_PATH) {
            features.both("path=" + shape);
        }
        if (path.size() <= LONGEST_WORDED_PATH) {
            features.both("way=" + worded);
        }
    }

    private void neighbours(SpanScene scene, IndexedWord word, String side, FeatureList features) {
        for (SemanticGraphEdge edge : scene.graph().incomingEdgeList(word)) {
            String lemma = lemma(edge.getGovernor());
            String relation = edge.getRelation().getShortName();
            features.alone(side + " under=" + relation + " " + lemma);
            classes.meaning(lemma)
                    .ifPresent(meaning -> features.typed(side + " under class=" + relation + " " + meaning));
        }
        for (SemanticGraphEdge edge : scene.graph().outgoingEdgeList(word)) {
            String relation = edge.getRelation().getShortName();
            if (relation.matches("case|nmod|acl|appos|amod|compound")) {
                features.alone(side + " over=" + relation + " " + lemma(edge.getDependent()));
            }
            if (relation.equals("case")) {
                features.typed(side + " case=" + lemma(edge.getDependent()));
            }
        }
    }

    private static String lemma(IndexedWord word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }
}
