package io.spillover.extract;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence's words for TokensRegex: copies, with each mention folded into one token that bears its types.
 *
 * <p>A folded token's {@code ner} is the entity's type and all types above it, joined by "/"; its index is that of the
 * mention's head, so that the word of the graph is found again.
 */
record MentionTokens(List<CoreLabel> labels) {

    static MentionTokens of(Scene scene, TypeHierarchy types) {
        List<CoreLabel> labels = new ArrayList<>();
        List<CoreLabel> tokens = scene.annotated().tokens();
        int token = 0;
        while (token < tokens.size()) {
            int current = token;
            Optional<LinkedMention> mention = scene.mentions().stream()
                    .filter(each -> each.begin() == current)
                    .findFirst();
            labels.add(mention.map(each -> folded(tokens, each, types)).orElseGet(() -> plain(tokens.get(current))));
            token = mention.map(LinkedMention::end).orElse(token + 1);
        }
        return new MentionTokens(labels);
    }

    private static CoreLabel plain(CoreLabel token) {
        CoreLabel copy = new CoreLabel(token);
        copy.setNER("O");
        return copy;
    }

    private static CoreLabel folded(List<CoreLabel> tokens, LinkedMention mention, TypeHierarchy types) {
        CoreLabel copy = new CoreLabel(tokens.get(mention.head()));
        copy.setWord(mention.mention().text());
        copy.setTag(mention.kind() == LinkedMention.Kind.DEMONYM ? "DEMONYM" : copy.tag());
        String type = mention.entity().type();
        copy.setNER(type + "/" + String.join("/", types.ancestors(type)));
        return copy;
    }

    Optional<IndexedWord> head(Scene scene, CoreLabel label) {
        return Optional.ofNullable(scene.graph().getNodeByIndexSafe(label.index()));
    }
}
