package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds whom a noun without its complement is about: the provider that the text speaks of.
 *
 * <p>"X and Y are also customers" says: of the provider last spoken of. "..., an approach aimed at making theft harder"
 * says: the provider's approach.
 */
final class Ellipsis {
    private static final Pattern SALE = Pattern.compile("sells|sellsTo");

    private final Lexicon lexicon;
    private final Relations relations;
    private final FactualityReader factuality;
    private final Nominals nominals;

    Ellipsis(Lexicon lexicon, Relations relations, FactualityReader factuality, Nominals nominals) {
        this.lexicon = lexicon;
        this.relations = relations;
        this.factuality = factuality;
        this.nominals = nominals;
    }

    void complete(Scene scene, List<Draft> drafts, List<Claim> soFar) {
        Optional<Claim> focus = soFar.stream()
                .filter(claim -> SALE.matcher(claim.predicate()).matches() && claim.factuality() != Factuality.DENIED)
                .filter(claim -> claim.subject().entity().origin() != Entity.Origin.PHRASE)
                .reduce((first, second) -> second);
        if (focus.isEmpty()) {
            return;
        }
        Mention provider = focus.get().subject();
        customers(scene, provider, drafts);
        for (Draft draft : List.copyOf(drafts)) {
            ownMeasure(scene, draft, provider).ifPresent(drafts::add);
        }
    }

    /** "X is a customer": copula, no complement. */
    private void customers(Scene scene, Mention provider, List<Draft> drafts) {
        for (IndexedWord noun : scene.graph().vertexListSorted()) {
            if (!noun.lemma().matches("customer|client|subscriber") || !isBarePredicate(scene, noun)) {
                continue;
            }
            for (Draft draft : customersOf(scene, noun, provider)) {
                drafts.add(draft);
                drafts.add(new Draft(
                        Completion.with(
                                draft.claim(),
                                "uses",
                                draft.claim().object(),
                                draft.claim().subject()),
                        noun,
                        Optional.empty()));
            }
        }
    }

    private static boolean isBarePredicate(Scene scene, IndexedWord noun) {
        List<String> relations = scene.graph().getOutEdgesSorted(noun).stream()
                .map(edge -> edge.getRelation().toString())
                .toList();
        return relations.contains("cop")
                && relations.stream().noneMatch(relation -> relation.matches("nmod:(of|poss|for)|compound"));
    }

    private List<Draft> customersOf(Scene scene, IndexedWord noun, Mention provider) {
        Standing standing = factuality.read(scene.graph(), noun);
        List<Draft> drafts = new ArrayList<>();
        scene.graph().getOutEdgesSorted(noun).stream()
                .filter(edge -> edge.getRelation().equals(LogicalForm.AGENT))
                .flatMap(edge -> nominals.resolve(scene, edge.getDependent()).stream())
                .filter(customer -> !customer.entity().equals(provider.entity()))
                .filter(customer -> relations
                        .of("sellsTo")
                        .filter(relation -> relation.takes(lexicon.types(), provider.entity(), customer.entity()))
                        .isPresent())
                .distinct()
                .forEach(customer -> drafts.add(
                        new Draft(claim(scene, noun, standing, provider, customer), noun, Optional.empty())));
        return drafts;
    }

    private static Claim claim(Scene scene, IndexedWord noun, Standing standing, Mention provider, Mention customer) {
        return new Claim(
                "sellsTo",
                false,
                Completion.mentionOf(provider.entity(), provider, "the provider last spoken of"),
                customer,
                List.of(),
                standing.factuality(),
                List.of(),
                Optional.empty(),
                scene.evidence(List.of(customer.span(), scene.span(noun))),
                0.7,
                "ellipsis");
    }

    /** A control that is said to lessen a risk, with nobody said to apply it, is applied by the provider. */
    private Optional<Draft> ownMeasure(Scene scene, Draft draft, Mention provider) {
        Entity control = draft.claim().subject().entity();
        boolean owned = scene.mentions().isEmpty() || !lexicon.types().isA(control.type(), "Control");
        if (owned || !draft.claim().predicate().equals("mitigates")) {
            return Optional.empty();
        }
        Claim applies = Completion.with(
                draft.claim(),
                "applies",
                Completion.mentionOf(provider.entity(), provider, "the provider last spoken of"),
                draft.claim().subject());
        return Optional.of(new Draft(applies, draft.trigger(), draft.condition()));
    }
}
