package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the typed claims of one sentence by the patterns of all relations. */
final class ClaimReader {

    /** How far it may be believed whom words leave out. */
    private static final double UNDERSTOOD = 0.8;

    private final Lexicon lexicon;
    private final PatternIndex patterns;
    private final FactualityReader factuality;
    private final Roles roles;
    private final Attribution attribution;
    private final Sides sides;
    private final Map<String, Optional<Entity>> named = new ConcurrentHashMap<>();

    ClaimReader(
            Lexicon lexicon, Relations relations, FactualityReader factuality, Roles roles, Attribution attribution) {
        this.lexicon = lexicon;
        this.patterns = PatternIndex.of(relations.all());
        this.factuality = factuality;
        this.roles = roles;
        this.attribution = attribution;
        this.sides = new Sides(lexicon);
    }

    /** Drafts in the order of the relations; of two that say the same, the surer one. */
    List<Draft> read(Scene scene) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        List<PatternIndex.Candidate> candidates = patterns.in(SentenceKeys.of(scene, lexicon.types()));
        if (candidates.isEmpty()) {
            return List.of();
        }
        MentionTokens tokens = MentionTokens.of(scene, lexicon.types());
        for (PatternIndex.Candidate candidate : candidates) {
            ClaimPattern pattern = candidate.pattern();
            for (Match match : pattern.in(scene, tokens)) {
                drafts(scene, candidate.relation(), pattern.line(), match)
                        .forEach(draft -> drafts.merge(same(draft.claim()), draft, ClaimReader::surer));
            }
        }
        return new ArrayList<>(drafts.values());
    }

    private static String same(Claim claim) {
        return claim.predicate() + "|" + claim.subject().entity().id() + "|"
                + claim.object().entity().id();
    }

    private static Draft surer(Draft one, Draft other) {
        return other.claim().confidence() > one.claim().confidence() ? other : one;
    }

    private List<Draft> drafts(Scene scene, Relations.Relation relation, PatternLine line, Match match) {
        List<Draft> drafts = new ArrayList<>();
        Standing standing = factuality.read(scene.graph(), match.trigger());
        List<Mention> subjects = only(line, "subjects", fitting(relation, match.subjects(), Signature::subjects));
        List<Mention> objects =
                only(line, "objects", fitting(relation, objects(scene, relation, line, match), Signature::objects));
        if ("subject".equals(line.options().get("understood"))) {
            subjects = understood(scene, line, "subjects", match.trigger(), objects);
        } else if ("object".equals(line.options().get("understood"))) {
            objects = understood(scene, line, "objects", match.trigger(), subjects);
        }
        for (Mention subject : subjects) {
            for (Mention object : objects) {
                if (sides.canStand(relation.file().predicate(), subject, object)
                        && relation.takes(lexicon.types(), subject.entity(), object.entity())) {
                    drafts.add(draft(scene, relation, line, match.trigger(), standing, subject, object));
                }
            }
        }
        return drafts;
    }

    /** Whom the words leave out: the first topic that is none of the others. */
    private List<Mention> understood(
            Scene scene, PatternLine line, String side, IndexedWord trigger, List<Mention> others) {
        List<Mention> topics = side.equals("subjects")
                ? scene.topics().before(scene.annotated())
                : scene.topics().behind(scene.annotated());
        return only(line, side, topics).stream()
                .filter(topic ->
                        others.stream().noneMatch(other -> other.entity().equals(topic.entity())))
                .limit(1)
                .map(topic -> new Mention(
                        scene.span(trigger),
                        scene.annotated().quote(scene.span(trigger)),
                        topic.entity(),
                        topic.score() * UNDERSTOOD,
                        "understood: of whom the text speaks"))
                .toList();
    }

    /** Where a relation takes networks but no assets, "Solana" is the network on which the asset lives. */
    private List<Mention> fitting(
            Relations.Relation relation, List<Mention> mentions, Function<Signature, List<String>> side) {
        boolean network = relation.file().signatures().stream()
                .map(side)
                .allMatch(types ->
                        types.contains("Network") && !types.contains("Asset") && !types.contains("CryptoAsset"));
        return network ? mentions.stream().map(this::network).toList() : mentions;
    }

    /** The mentions of the kinds to which a pattern limits a side, if it does ({@code objects=Network|Place}). */
    private List<Mention> only(PatternLine line, String side, List<Mention> mentions) {
        String kinds = line.options().get(side);
        if (kinds == null) {
            return mentions;
        }
        List<String> allowed = List.of(kinds.split("\\|", -1));
        return mentions.stream()
                .filter(mention -> allowed.stream()
                        .anyMatch(kind -> lexicon.types().isA(mention.entity().type(), kind)))
                .toList();
    }

    private Mention network(Mention mention) {
        return lexicon.relations(mention.entity().id()).stream()
                .filter(relation -> relation.predicate().matches("runsOn|nativeAssetOf"))
                .flatMap(relation -> lexicon.entry(relation.objectId()).stream())
                .map(LexiconEntry::entity)
                .filter(entity -> lexicon.types().isA(mention.entity().type(), "CryptoAsset")
                        && lexicon.types().isA(entity.type(), "Network"))
                .findFirst()
                .map(entity -> new Mention(
                        mention.span(), mention.text(), entity, mention.score() * 0.9, "network of the asset named"))
                .orElse(mention);
    }

    /** What the pattern found, or what its words imply ("restricts access" applies a restriction). */
    private List<Mention> objects(Scene scene, Relations.Relation relation, PatternLine line, Match match) {
        String implied = line.options().get("object");
        if (implied == null) {
            return match.objects().stream()
                    .map(object -> ofKind(object, line.options().get("kind")))
                    .toList();
        }
        Span span = scene.span(match.trigger());
        Entity entity = named.computeIfAbsent(implied, this::named).orElseGet(() -> coined(relation, implied));
        return List.of(new Mention(span, scene.annotated().quote(span), entity, 0.8, "implied by the words"));
    }

    private Optional<Entity> named(String name) {
        return lexicon.named(name).stream().map(LexiconEntry::entity).findFirst();
    }

    /** Whatever one suffers or faces is a risk: the pattern tells the kind of a phrase whose own words don't. */
    private Mention ofKind(Mention mention, @Nullable String kind) {
        Entity entity = mention.entity();
        if (kind == null || !entity.type().equals("Entity") || entity.origin() != Entity.Origin.PHRASE) {
            return mention;
        }
        Entity told = new Entity(
                EntityId.of(lexicon.types(), kind, entity.label()), entity.label(), kind, Entity.Origin.PHRASE);
        return new Mention(mention.span(), mention.text(), told, mention.score(), mention.reason());
    }

    /** An implied topic that the lexicon lacks is of the first kind that the relation takes. */
    private Entity coined(Relations.Relation relation, String implied) {
        String type = relation.file().signatures().get(0).objects().get(0);
        return new Entity(EntityId.of(lexicon.types(), type, implied), implied, type, Entity.Origin.COINED);
    }

    private Draft draft(
            Scene scene,
            Relations.Relation relation,
            PatternLine line,
            IndexedWord trigger,
            Standing standing,
            Mention subject,
            Mention object) {
        List<Span> spans = new ArrayList<>(List.of(scene.span(trigger)));
        spans.addAll(inside(scene, List.of(subject.span(), object.span())));
        Claim claim = new Claim(
                relation.file().predicate(),
                false,
                subject,
                object,
                roles.of(scene, trigger, List.of(subject, object)),
                stated(line, standing.factuality()),
                attribution.of(scene, standing),
                Optional.empty(),
                scene.evidence(spans),
                round(line.confidence() * Math.min(subject.score(), object.score())),
                line.name());
        return new Draft(claim, trigger, standing.condition());
    }

    private static List<Span> inside(Scene scene, List<Span> spans) {
        return spans.stream()
                .filter(span -> scene.annotated().sentence().span().contains(span))
                .toList();
    }

    /**
     * A pattern may lower what the words around it say ("is accused of"); it raises it only where what it reads is taken
     * for granted whatever the clause says ("not Reddit's platform" still is Reddit's).
     */
    private static Factuality stated(PatternLine line, Factuality read) {
        Optional<Factuality> own =
                Optional.ofNullable(line.options().get("factuality")).map(Factuality::ofWord);
        if (own.equals(Optional.of(Factuality.ASSERTED))) {
            return Factuality.ASSERTED;
        }
        return own.filter(level -> read == Factuality.ASSERTED || read == Factuality.PROBABLE)
                .orElse(read);
    }

    private static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
