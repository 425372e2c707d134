package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Mention;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of whom a sentence speaks where it leaves somebody out: "Macquarie came in as a new backer", "rival Coinbase", "the
 * shares fell".
 *
 * <p>The subject of the sentence itself, then those of the sentences before, then the article's focus: the order of the
 * centering theory (Grosz, Joshi and Weinstein 1995).
 */
final class Topics {
    /** In sentences before the one that leaves somebody out. */
    private static final int REACH = 2;

    private final AnnotatedArticle article;
    private final Mentions mentions;
    private final TypeHierarchy types;
    private final Optional<Mention> focus;

    Topics(AnnotatedArticle article, Mentions mentions, TypeHierarchy types, Optional<Mention> focus) {
        this.article = article;
        this.mentions = mentions;
        this.types = types;
        this.focus = focus;
    }

    /** Organizations that may act where a sentence doesn't say who does, the likeliest first. */
    List<Mention> before(AnnotatedSentence sentence) {
        List<Mention> topics = subjects(sentence, 0);
        focus.ifPresent(topics::add);
        return topics;
    }

    /**
     * Organizations that may be acted upon, the likeliest first: the sentence's own subject acts, so it is whom the article
     * is about or those before.
     */
    List<Mention> behind(AnnotatedSentence sentence) {
        List<Mention> topics = new ArrayList<>();
        focus.ifPresent(topics::add);
        topics.addAll(subjects(sentence, 1));
        subject(sentence).ifPresent(topics::add);
        return topics;
    }

    private List<Mention> subjects(AnnotatedSentence sentence, int from) {
        int index = sentence.sentence().index();
        List<Mention> subjects = new ArrayList<>();
        for (int before = index - from; before >= Math.max(0, index - REACH); before--) {
            subject(article.sentences().get(before)).ifPresent(subjects::add);
        }
        return subjects;
    }

    private Optional<Mention> subject(AnnotatedSentence sentence) {
        return mentions.in(sentence.sentence().index()).stream()
                .filter(mention ->
                        mention.kind() == LinkedMention.Kind.NAME || mention.kind() == LinkedMention.Kind.ANAPHOR)
                .filter(mention -> types.isA(mention.entity().type(), "Organization"))
                .filter(mention -> isSubject(sentence.graph(), mention))
                .map(LinkedMention::mention)
                .findFirst();
    }

    /** Of a clause, or whose the subject is ("Intel's revenue"). */
    private static boolean isSubject(SemanticGraph graph, LinkedMention mention) {
        IndexedWord head = graph.getNodeByIndexSafe(mention.head() + 1);
        return head != null
                && graph.getIncomingEdgesSorted(head).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj")
                                || (edge.getRelation().toString().matches("nmod:(poss|of)|compound")
                                        && graph.getIncomingEdgesSorted(edge.getGovernor()).stream()
                                                .anyMatch(up -> up.getRelation()
                                                        .toString()
                                                        .startsWith("nsubj"))));
    }
}
