package io.spillover.link;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds, among what was named before a word, whom the word may stand for. */
final class Antecedents {

    private Antecedents() {}

    /** The one that is named most so far, the latest of several. */
    static Optional<LinkedMention> mostNamed(List<LinkedMention> before, Predicate<LinkedMention> fits) {
        List<LinkedMention> names = before.stream()
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .filter(fits)
                .toList();
        Map<String, Long> counts = names.stream()
                .collect(Collectors.groupingBy(mention -> mention.entity().id(), Collectors.counting()));
        return names.stream()
                .reduce((one, other) -> counts.getOrDefault(other.entity().id(), 0L)
                                >= counts.getOrDefault(one.entity().id(), 0L)
                        ? other
                        : one);
    }

    static Optional<LinkedMention> nearest(
            AnnotatedArticle article,
            AnnotatedSentence sentence,
            int token,
            List<LinkedMention> before,
            int reach,
            Predicate<LinkedMention> fits) {
        int here = sentence.sentence().index();
        for (int index = here; index >= Math.max(0, here - reach); index--) {
            int current = index;
            List<LinkedMention> candidates = before.stream()
                    .filter(mention -> mention.sentence() == current)
                    .filter(mention -> current < here || mention.end() <= token)
                    .filter(mention ->
                            mention.kind() == LinkedMention.Kind.NAME || mention.kind() == LinkedMention.Kind.ANAPHOR)
                    .filter(fits)
                    .toList();
            Optional<LinkedMention> subject = candidates.stream()
                    .filter(mention ->
                            GrammaticalRoles.isSubject(article.sentences().get(current), mention))
                    .reduce((first, second) -> current == here ? second : first);
            if (subject.isPresent()) {
                return subject;
            }
            if (!candidates.isEmpty()) {
                return Optional.of(candidates.get(index == here ? candidates.size() - 1 : 0));
            }
        }
        return Optional.empty();
    }

    static Optional<LinkedMention> latest(
            AnnotatedSentence sentence, int token, List<LinkedMention> before, Predicate<LinkedMention> fits) {
        return before.stream()
                .filter(mention -> mention.sentence() < sentence.sentence().index() || mention.end() <= token)
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .filter(fits)
                .reduce((first, second) -> second);
    }
}
