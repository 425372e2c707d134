package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.document.Entity;
import io.spillover.lexicon.Candidate;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Name;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What speaks for and against the bearers of a name in one article: its grammar, CoreNLP's recognizer (one witness among
 * several: it calls Meituan a place), a ticker or a legal form beside it, longer names of the same bearer, and others in
 * the article with whom the lexicon knows the bearer to have to do.
 *
 * <p>Weights were set by hand so that a sure name needs nobody, an ambiguous one needs one witness, and a doubtful one a
 * sign of its own kind.
 */
final class Witnesses {
    private static final double GRAMMAR = 0.4;
    private static final double RECOGNIZER = 0.05;
    private static final double OWN_SIGN = 0.5;
    private static final double RELATED = 0.06;
    private static final int MOST_RELATED = 3;

    private final Lexicon lexicon;
    private final NameSigns signs;

    /** What speaks for an ambiguous bearer, its first sign; empty where only grammar does. */
    private final Map<String, String> spokenFor = new HashMap<>();

    private final Set<String> sure = new HashSet<>();

    private Witnesses(Lexicon lexicon, NameSigns signs) {
        this.lexicon = lexicon;
        this.signs = signs;
    }

    static Witnesses of(Lexicon lexicon, NameSigns signs, List<FoundName> found) {
        Witnesses witnesses = new Witnesses(lexicon, signs);
        for (FoundName each : found) {
            Candidate best = each.match().best();
            if (!best.ambiguous()) {
                witnesses.sure.add(idOf(best));
            }
        }
        for (FoundName each : found) {
            for (Candidate candidate : each.match().candidates()) {
                if (candidate.ambiguous()) {
                    String sign = ownSign(each, candidate);
                    if (!sign.isEmpty() || (!candidate.doubtful() && witnesses.isSupported(each, candidate))) {
                        witnesses.spokenFor.merge(
                                idOf(candidate), sign, (first, next) -> first.isEmpty() ? next : first);
                    }
                }
            }
        }
        return witnesses;
    }

    /** How likely a name means its bearer before its sentence is looked at. */
    static double prior(Name name) {
        double trust =
                switch (name.trust()) {
                    case SURE -> 1;
                    case AMBIGUOUS -> 0.5;
                    case DOUBTFUL -> 0.3;
                };
        double distance =
                switch (name.kind()) {
                    case LABEL -> 0;
                    case ALIAS -> 0.05;
                    case TICKER -> 0.1;
                    case DEMONYM -> 0.15;
                    case METONYM -> 0.2;
                    case PHRASE -> 0.25;
                };
        return trust - distance;
    }

    /** How likely a bearer is meant, with what speaks for it. */
    Belief belief(FoundName found, Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        reasons.add(candidate.kind().name().toLowerCase(Locale.ROOT) + " of the lexicon: "
                + candidate.name().text());
        double score = prior(candidate.name());
        if (candidate.ambiguous()) {
            String sign = spokenFor.get(idOf(candidate));
            if (sure.contains(idOf(candidate))) {
                score += OWN_SIGN;
                reasons.add("named in full in the article");
            } else if (sign != null) {
                score += sign.isEmpty() ? GRAMMAR : OWN_SIGN;
                reasons.add(sign.isEmpty() ? "stands as a name in the article" : sign);
            }
        }
        if (candidate.kind() == NameKind.METONYM && isPlaced(found)) {
            score -= OWN_SIGN;
            reasons.add("stands for the place itself");
        }
        if (agrees(found.first().ner(), candidate.entry().entity())) {
            score += RECOGNIZER;
            reasons.add("the recognizer agrees");
        }
        long related = candidate.ambiguous() ? related(found, candidate) : 0;
        if (related > 0) {
            score += RELATED * related;
            reasons.add(related + " related in the article");
        }
        return new Belief(candidate, score, String.join(", ", reasons));
    }

    /** "in Berlin", "the Berlin-based bank": where something is, not the government that sits there. */
    private static boolean isPlaced(FoundName found) {
        return found.isPrecededBy("(?i)in|at|near|outside|around|across")
                || (found.isFollowedBy(1, "[-\u2010\u2011]") && found.isFollowedBy(2, "based|headquartered"));
    }

    private static String idOf(Candidate candidate) {
        return candidate.entry().entity().id();
    }

    /**
     * How many of those with whom the lexicon ties the bearer are surely named in the article, at most
     * {@value #MOST_RELATED}; places say little, rivals nothing.
     */
    private long related(FoundName found, Candidate candidate) {
        Set<String> rivals =
                found.match().candidates().stream().map(Witnesses::idOf).collect(Collectors.toSet());
        String id = idOf(candidate);
        Stream<String> others = Stream.concat(
                lexicon.relations(id).stream()
                        .filter(relation -> !relation.predicate().equals("basedIn")
                                && !relation.predicate().equals("listedOn"))
                        .map(Relation::objectId),
                lexicon.relationsTo(id).stream().map(Relation::subjectId));
        return others.distinct()
                .filter(other -> sure.contains(other) && !rivals.contains(other))
                .limit(MOST_RELATED)
                .count();
    }

