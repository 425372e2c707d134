package io.spillover.ingest;

import io.spillover.document.Article;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Evidence;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.document.Reading;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads articles whose sentences are triples already ("Microsoft sellsTo ByteDance."), so that what is not about
 * language is tested without models. A sentence with the word "Trouble" cannot be read.
 */
public final class TripleReader implements Function<Article, Reading> {
    private static final Pattern SENTENCE = Pattern.compile("(\\w+) (\\w+) (\\w+)\\.");

    @Override
    public Reading apply(Article article) {
        if (article.text().contains("Trouble")) {
            throw new IllegalStateException("Trouble was met");
        }
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(article.text());
        while (matcher.find()) {
            Sentence sentence = new Sentence(
                    sentences.size(), span(matcher.toMatchResult(), 0), matcher.group(), sectionOf(article, matcher));
            Mention subject = mention(matcher.toMatchResult(), 1);
            Mention object = mention(matcher.toMatchResult(), 3);
            sentences.add(sentence);
            mentions.add(subject);
            mentions.add(object);
            claims.add(claim(matcher.group(2), subject, object, sentence));
        }
        return new Reading(article, sentences, mentions, claims, List.of());
    }

    private static Section.Kind sectionOf(Article article, Matcher matcher) {
        return article.sections().stream()
                .filter(section -> section.span().begin() <= matcher.start()
                        && matcher.start() < section.span().end())
                .map(Section::kind)
                .findFirst()
                .orElse(Section.Kind.BODY);
    }

    private static Claim claim(String predicate, Mention subject, Mention object, Sentence sentence) {
        return new Claim(
                predicate,
                false,
                subject,
                object,
                List.of(),
                Factuality.ASSERTED,
                List.of(),
                Optional.empty(),
                new Evidence(sentence, sentence.span(), sentence.text()),
                0.9,
                "triple");
    }

    private static Mention mention(MatchResult match, int group) {
        String name = match.group(group);
        Entity entity =
                new Entity("organization/" + name.toLowerCase(Locale.ROOT), name, "Company", Entity.Origin.COINED);
        return new Mention(span(match, group), name, entity, 1, "the only bearer");
    }

    private static Span span(MatchResult match, int group) {
        return new Span(match.start(group), match.end(group));
    }
}
