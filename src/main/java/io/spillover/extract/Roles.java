package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.RoleFiller;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what takes part in a claim beyond subject and object: via what, where, when, for how much. */
final class Roles {
    private static final Pattern AT_A_PRICE = Pattern.compile("obl:(for|at)");
    private static final Pattern WHEN = Pattern.compile("obl:(in|on|by|since|until|during)");

    private final TypeHierarchy types;
    private final Nominals nominals;

    Roles(TypeHierarchy types, Nominals nominals) {
        this.types = types;
        this.nominals = nominals;
    }

    List<RoleFiller> of(Scene scene, IndexedWord trigger, List<Mention> taken) {
        List<RoleFiller> fillers = new ArrayList<>();
        for (SemanticGraphEdge edge : scene.graph().getOutEdgesSorted(trigger)) {
            filler(scene, edge, taken).ifPresent(fillers::add);
        }
        return fillers;
    }

    private Optional<RoleFiller> filler(Scene scene, SemanticGraphEdge edge, List<Mention> taken) {
        String relation = edge.getRelation().toString();
        IndexedWord word = edge.getDependent();
        if (relation.equals("obl:tmod") || (WHEN.matcher(relation).matches() && isTime(word))) {
            return Optional.of(new RoleFiller(RoleFiller.Role.TIME, text(scene, word), Optional.empty()));
        }
        if (AT_A_PRICE.matcher(relation).matches() && word.word().matches("\\$|€|£|¥")) {
            return Optional.of(new RoleFiller(RoleFiller.Role.AMOUNT, text(scene, word), Optional.empty()));
        }
        RoleFiller.Role role = relation.matches("(obl|nmod):(via|through)")
                ? RoleFiller.Role.VIA
                : relation.matches("obl:(in|across|outside|within)") ? RoleFiller.Role.PLACE : RoleFiller.Role.AMOUNT;
        if (role == RoleFiller.Role.AMOUNT) {
            return Optional.empty();
        }
        return nominals.resolve(scene, word).stream()
                .filter(mention -> role == RoleFiller.Role.VIA
                        || types.isA(mention.entity().type(), "Place"))
                .filter(mention ->
                        taken.stream().noneMatch(other -> other.entity().equals(mention.entity())))
                .map(mention -> new RoleFiller(
                        role,
                        mention.text(),
                        Optional.of(mention.entity()).filter(entity -> entity.origin() != Entity.Origin.PHRASE)))
                .findFirst();
    }

    static boolean isTime(IndexedWord word) {
        return word.word().matches("(19|20)\\d\\d")
                || word.word()
                        .matches(
                                "January|February|March|April|May|June|July|August|September|October|November|December")
                || word.lemma().matches("year|quarter|month|week|day|monday|tuesday|wednesday|thursday|friday");
    }

    /** The words that hang on a word, from the first to the last. */
    private static String text(Scene scene, IndexedWord word) {
        int begin = word.index();
        int end = word.index();
        for (IndexedWord below : scene.graph().descendants(word)) {
            boolean near = below.index() >= word.index() - 3 && below.index() <= word.index() + 3;
            if (near && !below.tag().matches("W.*|,|VB.*")) {
                begin = Math.min(begin, below.index());
                end = Math.max(end, below.index());
            }
        }
        for (int index = word.index() + 1; index <= end; index++) {
            if (scene.annotated().tokens().get(index - 1).tag().matches("W.*|,|VB.*")) {
                end = index - 1;
            }
        }
        return scene.annotated().quote(scene.annotated().span(begin - 1, end));
    }
}
