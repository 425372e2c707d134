package io.spillover.extract;

import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds what a claim says by its meaning: who uses a product buys from its maker; who is sold to uses; "are also
 * customers" means the provider last spoken of; a measure without an owner is the provider's.
 */
final class Completion {

    private final Lexicon lexicon;
    private final Relations relations;
    private final Ellipsis ellipsis;

    Completion(Lexicon lexicon, Relations relations, Ellipsis ellipsis) {
        this.lexicon = lexicon;
        this.relations = relations;
        this.ellipsis = ellipsis;
    }

    /** The drafts of a sentence and what follows from them, given the claims of the sentences before. */
    List<Draft> complete(Scene scene, List<Draft> drafts, List<Claim> before) {
        List<Draft> all = new ArrayList<>(drafts);
        List<Claim> soFar = new ArrayList<>(before);
        drafts.forEach(draft -> soFar.add(draft.claim()));
        for (Draft draft : drafts) {
            otherSides(draft.claim(), soFar)
                    .forEach(claim -> all.add(new Draft(claim, draft.trigger(), draft.condition())));
        }
        ellipsis.complete(scene, all, soFar);
        return distinct(all);
    }

    private List<Claim> otherSides(Claim claim, List<Claim> soFar) {
        List<Claim> more = new ArrayList<>();
        if (claim.predicate().equals("uses")) {
            // a public network is used without buying anything of its makers
            maker(claim.object().entity(), soFar)
                    .filter(maker ->
                            !lexicon.types().isA(claim.object().entity().type(), "Network"))
                    .ifPresent(maker -> more.add(with(
                            claim,
                            "sellsTo",
                            mentionOf(maker, claim.object(), "maker of what is used"),
                            claim.subject())));
            provider(claim).ifPresent(more::add);
        } else if (claim.predicate().equals("sellsTo")) {
            more.add(with(claim, "uses", claim.object(), claim.subject()));
        }
        licensed(claim).ifPresent(more::add);
        issued(claim).ifPresent(more::add);
        relations.of(claim.predicate()).stream()
                .flatMap(relation -> relation.file().implications().stream())
                .flatMap(implication -> implication.of(claim, lexicon).stream())
                .forEach(more::add);
        more.removeIf(added ->
                !takes(added) || added.subject().entity().equals(added.object().entity()));
        return more;
    }

    /** Who licenses a business sets its rules from then on; a bill that a parliament approves is no such thing. */
    private Optional<Claim> licensed(Claim claim) {
        Entity approved = claim.object().entity();
        boolean business = Stream.of("Organization", "Product", "Fund")
                .anyMatch(type -> lexicon.types().isA(approved.type(), type));
        return claim.predicate().equals("approves")
                        && business
                        && approved.origin() != Entity.Origin.PHRASE
                        && claim.factuality() != Factuality.DENIED
                ? Optional.of(with(claim, "regulates", claim.subject(), claim.object()))
                : Optional.empty();
    }

    /** Only what one has issued can be bought back; of mere "shares" that says nothing new. */
    private Optional<Claim> issued(Claim claim) {
        Entity bought = claim.object().entity();
        boolean named = bought.origin() != Entity.Origin.PHRASE
                && Character.isUpperCase(bought.label().charAt(0))
                && !lexicon.types().isA(bought.type(), "AssetClass");
        return claim.predicate().equals("repurchases") && named && claim.factuality() != Factuality.DENIED
                ? Optional.of(with(claim, "issues", claim.subject(), claim.object()))
                : Optional.empty();
    }

    /** Who uses a company uses what it sells. */
    private Optional<Claim> provider(Claim claim) {
        Entity used = claim.object().entity();
        boolean company = used.origin() != Entity.Origin.PHRASE
                && (lexicon.types().isA(used.type(), "Company")
                        || lexicon.types().isA(used.type(), "Exchange"));
        return company ? Optional.of(with(claim, "sellsTo", claim.object(), claim.subject())) : Optional.empty();
    }

    private boolean takes(Claim claim) {
        return relations.of(claim.predicate()).stream()
                .anyMatch(relation -> relation.takes(
                        lexicon.types(),
                        claim.subject().entity(),
                        claim.object().entity()));
    }

    /** Who makes a product: the lexicon's word, then the article's. */
    private Optional<Entity> maker(Entity product, List<Claim> soFar) {
        return lexicon.subjectsOf("makes", product.id()).stream().findFirst().or(() -> soFar.stream()
                .filter(claim -> claim.predicate().equals("makes")
                        && claim.object().entity().equals(product)
                        && claim.factuality().holds())
                .map(claim -> claim.subject().entity())
                .findFirst());
    }

    static Mention mentionOf(Entity entity, Mention standsAt, String reason) {
        return new Mention(standsAt.span(), standsAt.text(), entity, standsAt.score() * 0.9, reason);
    }

    static Claim with(Claim claim, String predicate, Mention subject, Mention object) {
        return new Claim(
                predicate,
                false,
                subject,
                object,
                claim.roles(),
                claim.factuality(),
                claim.attribution(),
                claim.condition(),
                claim.evidence(),
                Math.round(claim.confidence() * 90) / 100.0,
                claim.pattern() + "+" + predicate);
    }

    private static List<Draft> distinct(List<Draft> drafts) {
        Set<String> keys = new HashSet<>();
        return drafts.stream().filter(draft -> keys.add(draft.claim().key())).toList();
    }
}
