package io.spillover.link;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.coref.data.Dictionaries.MentionType;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CorefAnnotator;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Words that stand for something named in the same chain of CoreNLP's statistical coreference (Clark and Manning 2015).
 *
 * <p>A pronoun of the third person or a definite noun phrase stands for the entity that its chain names most
 * often, the nearest before it where there are several. It needs dependency trees only: mentions are found in them by
 * {@code md-model-dep}, which saves the constituency parser. The default of Spillover is {@link Anaphora}; what each
 * gives and costs is told in the package's description.
 */
final class StatisticalCoreference implements Coreference {

    private static final double SCORE = 0.6;

    private final CorefAnnotator chains;
    private final TypeHierarchy types;

    private StatisticalCoreference(CorefAnnotator chains, TypeHierarchy types) {
        this.chains = chains;
        this.types = types;
    }

    static StatisticalCoreference load(TypeHierarchy types) {
        Properties settings = new Properties();
        settings.setProperty("coref.algorithm", "statistical");
        settings.setProperty("coref.md.type", "dep");
        return new StatisticalCoreference(new CorefAnnotator(settings), types);
    }

    @Override
    public List<LinkedMention> resolve(AnnotatedArticle article, List<LinkedMention> named) {
        List<LinkedMention> all = new ArrayList<>(named);
        for (CorefChain chain : chains(article, named)) {
            List<LinkedMention> names = chain.getMentionsInTextualOrder().stream()
                    .flatMap(mention -> name(mention, named).stream())
                    .distinct()
                    .toList();
            for (CorefMention mention : chain.getMentionsInTextualOrder()) {
                anaphor(article, mention, names, all).ifPresent(all::add);
            }
        }
        return all;
    }

    private List<CorefChain> chains(AnnotatedArticle article, List<LinkedMention> named) {
        Annotation copy = copy(article);
        tag(copy, named);
        chains.annotate(copy);
        return copy.get(CorefChainAnnotation.class).values().stream()
                .sorted(Comparator.comparingInt(CorefChain::getChainID))
                .toList();
    }

    /** The name that a chain's mention is or ends in. */
    private static Optional<LinkedMention> name(CorefMention mention, List<LinkedMention> named) {
        return named.stream()
                .filter(name -> name.kind() == LinkedMention.Kind.NAME)
                .filter(name -> name.sentence() == mention.sentNum - 1 && name.covers(mention.headIndex - 1))
                .findFirst();
    }

    private Optional<LinkedMention> anaphor(
            AnnotatedArticle article, CorefMention mention, List<LinkedMention> names, List<LinkedMention> taken) {
        AnnotatedSentence sentence = article.sentences().get(mention.sentNum - 1);
        int end = mention.headIndex;
        int begin = begin(sentence, mention);
        boolean free = begin >= 0
                && taken.stream()
                        .filter(other -> other.sentence() == mention.sentNum - 1)
                        .noneMatch(other -> other.begin() < end
                                && begin < other.end()
                                && (other.covers(end - 1)
                                        || !types.isA(other.entity().type(), "Place")));
        return free
                ? antecedent(mention, names).map(name -> Words.anaphor(sentence, begin, end, name, SCORE))
                : Optional.empty();
    }

    /** The first token of a pronoun, or of a definite noun phrase up to its head; -1 where it is neither. */
    private static int begin(AnnotatedSentence sentence, CorefMention mention) {
        int begin = mention.startIndex - 1;
        String first = sentence.tokens().get(begin).word().toLowerCase(Locale.ROOT);
        boolean anaphoric = mention.mentionType == MentionType.PRONOMINAL
                ? first.matches("it|its|itself|they|their|them|he|his|him|she|her")
                : mention.mentionType == MentionType.NOMINAL && first.matches("the|this|that");
        return anaphoric && begin < mention.headIndex ? begin : -1;
    }

    /** The entity that its chain names most often; the nearest one where several are named as often. */
    private static Optional<LinkedMention> antecedent(CorefMention mention, List<LinkedMention> names) {
        Map<String, Long> counts = names.stream()
                .collect(Collectors.groupingBy(name -> name.entity().id(), Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<LinkedMention> frequent = names.stream()
                .filter(name -> counts.getOrDefault(name.entity().id(), 0L) == most)
                .toList();
        return frequent.stream()
                .filter(name -> isBefore(name, mention))
                .reduce((first, second) -> second)
                .or(() -> frequent.stream().findFirst());
    }

    private static boolean isBefore(LinkedMention name, CorefMention mention) {
        int sentence = mention.sentNum - 1;
        return name.sentence() < sentence || (name.sentence() == sentence && name.end() <= mention.startIndex - 1);
    }

    /** Names have the class that the lexicon tells, which the tagger often does not know. */
    private void tag(Annotation copy, List<LinkedMention> named) {
        List<CoreMap> sentences = copy.get(CoreAnnotations.SentencesAnnotation.class);
        for (LinkedMention name : named) {
            if (name.kind() == LinkedMention.Kind.NAME) {
                sentences
                        .get(name.sentence())
                        .get(CoreAnnotations.TokensAnnotation.class)
                        .subList(name.begin(), name.end())
                        .forEach(token -> tag(token, nameClass(name.entity().type())));
            }
        }
    }

    private String nameClass(String type) {
        if (types.isA(type, "Organization")) {
            return "ORGANIZATION";
        }
        if (types.isA(type, "Person")) {
            return "PERSON";
        }
        return types.isA(type, "Place") ? "LOCATION" : "MISC";
    }

    private static void tag(CoreLabel token, String nameClass) {
        token.setNER(nameClass);
        token.set(CoreAnnotations.CoarseNamedEntityTagAnnotation.class, nameClass);
        token.set(CoreAnnotations.FineGrainedNamedEntityTagAnnotation.class, nameClass);
    }

    /** CoreNLP writes into what it reads, and an annotated article is not to be changed. */
    private static Annotation copy(AnnotatedArticle article) {
        Annotation whole = new Annotation(article.article().text());
        List<CoreLabel> all = new ArrayList<>();
        List<CoreMap> sentences = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            CoreMap map = new Annotation(sentence.sentence().text());
            List<CoreLabel> tokens =
                    sentence.tokens().stream().map(StatisticalCoreference::copy).toList();
            map.set(CoreAnnotations.TokensAnnotation.class, tokens);
            map.set(CoreAnnotations.SentenceIndexAnnotation.class, sentences.size());
            map.set(CoreAnnotations.TokenBeginAnnotation.class, all.size());
            all.addAll(tokens);
            map.set(CoreAnnotations.TokenEndAnnotation.class, all.size());
            map.set(CoreAnnotations.MentionsAnnotation.class, List.of());
            map.set(BasicDependenciesAnnotation.class, sentence.tree());
            map.set(EnhancedDependenciesAnnotation.class, sentence.graph());
            sentences.add(map);
        }
        whole.set(CoreAnnotations.TokensAnnotation.class, all);
        whole.set(CoreAnnotations.SentencesAnnotation.class, sentences);
        whole.set(CoreAnnotations.MentionsAnnotation.class, List.of());
        return whole;
    }

    private static CoreLabel copy(CoreLabel token) {
        CoreLabel copy = new CoreLabel(token);
        copy.set(CoreAnnotations.CoarseNamedEntityTagAnnotation.class, token.ner());
        copy.set(CoreAnnotations.FineGrainedNamedEntityTagAnnotation.class, token.ner());
        return copy;
    }
}
