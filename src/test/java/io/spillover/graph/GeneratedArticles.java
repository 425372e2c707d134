package io.spillover.graph;

import static io.spillover.graph.WrittenReading.entity;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Articles made from a seed, for stores of any size: article 17 of a seed is the same whatever else is made. They speak of
 * a world of companies, products and assets of which, as in news, a few are named over and over and most hardly ever, and
 * of countries, assets and topics that the lexicon has.
 */
public final class GeneratedArticles {
    private static final int COMPANIES = 20_000;
    private static final int SUPPLIERS = 6;
    private static final int PLACES_OF_A_FIRM = 3;
    private static final int STATEMENTS = 12;
    private static final int FIGURES = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 500;

    /** One article in so many has no date. */
    private static final int UNDATED = 8;

    /** One in so many is a copy of the one before. */
    private static final int COPIED = 10;

    private static final List<Entity> COUNTRIES = List.of(
            entity("place/united-states", "United States", "Jurisdiction"),
            entity("place/china", "China", "Jurisdiction"),
            entity("place/european-union", "European Union", "Jurisdiction"),
            entity("place/japan", "Japan", "Jurisdiction"),
            entity("place/india", "India", "Jurisdiction"),
            entity("place/brazil", "Brazil", "Jurisdiction"),
            entity("place/taiwan", "Taiwan", "Jurisdiction"),
            entity("place/south-korea", "South Korea", "Jurisdiction"));
    private static final List<Entity> ASSETS = List.of(
            entity("asset/bitcoin", "Bitcoin", "CryptoAsset"),
            entity("asset/ethereum", "Ethereum", "CryptoAsset"),
            entity("asset/xrp", "XRP", "CryptoAsset"),
            entity("asset/solana", "Solana", "CryptoAsset"));
    private static final List<Entity> TOPICS = List.of(
            entity("topic/lawsuit", "lawsuit", "RiskTopic"),
            entity("topic/hack", "hack", "RiskTopic"),
            entity("topic/insolvency", "insolvency", "RiskTopic"),
            entity("topic/model-misuse", "model misuse", "RiskTopic"),
            entity("topic/export-controls", "export controls", "PolicyInstrument"),
            entity("topic/regulatory-pressure", "regulatory pressure", "RiskTopic"));
    private static final List<Entity> CONTROLS = List.of(
            entity("topic/guardrails", "guardrails", "Control"), entity("topic/monitoring", "monitoring", "Control"));
    private static final List<Factuality> FACTUALITIES = List.of(
            Factuality.ASSERTED,
            Factuality.ASSERTED,
            Factuality.ASSERTED,
            Factuality.ASSERTED,
            Factuality.ASSERTED,
            Factuality.PROBABLE,
            Factuality.POSSIBLE,
            Factuality.CONDITIONAL,
            Factuality.DENIED);

    private final long seed;

    public GeneratedArticles(long seed) {
        this.seed = seed;
    }

    /** The article of a number, from 0. */
    public Reading article(int number) {
        boolean copy = number % COPIED == COPIED - 1;
        long told = seed * 1_000_003 + (copy ? number - 1 : number);
        return new Draft(new Random(told), new Random(seed + number), number).reading();
    }

    /** One article in the making. */
    private static final class Draft {
        private final Random random;
        private final WrittenReading reading;

        Draft(Random random, Random about, int number) {
            this.random = random;
            this.reading = new WrittenReading("Article " + number);
            if (about.nextInt(UNDATED) > 0) {
                reading.publishedOn(FIRST_DAY.plusDays(about.nextInt(DAYS)));
            }
            random.nextInt();
        }

        Reading reading() {
            for (int statement = 0; statement < STATEMENTS; statement++) {
                statement();
            }
            for (int figure = 0; figure < FIGURES; figure++) {
                figure();
            }
            return reading.reading();
        }

