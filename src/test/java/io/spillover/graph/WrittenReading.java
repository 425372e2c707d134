package io.spillover.graph;

import io.spillover.document.Article;
import io.spillover.document.Claim;
import io.spillover.document.Entity;
import io.spillover.document.Evidence;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.document.Observation;
import io.spillover.document.Period;
import io.spillover.document.Reading;
import io.spillover.document.Section;
import io.spillover.document.Sentence;
import io.spillover.document.Span;
import io.spillover.document.Tone;
import io.spillover.source.Articles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A reading written by hand for tests, one sentence after the other: {@code says("Microsoft sells to ByteDance.",
 * microsoft, "sellsTo", byteDance, ASSERTED)}.
 */
public final class WrittenReading {

    /** One statement of a sentence; positions are known only when the text is whole. */
    private record Said(int sentence, Statement statement) {}

    private sealed interface Statement {}

    private record Relation(
            Entity subject,
            String predicate,
            Entity object,
            Factuality factuality,
            boolean open,
            List<String> attribution,
            boolean onCondition)
            implements Statement {}

    private record Sound(Entity entity, boolean good, double likely) implements Statement {}

    private record Figure(
            Entity entity, String metric, Optional<String> value, Optional<String> change, Optional<Entity> place)
            implements Statement {}

    private final String title;
    private final List<String> texts = new ArrayList<>();
    private final List<Section.Kind> kinds = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private Optional<String> publisher = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<LocalDate> modified = Optional.empty();
    private String location = "standard input";

    public WrittenReading(String title) {
        this.title = title;
        texts.add(title);
        kinds.add(Section.Kind.TITLE);
    }

    /** The one claim of many tests of stores. */
    static Reading thatAcmeAvoidsFreedonia(String title) {
        return new WrittenReading(title)
                .says(
                        "Acme avoids Freedonia.",
                        entity("organization/acme", "Acme", "Company"),
                        "avoids",
                        entity("place/freedonia", "Freedonia", "Jurisdiction"),
                        Factuality.ASSERTED)
                .reading();
    }

    public static Entity entity(String id, String label, String type) {
        return new Entity(id, label, type, Entity.Origin.COINED);
    }

    public WrittenReading says(
            String sentence, Entity subject, String predicate, Entity object, Factuality factuality) {
        return says(sentence, subject, predicate, object, factuality, List.of());
    }

    public WrittenReading says(
            String sentence,
            Entity subject,
            String predicate,
            Entity object,
            Factuality factuality,
            List<String> attribution) {
        sentence(sentence, Section.Kind.BODY);
        return state(new Relation(subject, predicate, object, factuality, false, attribution, false));
    }

    /** Says it on the condition that the relation before it holds. */
    public WrittenReading onCondition(
            String sentence, Entity subject, String predicate, Entity object, Factuality factuality) {
        sentence(sentence, Section.Kind.BODY);
        return state(new Relation(subject, predicate, object, factuality, false, List.of(), true));
    }

    public WrittenReading saysOpenly(String sentence, Entity subject, String phrase, Entity object) {
        sentence(sentence, Section.Kind.BODY);
        return state(new Relation(subject, phrase, object, Factuality.ASSERTED, true, List.of(), false));
    }

    public WrittenReading opines(
            String sentence, Entity subject, String predicate, Entity object, Factuality factuality) {
        sentence(sentence, Section.Kind.OPINION);
        return state(new Relation(subject, predicate, object, factuality, false, List.of(), false));
    }

    public WrittenReading measures(
            String sentence, Entity entity, String metric, String value, Optional<Entity> place) {
        sentence(sentence, Section.Kind.BODY);
        return state(new Figure(entity, metric, Optional.of(value), Optional.empty(), place));
    }

    /** Says nothing of the vocabulary, but sounds good or bad for an entity; {@code likely} from 0.5 to 1. */
    public WrittenReading sounds(String sentence, Entity entity, boolean good, double likely) {
        sentence(sentence, Section.Kind.BODY);
        return state(new Sound(entity, good, likely));
    }

    /** Says by what factor a figure has changed. */
    public WrittenReading changes(
            String sentence, Entity entity, String metric, String change, Optional<Entity> place) {
        sentence(sentence, Section.Kind.BODY);
        return state(new Figure(entity, metric, Optional.empty(), Optional.of(change), place));
    }

    public WrittenReading prints(String publisherLabel) {
        sentence(publisherLabel, Section.Kind.PUBLISHER_LABEL);
        return this;
    }

    public WrittenReading publishedBy(String name) {
        publisher = Optional.of(name);
        return this;
    }

