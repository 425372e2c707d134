package io.spillover.document;

import java.util.ArrayList;
import java.util.List;

/** All that was read from one article: what every layer of the graph below inference is made of. */
public record Reading(
        Article article,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<Claim> claims,
        List<Observation> observations,
        List<Tone> tones) {
    public Reading {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        observations = List.copyOf(observations);
        tones = List.copyOf(tones);
    }

    /** Without tones. */
    public Reading(
            Article article,
            List<Sentence> sentences,
            List<Mention> mentions,
            List<Claim> claims,
            List<Observation> observations) {
        this(article, sentences, mentions, claims, observations, List.of());
    }

    /** The same with further tones. */
    public Reading with(List<Tone> more) {
        List<Tone> all = new ArrayList<>(tones);
        all.addAll(more);
        return new Reading(article, sentences, mentions, claims, observations, all);
    }
}
