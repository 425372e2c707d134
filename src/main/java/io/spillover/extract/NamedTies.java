package io.spillover.extract;

import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What names alone tell: a product named in an article that also names its maker is made by it, "gold-backed tokens" are
 * backed by gold, and "the Berlin-based lender" is based in Berlin.
 *
 * <p>A standing tie that the lexicon knows is stated once an article, where the product is first named. Only ties that
 * hold whatever the sentence says are read so.
 */
final class NamedTies {

    private static final double CONFIDENCE = 0.6;
    private static final Pattern BACKED = Pattern.compile("(.+?)-(?:backed|pegged|collateralized|linked) .+");
    private static final Pattern PLACED = Pattern.compile("(?i)the (.+?)-(?:based|headquartered) .+");

    private final Lexicon lexicon;

    NamedTies(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The ties of a sentence's names, whether or not they are stated, too. */
    List<Claim> read(Scene scene, Mentions mentions) {
        return scene.mentions().stream()
                .flatMap(mention ->
                        Stream.of(made(scene, mention, mentions), backed(scene, mention), placed(scene, mention)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Claim> made(Scene scene, LinkedMention mention, Mentions mentions) {
        if (mention.kind() != LinkedMention.Kind.NAME) {
            return Optional.empty();
        }
        return lexicon.subjectsOf("makes", mention.entity().id()).stream()
                .filter(maker -> mentions.all().stream()
                        .anyMatch(other -> other.kind() == LinkedMention.Kind.NAME
                                && other.entity().id().equals(maker.id())))
                .map(maker -> claim(scene, "makes", at(maker, mention, "known maker"), mention.mention()))
                .findFirst();
    }

    private Optional<Claim> backed(Scene scene, LinkedMention mention) {
        Matcher matcher = BACKED.matcher(mention.entity().label());
        boolean asset = lexicon.types().isA(mention.entity().type(), "Product")
                || lexicon.types().isA(mention.entity().type(), "Asset");
        if (!asset || !matcher.matches()) {
            return Optional.empty();
        }
        return lexicon.named(matcher.group(1)).stream()
                .map(LexiconEntry::entity)
                .filter(backing -> lexicon.types().isA(backing.type(), "Asset"))
                .map(backing ->
                        claim(scene, "backedBy", mention.mention(), at(backing, mention, "named in the other's name")))
                .findFirst();
    }

    /** "The Berlin-based lender" says of whom it means where its seat is. */
    private Optional<Claim> placed(Scene scene, LinkedMention mention) {
        boolean described = mention.kind() == LinkedMention.Kind.ANAPHOR
                && lexicon.types().isA(mention.entity().type(), "Organization");
        if (!described) {
            return Optional.empty();
        }
        Matcher matcher = PLACED.matcher(mention.mention().text());
        if (!matcher.matches()) {
            return placeNamed(scene, mention);
        }
        // "Dallas, Texas" is Dallas
        return lexicon.named(matcher.group(1).split(",", -1)[0]).stream()
                .map(LexiconEntry::entity)
                .filter(place -> lexicon.types().isA(place.type(), "Place"))
                .map(place ->
                        claim(scene, "basedIn", mention.mention(), at(place, mention, "named in the description")))
                .findFirst();
    }

    /** "the Detroit giant", "the French bank": the place right behind "the". */
    private Optional<Claim> placeNamed(Scene scene, LinkedMention description) {
        return scene.mentions().stream()
                .filter(place -> place.begin() == description.begin() + 1 && place.end() < description.end())
                .filter(place -> lexicon.types().isA(place.entity().type(), "Place"))
                .filter(place -> !description.isAuthority(lexicon.types()))
                .map(place -> claim(scene, "basedIn", description.mention(), place.mention()))
                .findFirst();
    }

    private static Mention at(Entity entity, LinkedMention mention, String reason) {
        return Completion.mentionOf(entity, mention.mention(), reason);
    }

    private static Claim claim(Scene scene, String predicate, Mention subject, Mention object) {
        return GrantedClaims.claim(
                scene, predicate, subject, object, List.of(subject.span(), object.span()), CONFIDENCE, "named-tie");
    }
}