        private void statement() {
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> supply();
                case 3 -> presence();
                case 4 -> say(company(), "makes", product());
                case 5 -> say(company(), "uses", product());
                case 6 -> say(product(), "hostedIn", one(COUNTRIES));
                case 7 ->
                    say(
                            one(COUNTRIES),
                            random.nextBoolean() ? "restricts" : "taxes",
                            random.nextBoolean() ? one(COUNTRIES) : company());
                case 8 -> threat();
                case 9 -> say(company(), "suffers", one(TOPICS));
                case 10 -> say(company(), "sues", company());
                case 11 -> say(company(), "applies", one(CONTROLS));
                case 12 -> say(company(), "partnersWith", company());
                case 13 -> say(company(), "holds", one(ASSETS));
                case 14 -> ownership();
                default -> say(company(), "investsIn", company());
            }
        }

        /** A firm has a few suppliers, and who supplies many is often named. */
        private void supply() {
            int customer = rank(COMPANIES);
            Random chosen = new Random(customer * 31L + random.nextInt(SUPPLIERS));
            say(company((int) (COMPANIES * Math.pow(chosen.nextDouble(), 3))), "sellsTo", company(customer));
        }

        /** Half of the threats are said to come only if something else does, which another article may assert. */
        private void threat() {
            Entity firm = company();
            Entity threat = one(TOPICS);
            if (random.nextBoolean()) {
                say(firm, "faces", threat);
                return;
            }
            Entity country = one(COUNTRIES);
            Entity cause = company();
            reading.says(
                            country.label() + " may restrict " + cause.label() + ".",
                            country,
                            "restricts",
                            cause,
                            Factuality.CONDITIONAL)
                    .onCondition(
                            "If so, " + firm.label() + " faces " + threat.label() + ".",
                            firm,
                            "faces",
                            threat,
                            Factuality.CONDITIONAL);
        }

        /** A firm has one parent, or none. */
        private void ownership() {
            int child = rank(COMPANIES);
            say(company(child), "subsidiaryOf", company(new Random(child).nextInt(child + 1)));
        }

        /** A firm is in a few countries. */
        private void presence() {
            int firm = rank(COMPANIES);
            say(
                    company(firm),
                    "operatesIn",
                    COUNTRIES.get((firm + random.nextInt(PLACES_OF_A_FIRM)) % COUNTRIES.size()));
        }

        private void say(Entity subject, String predicate, Entity object) {
            if (subject.equals(object)) {
                return;
            }
            Factuality factuality = one(FACTUALITIES);
            String sentence = subject.label() + " " + predicate + " " + object.label() + ", " + factuality.word() + ".";
            if (random.nextInt(20) == 0) {
                reading.opines(sentence, subject, predicate, object, factuality);
            } else {
                reading.says(sentence, subject, predicate, object, factuality);
            }
            if (random.nextInt(3) == 0) {
                double likely = 0.55 + random.nextInt(40) / 100.0;
                reading.sounds("A day for " + subject.label() + ".", subject, random.nextBoolean(), likely);
            }
        }

        private void figure() {
            Entity entity = random.nextInt(4) == 0 ? one(ASSETS) : company();
            String metric = entity.type().equals("CryptoAsset")
                    ? "price"
                    : one(List.of("revenue", "profit", "customers", "loss"));
            String change = String.format(Locale.ROOT, "%.2f", 0.5 + random.nextDouble());
            Optional<Entity> place = random.nextInt(3) == 0 ? Optional.of(one(COUNTRIES)) : Optional.empty();
            if (random.nextInt(3) == 0) {
                String amount = Integer.toString(1_000_000 + random.nextInt(1_000_000));
                reading.measures(
                        "The " + metric + " of " + entity.label() + " is $" + amount + ".",
                        entity,
                        metric,
                        amount,
                        place);
            } else {
                reading.changes(
                        "The " + metric + " of " + entity.label() + " changed by " + change + ".",
                        entity,
                        metric,
                        change,
                        place);
            }
        }

        private Entity company() {
            return company(rank(COMPANIES));
        }

        private static Entity company(int number) {
            return entity("organization/firm-" + number, "Firm " + number, "Company");
        }

        private Entity product() {
            int number = rank(COMPANIES / 4);
            return entity("product/ware-" + number, "Ware " + number, "Product");
        }

        /** Low numbers far more often than high ones. */
        private int rank(int size) {
            return (int) (size * Math.pow(random.nextDouble(), 3));
        }

        private <T> T one(List<T> of) {
            return of.get((int) (of.size() * Math.pow(random.nextDouble(), 1.5)));
        }
    }
}
