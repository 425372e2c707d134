package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;

/** Which two mentions can be the sides of a claim, whatever pattern found them. Thread-safe. */
final class Sides {

    private final Lexicon lexicon;
    private final WordList times = WordList.named("times");

    Sides(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean canStand(String predicate, Mention subject, Mention object) {
        return !subject.entity().equals(object.entity())
                && !isAmount(subject)
                && !isTime(subject)
                && !isTime(object)
                && (isAboutSomeone(subject, object) || isAboutRisks(predicate, object))
                && !isAnothers(predicate, subject, object);
    }

    /** Who "launches USDC deposits" does not make USDC, whose maker is known; and the maker is no user of it. */
    private boolean isAnothers(String predicate, Mention subject, Mention object) {
        if (!predicate.matches("makes|launches|uses")) {
            return false;
        }
        List<Entity> makers = lexicon.subjectsOf("makes", object.entity().id());
        boolean own = makers.stream()
                .anyMatch(maker -> maker.id().equals(subject.entity().id()) || isUnitOf(maker, subject.entity()));
        return predicate.equals("uses") ? own : !makers.isEmpty() && !own;
    }

    private boolean isUnitOf(Entity unit, Entity parent) {
        return lexicon.relations(unit.id()).stream()
                .anyMatch(relation -> relation.predicate().equals("subsidiaryOf")
                        && relation.objectId().equals(parent.id()));
    }

    /**
     * "Businesses use equipment" is about nobody in particular: it stays an open claim. One side must have a name, and
     * a topic is no name. Measures seldom have names.
     */
    private boolean isAboutSomeone(Mention subject, Mention object) {
        return subject.entity().origin() != Entity.Origin.PHRASE
                || object.entity().origin() == Entity.Origin.COINED
                || (object.entity().origin() == Entity.Origin.LEXICON
                        && !lexicon.types().isA(object.entity().type(), "Topic")
                        && !lexicon.types().isA(object.entity().type(), "AssetClass"))
                || lexicon.types().isA(subject.entity().type(), "Control");
    }

    /** "a loss of $60" is nobody's: a phrase that opens with a number is an amount. */
    private boolean isAmount(Mention mention) {
        boolean money = lexicon.types().isA(mention.entity().type(), "Currency")
                && mention.text().matches("euros|dollars|pounds|rupees|francs|kronor|kroner|cents");
        return money
                || (mention.entity().origin() == Entity.Origin.PHRASE
                        && (mention.text().matches("(?i)(\\p{Sc}|rs\\.? ?)?\\d.*")
                                || mention.text().chars().noneMatch(Character::isLetter)));
    }

    /** "criticized for years": a time is no object. */
    private boolean isTime(Mention mention) {
        String text = mention.text().toLowerCase(Locale.ROOT);
        return mention.entity().origin() == Entity.Origin.PHRASE
                && times.contains(text.substring(text.lastIndexOf(' ') + 1).replaceFirst("s$", ""));
    }

    /** Whom risks befall, and what lessens them, seldom has a name; the risk says enough. */
    private boolean isAboutRisks(String predicate, Mention object) {
        return predicate.matches("suffers|faces|applies|mitigates")
                && lexicon.types().isA(object.entity().type(), "Topic");
    }
}
