package io.spillover.extract;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.document.Mention;
import io.spillover.document.Section;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom an article is about: whose figures are meant where a sentence names nobody ("Revenue rose 5 %"). */
final class Focus {

    /** A name in the headline weighs as much as this many in the text. */
    private static final int TITLE_WEIGHT = 3;

    private Focus() {}

    /** The company that is named most, if it is named in the headline or more often than twice. */
    static Optional<Mention> of(AnnotatedArticle article, Mentions mentions, TypeHierarchy types) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, Mention> first = new LinkedHashMap<>();
        for (LinkedMention mention : mentions.all()) {
            String id = mention.entity().id();
            if (mention.kind() == LinkedMention.Kind.NAME
                    && types.isA(mention.entity().type(), "Organization")) {
                boolean title =
                        article.sentences().get(mention.sentence()).sentence().section() == Section.Kind.TITLE;
                weights.merge(id, title ? TITLE_WEIGHT : 1, Integer::sum);
                first.putIfAbsent(id, mention.mention());
            }
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= TITLE_WEIGHT)
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(entry -> first.get(entry.getKey()));
    }
}
