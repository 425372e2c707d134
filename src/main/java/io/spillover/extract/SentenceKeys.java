package io.spillover.extract;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a sentence has, for the {@linkplain Needs needs} of patterns: {@code lemma:buy}, {@code word:bought} (in lower case,
 * a mention's text being a word too) and {@code type:Company} for a mention's kind and all above it.
 */
record SentenceKeys(Set<String> keys) {

    static SentenceKeys of(Scene scene, TypeHierarchy types) {
        Set<String> keys = new HashSet<>();
        for (CoreLabel token : scene.annotated().tokens()) {
            keys.add("lemma:" + token.lemma().toLowerCase(Locale.ROOT));
            keys.add("word:" + token.word().toLowerCase(Locale.ROOT));
        }
        for (LinkedMention mention : scene.mentions()) {
            keys.add("word:" + mention.mention().text().toLowerCase(Locale.ROOT));
            String type = mention.entity().type();
            keys.add("type:" + type);
            types.ancestors(type).forEach(above -> keys.add("type:" + above));
        }
        return new SentenceKeys(keys);
    }

    boolean meet(Set<String> need) {
        return need.size() < keys.size()
                ? need.stream().anyMatch(keys::contains)
                : keys.stream().anyMatch(need::contains);
    }
}
