package io.spillover.extract;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Relation;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Posts before a person's name that don't say of what: "Chief Executive Pat Gelsinger" in an article about Intel is Intel's.
 *
 * <p>The organization is the one that the sentence speaks of as "the company" or "it", or else the one that the article is
 * about; never where the sentence names the organization beside the post, which patterns read, nor against what the
 * lexicon knows of the person.
 */
final class Posts {
    private static final double CONFIDENCE = 0.55;
    private static final int LONGEST_POST = 5;
    private static final Pattern HEAD = Pattern.compile(
            "(?:(?:co-)?(?:founder|president|chairman)(?: and|,)? )?(?:co-)?(?:ceo|governor|chairman|chairwoman|chair|chief executive(?: officer)?)"
                    + "(?:(?: and|,)? (?:co-)?(?:founder|president|chairman|ceo|chief executive))?");
    private static final Pattern OFFICER = Pattern.compile(
            "cfo|coo|cto|cio|(?:chief|finance|general) [a-z]+(?: [a-z]+)?|general counsel|finance chief|spokes(?:man|woman|person)");
    private static final Set<String> OF_A_POST = Set.of("NN", "NNP", "JJ", "CC", "HYPH", "NNS");

    private final Lexicon lexicon;

    Posts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The claims of a sentence's posts. */
    List<Claim> read(Scene scene, Optional<Mention> focus) {
        List<Claim> claims = new ArrayList<>();
        for (LinkedMention person : scene.mentions()) {
            if (person.kind() == LinkedMention.Kind.NAME
                    && lexicon.types().isA(person.entity().type(), "Person")) {
                organization(scene, person, focus)
                        .ifPresent(organization -> claims.addAll(claims(scene, person, organization)));
            }
        }
        return claims;
    }

    private List<Claim> claims(Scene scene, LinkedMention person, Mention organization) {
        String post = post(scene, person);
        if (HEAD.matcher(post).matches()) {
            return List.of(
                    claim(scene, "headOf", person, organization), claim(scene, "worksFor", person, organization));
        }
        return OFFICER.matcher(post).matches() ? List.of(claim(scene, "worksFor", person, organization)) : List.of();
    }

    /** The words before the name that may be a post, in lower case; empty where somebody's name stands before them. */
    private static String post(Scene scene, LinkedMention person) {
        List<CoreLabel> tokens = scene.annotated().tokens();
        int begin = person.begin();
        while (begin > 0
                && person.begin() - begin < LONGEST_POST
                && OF_A_POST.contains(tokens.get(begin - 1).tag())
                && !isName(scene, begin - 1)) {
            begin--;
        }
        boolean owned = begin > 0
                && (isName(scene, begin - 1) || tokens.get(begin - 1).tag().matches("POS|PRP\\$|VBG|VBN"));
        if (owned || begin == person.begin()) {
            return "";
        }
        return scene.annotated()
                .quote(scene.annotated().span(begin, person.begin()))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isName(Scene scene, int token) {
        return scene.mentions().stream()
                .anyMatch(mention -> mention.covers(token) && mention.kind() != LinkedMention.Kind.PHRASE);
    }

    private Optional<Mention> organization(Scene scene, LinkedMention person, Optional<Mention> focus) {
        if (isFollowedByOwner(scene, person)) {
            return Optional.empty();
        }
        return scene.mentions().stream()
                .filter(mention -> mention.kind() == LinkedMention.Kind.ANAPHOR)
                .filter(mention -> lexicon.types().isA(mention.entity().type(), "Organization"))
                .map(LinkedMention::mention)
                .findFirst()
                .or(() -> focus.map(organization ->
                        Completion.mentionOf(organization.entity(), person.mention(), "the article's focus")))
                .filter(organization -> isPossible(person.entity(), organization.entity()));
    }

    /** "Chief Executive Jane Miller of Acme". */
    private static boolean isFollowedByOwner(Scene scene, LinkedMention person) {
        List<CoreLabel> tokens = scene.annotated().tokens();
        return person.end() < tokens.size() && tokens.get(person.end()).word().matches("of|at");
    }

    /** Whom the lexicon knows to head another organization is not this one's. */
    private boolean isPossible(Entity person, Entity organization) {
        List<Relation> known = lexicon.relations(person.id()).stream()
                .filter(relation -> relation.predicate().matches("headOf|worksFor"))
                .toList();
        return known.isEmpty()
                || known.stream().anyMatch(relation -> relation.objectId().equals(organization.id()));
    }

    private static Claim claim(Scene scene, String predicate, LinkedMention person, Mention organization) {
        return GrantedClaims.claim(
                scene,
                predicate,
                person.mention(),
                organization,
                List.of(person.mention().span()),
                CONFIDENCE,
                "post");
    }
}