    private boolean agrees(String recognized, Entity entity) {
        return switch (recognized) {
            case "PERSON" -> lexicon.types().isA(entity.type(), "Person");
            case "ORGANIZATION" -> lexicon.types().isA(entity.type(), "Organization");
            case "LOCATION" -> lexicon.types().isA(entity.type(), "Place");
            default -> false;
        };
    }

    /** A sign that only a bearer of this kind has, empty where there is none. */
    private static String ownSign(FoundName found, Candidate candidate) {
        if (candidate.kind() == NameKind.PHRASE || !Words.isCapitalised(found.first())) {
            return "";
        }
        if (hasTicker(found, candidate)) {
            return "its ticker stands beside it";
        }
        if (idOf(candidate).startsWith("organization/")) {
            int end = found.tokens().end();
            if (Words.endWithLegalForm(found.sentence().tokens(), end) > end) {
                return "a legal form stands behind it";
            }
            boolean whole = found.words().stream().allMatch(word -> word.ner().equals("ORGANIZATION"));
            boolean alone = end >= found.sentence().tokens().size()
                    || !found.sentence().tokens().get(end).ner().equals("ORGANIZATION");
            return candidate.doubtful() && whole && alone && !found.inCapitalisedTitle()
                    ? "the recognizer takes it for an organization"
                    : "";
        }
        boolean coin = found.isFollowedBy(1, "tokens?|coins?|holders|Token|Coin")
                || found.isPrecededBy("token|coin|cryptocurrency|memecoin|altcoin");
        return candidate.entry().entity().type().equals("CryptoAsset") && coin ? "said to be a coin" : "";
    }

    /** "Acme (NYSE: ACM)", "Acme (ACM)", "$ACM". */
    private static boolean hasTicker(FoundName found, Candidate candidate) {
        if (candidate.kind() == NameKind.TICKER) {
            return true;
        }
        if (!found.isFollowedBy(1, "\\(|-LRB-")) {
            return false;
        }
        List<CoreLabel> behind = found.sentence()
                .tokens()
                .subList(
                        found.tokens().end(),
                        Math.min(
                                found.tokens().end() + 6,
                                found.sentence().tokens().size()));
        return candidate.entry().names().stream()
                .filter(name -> name.kind() == NameKind.TICKER)
                .anyMatch(
                        ticker -> behind.stream().anyMatch(token -> token.word().equals(ticker.text())));
    }

    /**
     * Whether a word that may be an ordinary one stands as a name: the recognizer takes it for one, it is capitalised
     * where no sentence begins, or it opens a sentence as the one who acts.
     */
    private boolean isSupported(FoundName found, Candidate candidate) {
        if (!Words.isCapitalised(found.first()) || signs.isEndOfName(found)) {
            return false;
        }
        Optional<String> described = signs.described(found);
        if (described.isPresent() && idOf(candidate).startsWith("organization/")) {
            return described.get().equals("Organization");
        }
        boolean recognized = !found.first().ner().equals("O");
        boolean inside = found.tokens().begin() > 0 && !hasOpeningQuote(found);
        return recognized
                || isPersonsOwn(found)
                || (idOf(candidate).startsWith("organization/") && signs.isOrganizations(found))
                || (!found.inCapitalisedTitle() && (inside ? Words.isProper(found.first()) : opensClause(found)));
    }

    /** "Michael Saylor's Strategy". */
    private static boolean isPersonsOwn(FoundName found) {
        List<CoreLabel> tokens = found.sentence().tokens();
        int begin = found.tokens().begin();
        return begin > 1
                && tokens.get(begin - 1).tag().equals("POS")
                && tokens.get(begin - 2).ner().equals("PERSON");
    }

    /** "Visa uses", "Strategy sold": a singular noun without an article that acts is a name. */
    private static boolean opensClause(FoundName found) {
        List<CoreLabel> tokens = found.sentence().tokens();
        int next = found.tokens().end();
        return found.first().tag().matches("NNP|NN")
                && next < tokens.size()
                && ((tokens.get(next).tag().matches("VBD|VBZ|MD") && !isBeing(tokens, next))
                        || (tokens.get(next).word().equals(",")
                                && next + 1 < tokens.size()
                                && tokens.get(next + 1).word().matches("which|whose|led")));
    }

    /** "strategy is", but not "Stripe was valued". */
    private static boolean isBeing(List<CoreLabel> tokens, int verb) {
        return tokens.get(verb).lemma().equals("be")
                && (verb + 1 >= tokens.size() || !tokens.get(verb + 1).tag().matches("VBN|VBG"));
    }

    private static boolean hasOpeningQuote(FoundName found) {
        return found.sentence().tokens().get(found.tokens().begin() - 1).tag().equals("``");
    }
}