    public WrittenReading publishedOn(LocalDate day) {
        published = Optional.of(day);
        return this;
    }

    public WrittenReading modifiedOn(LocalDate day) {
        modified = Optional.of(day);
        return this;
    }

    /** The place that it is read from; else it has none of its own. */
    public WrittenReading from(String address) {
        location = address;
        return this;
    }

    public Reading reading() {
        String text = String.join("\n", texts);
        List<Section> sections = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < texts.size(); i++) {
            Span span = new Span(begin, begin + texts.get(i).length());
            sections.add(new Section(kinds.get(i), span, Optional.empty()));
            sentences.add(new Sentence(i, span, texts.get(i), kinds.get(i)));
            begin = span.end() + 1;
        }
        Article article = new Article(
                Articles.idOf(text),
                title,
                text,
                sections,
                location,
                published,
                modified,
                publisher,
                List.of(),
                Optional.empty());
        return new Reading(
                article, sentences, mentions(sentences), claims(sentences), observations(sentences), tones(sentences));
    }

    private void sentence(String text, Section.Kind kind) {
        texts.add(text);
        kinds.add(kind);
    }

    private WrittenReading state(Statement statement) {
        said.add(new Said(texts.size() - 1, statement));
        return this;
    }

    private List<Mention> mentions(List<Sentence> sentences) {
        List<Mention> mentions = new ArrayList<>();
        for (Said one : said) {
            Sentence sentence = sentences.get(one.sentence());
            if (one.statement() instanceof Relation relation) {
                mentions.add(mention(sentence, relation.subject()));
                mentions.add(mention(sentence, relation.object()));
            } else if (one.statement() instanceof Sound sound) {
                mentions.add(mention(sentence, sound.entity()));
            } else if (one.statement() instanceof Figure figure) {
                mentions.add(mention(sentence, figure.entity()));
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions.stream().distinct().toList();
    }

    /** Where the label stands in the sentence; the whole sentence where it does not. */
    private static Mention mention(Sentence sentence, Entity entity) {
        int at = sentence.text().indexOf(entity.label());
        Span span = at < 0
                ? sentence.span()
                : new Span(
                        sentence.span().begin() + at,
                        sentence.span().begin() + at + entity.label().length());
        return new Mention(span, at < 0 ? sentence.text() : entity.label(), entity, 1, "written by hand");
    }

    private List<Claim> claims(List<Sentence> sentences) {
        List<Claim> claims = new ArrayList<>();
        for (Said one : said) {
            if (one.statement() instanceof Relation relation) {
                Sentence sentence = sentences.get(one.sentence());
                claims.add(new Claim(
                        relation.predicate(),
                        relation.open(),
                        mention(sentence, relation.subject()),
                        mention(sentence, relation.object()),
                        List.of(),
                        relation.factuality(),
                        relation.attribution(),
                        relation.onCondition()
                                ? Optional.of(claims.get(claims.size() - 1).key())
                                : Optional.empty(),
                        new Evidence(sentence, sentence.span(), sentence.text()),
                        0.9,
                        "by hand"));
            }
        }
        return claims;
    }

    private List<Tone> tones(List<Sentence> sentences) {
        List<Tone> tones = new ArrayList<>();
        for (Said one : said) {
            if (one.statement() instanceof Sound sound) {
                Sentence sentence = sentences.get(one.sentence());
                double rest = 1 - sound.likely();
                tones.add(new Tone(
                        mention(sentence, sound.entity()),
                        sentence,
                        sound.good() ? sound.likely() : rest / 2,
                        sound.good() ? rest / 2 : sound.likely(),
                        rest / 2,
                        List.of(new Tone.Cue("by hand", sound.good() ? 1 : -1))));
            }
        }
        return tones;
    }

    private List<Observation> observations(List<Sentence> sentences) {
        List<Observation> observations = new ArrayList<>();
        for (Said one : said) {
            if (one.statement() instanceof Figure figure) {
                Sentence sentence = sentences.get(one.sentence());
                observations.add(new Observation(
                        mention(sentence, figure.entity()),
                        figure.metric(),
                        figure.metric(),
                        figure.value().map(BigDecimal::new),
                        Observation.Bound.EXACT,
                        Optional.of("USD"),
                        Optional.empty(),
                        figure.change().map(BigDecimal::new),
                        Optional.of(new Period("last year", Optional.empty(), Optional.empty())),
                        figure.place(),
                        Optional.of("year"),
                        Factuality.ASSERTED,
                        new Evidence(sentence, sentence.span(), sentence.text())));
            }
        }
        return observations;
    }
}
