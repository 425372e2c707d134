package io.spillover.extract;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Observation;
import io.spillover.document.OpenFact;
import io.spillover.document.Reading;
import io.spillover.document.Span;
import io.spillover.document.Tone;
import io.spillover.extract.learnt.CueLayer;
import io.spillover.extract.learnt.ToneReader;
import io.spillover.extract.market.MarketReader;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads claims, open claims and observations from an article whose names are linked.
 *
 * <p>Start at {@link #load}. Thread-safe: one extractor serves all threads. The result depends on the article, the
 * mentions, the lexicon and the files of patterns and words alone.
 */
public final class Extractor {

    private final TypeHierarchy types;
    private final ClaimReader claims;
    private final OpenClaimReader openClaims;
    private final ObservationReader observations;
    private final Completion completion;
    private final NamedTies ties;
    private final OpenFactReader openFacts;
    private final TriggerReader triggers;
    private final Posts posts;
    private final ToneReader tones;
    private final MarketReader markets;

    private Extractor(
            TypeHierarchy types,
            ClaimReader claims,
            OpenClaimReader openClaims,
            ObservationReader observations,
            Completion completion,
            NamedTies ties,
            OpenFactReader openFacts,
            TriggerReader triggers,
            ToneReader tones,
            Posts posts,
            MarketReader markets) {
        this.types = types;
        this.claims = claims;
        this.openClaims = openClaims;
        this.observations = observations;
        this.completion = completion;
        this.ties = ties;
        this.openFacts = openFacts;
        this.triggers = triggers;
        this.tones = tones;
        this.posts = posts;
        this.markets = markets;
    }

    /** Reads and compiles the patterns and word lists that come with the tool. */
    public static Extractor load(Lexicon lexicon) {
        return load(lexicon, OwnPatterns.NONE);
    }

    /** The same with a user's own patterns. */
    public static Extractor load(Lexicon lexicon, OwnPatterns own) {
        Nominals nominals = new Nominals(lexicon);
        Relations relations = Relations.load(nominals, own);
        FactualityReader factuality = new FactualityReader();
        ClauseReader clauses = new ClauseReader();
        Roles roles = new Roles(lexicon.types(), nominals);
        Attribution attribution = new Attribution(nominals);
        return new Extractor(
                lexicon.types(),
                new ClaimReader(lexicon, relations, factuality, roles, attribution),
                new OpenClaimReader(clauses, factuality, roles, nominals, attribution),
                new ObservationReader(lexicon, factuality),
                new Completion(lexicon, relations, new Ellipsis(lexicon, relations, factuality, nominals)),
                new NamedTies(lexicon),
                new OpenFactReader(clauses, factuality),
                new TriggerReader(factuality),
                ToneReader.load(lexicon.types()),
                new Posts(lexicon),
                MarketReader.load(lexicon));
    }

    /** The same with other weights of cues than those that come with Spillover. */
    public Extractor with(CueLayer cues) {
        return new Extractor(
                types,
                claims,
                openClaims,
                observations,
                completion,
                ties,
                openFacts,
                triggers,
                new ToneReader(types, cues),
                posts,
                markets);
    }

    /** What every clause says in its own words, whether or not it also gives a claim; needs no linked names. */
    public List<OpenFact> openFacts(AnnotatedArticle article) {
        return article.sentences().stream()
                .flatMap(sentence -> openFacts.read(sentence).stream())
                .toList();
    }

    public Reading read(AnnotatedArticle article, Mentions mentions) {
        List<Claim> claimed = new ArrayList<>();
        List<Observation> observed = new ArrayList<>();
        Optional<Mention> focus = Focus.of(article, mentions, types);
        Topics topics = new Topics(article, mentions, types, focus);
        List<Scene> scenes = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            Scene scene = Scene.of(sentence, mentions.in(sentence.sentence().index()), topics);
            scenes.add(scene);
            List<Draft> drafts = completion.complete(scene, claims.read(scene), claimed);
            List<Draft> all = new ArrayList<>(drafts);
            all.addAll(openClaims.read(scene, drafts));
            claimed.addAll(Conditions.link(scene, all));
            claimed.addAll(GrantedClaims.news(claimed, ties.read(scene, mentions)));
            claimed.addAll(GrantedClaims.news(claimed, posts.read(scene, focus)));
            observed.addAll(observations.read(scene, observed, focus));
        }
        claimed.sort(Claim.TEXT_ORDER);
        return new Reading(
                article.article(),
                article.sentences().stream().map(AnnotatedSentence::sentence).toList(),
                mentions.all().stream().map(LinkedMention::mention).toList(),
                claimed,
                observed,
                tones(article, mentions, scenes));
    }

    /** Of names and of markets; of a market that the title tells of, its own reader alone. */
    private List<Tone> tones(AnnotatedArticle article, Mentions mentions, List<Scene> scenes) {
        ToneReader.Certainties certainties = (sentence, words) ->
                triggers.read(sentence, scenes.get(sentence.sentence().index()).graph(), words);
        return Stream.concat(
                        markets.read(article, mentions).stream(),
                        tones.read(article, mentions, certainties).stream().filter(tone -> !markets.reads(tone)))
                .sorted(Comparator.comparing((Tone tone) -> tone.target().span()))
                .toList();
    }

    /** How the sentences of an article sound for whom they leave out, as if an entity stood in for it. */
    public List<Tone> tonesOfUnnamed(AnnotatedArticle article, Mentions mentions, Entity standIn) {
        return tones.readUnnamed(article, mentions, standIn, triggers::read);
    }

    /**
     * How certain an event is where the words that name it stand.
     *
     * @param trigger its words, as offsets into the article's text; part of a word is enough ("reduced" in "unreduced")
     */
    public Certainty certainty(AnnotatedSentence sentence, Span trigger) {
        return triggers.read(sentence, trigger);
    }
}
