package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Observation;
import io.spillover.document.Span;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds whose figure it is. */
final class Owners {

    private static final int NO_OWNER = 99;

    /** In sentences: how far back the figures are of whom the one without an owner may be. */
    private static final int REACH = 2;

    /** The kinds of entity that may own a metric; the earlier before the later. */
    private static final List<String> OF_PRICES =
            List.of("Index", "CryptoAsset", "Commodity", "Equity", "Organization", "Currency", "Product", "Asset");

    private static final List<String> OF_SUPPLIES =
            List.of("CryptoAsset", "Commodity", "Product", "Organization", "Jurisdiction");
    private static final List<String> OF_HOLDERS =
            List.of("Organization", "Person", "Network", "Product", "Jurisdiction");
    private static final List<String> OF_VICTIMS =
            List.of("Organization", "Product", "CryptoAsset", "Person", "Jurisdiction", "AssetClass");
    private static final List<String> OF_OTHERS = List.of(
            "Company", "Organization", "Index", "CryptoAsset", "Commodity", "Product", "Person", "Place", "AssetClass");

    /** "Nvidia said revenue rose" is of Nvidia's revenue; what a bank says of prices is not of the bank. */
    private static final String NOT_OF_WHO_SAYS_IT =
            "other|price|volume|supply|rank|inflow|outflow|stolen|marketShare|valuation";

    /** In tokens: how far behind its verb stands who was fined or robbed. */
    private static final int BEHIND = 12;

    /** How sure it is that a name without an entry is one. */
    private static final double UNSURE = 0.5;

    private static final String IN_THE_PHRASE = "NN.*|JJ.*|POS|PRP\\$|DT|HYPH|VBN|VBG|CD";
    private final TypeHierarchy types;
    private final MetricFinder metrics;
    private final Speakers speakers;
    private final WordList parts = WordList.named("parts");

    Owners(TypeHierarchy types, MetricFinder metrics) {
        this.types = types;
        this.metrics = metrics;
        this.speakers = new Speakers(types);
    }

    /**
     * The owner in the metric's noun phrase, or the subject of what is said: who is surely meant.
     *
     * @param counted whether it is a count of anything, which what it counts does not own ("two coal mines")
     */
    Optional<Mention> named(FigureLine line, Measurement measurement, boolean counted) {
        List<Integer> places = new ArrayList<>();
        int word = measurement.metric().token();
        if (measurement.metric().name().matches("stolen|fine")) {
            Optional<Mention> struck = behind(line, measurement);
            if (struck.isPresent()) {
                return struck;
            }
        }
        if (!counted || possessed(line, word)) {
            places.add(word);
        }
        places.addAll(Subjects.all(line, word));
        places.addAll(Subjects.all(line, measurement.anchor()));
        return places.stream()
                .filter(place -> !isParted(line, place, measurement.anchor()))
                .flatMap(place -> inPhrase(line, place, measurement.metric()).stream())
                .findFirst();
    }

    private static boolean possessed(FigureLine line, int word) {
        return IntStream.rangeClosed(begin(line, word), word)
                .anyMatch(token -> line.tag(token).matches("POS|PRP\\$"));
    }

    /** A semicolon or a dash is between. */
    private static boolean isParted(FigureLine line, int one, int other) {
        return IntStream.range(Math.min(one, other), Math.max(one, other))
                .anyMatch(token -> line.word(token).matches("[;:—]|--"));
    }

    private static int begin(FigureLine line, int head) {
        int begin = head;
        while (line.tag(begin - 1).matches(IN_THE_PHRASE)
                && line.figureAt(begin - 1).isEmpty()) {
            begin--;
        }
        return begin;
    }

    /** Among the mentions of a noun phrase, with what is before it ("X's") and behind it ("of X"). */
    private Optional<Mention> inPhrase(FigureLine line, int head, Metric metric) {
        int end = head + 1;
        if (line.isNoun(head)) {
            while (line.tag(end).matches(IN_THE_PHRASE + "|IN")
                    && (!line.tag(end).equals("IN") || line.word(end).matches(ofWhom(metric)))
                    && line.figureAt(end).isEmpty()) {
                end++;
            }
        }
        int from = begin(line, head);
        int to = end;
        Optional<LinkedMention> best = line.scene().mentions().stream()
                .filter(mention -> mention.begin() < to && mention.end() > from)
                .filter(mention -> mayOwn(line, mention, metric))
                .filter(mention -> isDirect(line, mention, head) || !needsDirect(line, mention, metric))
                .min(Comparator.<LinkedMention>comparingInt(mention -> rank(mention, metric))
                        .thenComparingInt(mention -> mention.begin() > head ? 1 : 0));
        return best.map(mention -> unknown(line, mention.begin()).orElse(mention.mention()))
                .or(() -> unknown(line, head));
    }

    private static String ofWhom(Metric metric) {
        return metric.name().matches("loss|stolen|inflow|outflow") ? "of|for|from|at" : "of|for";
    }

    /** The phrase itself, its possessor, or what it is of. */
    private static boolean isDirect(FigureLine line, LinkedMention mention, int head) {
        return mention.covers(head)
                || line.tag(mention.end()).equals("POS")
                || line.tag(mention.begin()).equals("PRP$")
                || (mention.begin() > head
                        && (line.word(mention.begin() - 1).matches("of|for")
                                || line.word(mention.begin() - 2).equals("of")));
    }

    /** "Bitcoin purchases" and "users in China" are somebody else's; "the Bitcoin price" is Bitcoin's. */
    private boolean needsDirect(FigureLine line, LinkedMention mention, Metric metric) {
        String type = mention.entity().type();
        boolean somebodys = metric.name().matches("other|rank|customers")
                || (line.isVerb(metric.token()) && !metric.name().matches("price|loss"));
        return types.isA(type, "Place") || (types.isA(type, "Asset") && somebodys);
    }

    /** A name of more than the mention in it ("Saregama India"), or of no mention at all: nobody known is meant. */
    private Optional<Mention> unknown(FigureLine line, int token) {
        boolean measure = IntStream.of(token, token + 1)
                .anyMatch(each -> metrics.named(line, each).isPresent());
        boolean part = token == 0 && parts.contains(line.word(0));
        if (!line.tag(token).startsWith("NNP") || measure || part || line.isTitle()) {
            return Optional.empty();
        }
        int begin = token;
        while (line.tag(begin - 1).startsWith("NNP") && isFree(line, begin - 1)) {
            begin--;
        }
        int end = token + 1;
        while (line.tag(end).startsWith("NNP") && isFree(line, end)) {
            end++;
        }
        boolean place = line.mentionAt(token)
                .filter(mention -> types.isA(mention.entity().type(), "Place") && isFree(line, mention.end()))
                .filter(mention -> line.tag(mention.end()).startsWith("NNP"))
                .isPresent();
        boolean known = line.mentionAt(token).isPresent() && begin == token && !place;
        if (known || line.isTime(token) || !Character.isLetter(line.word(begin).charAt(0))) {
            return Optional.empty();
        }
        int last = place
                ? end
                : line.mentionAt(token)
                        .map(mention -> Math.max(mention.end(), token + 1))
                        .orElse(end);
        Span span = line.span(begin).union(line.span(Math.max(last, token + 1) - 1));
        String name = line.scene().annotated().quote(span);
        Entity entity = new Entity(EntityId.of(types, "Entity", name), name, "Entity", Entity.Origin.COINED);
        return Optional.of(new Mention(span, name, entity, UNSURE, "a name that is not known"));
    }

    private static boolean isFree(FigureLine line, int token) {
        return line.mentionAt(token).isEmpty() && line.isNoun(token) && !line.isTime(token);
    }

    /** The last one named before the figure in its sentence. */
    Optional<Mention> before(FigureLine line, Measurement measurement) {
        int start = measurement.spans().get(0).begin();
        return line.scene().mentions().stream()
                .filter(mention -> mention.mention().span().end() <= start)
                .filter(mention -> mention.kind() != LinkedMention.Kind.PHRASE)
                .filter(mention -> types.isA(mention.entity().type(), "Organization")
                        || (measurement.metric().name().matches("other|stolen|loss")
                                && mention.kind() == LinkedMention.Kind.NAME
                                && types.isA(mention.entity().type(), "Product"))
                        || (measurement.metric().name().matches("price|supply")
                                && types.isA(mention.entity().type(), "Asset")))
                .filter(mention -> mayOwn(line, mention, measurement.metric()))
                .filter(mention -> !line.word(mention.begin() - 1).matches("by|per|to|with|against|via"))
                .reduce((first, second) -> second)
                .map(LinkedMention::mention);
    }

    /** The first one named behind the verb or the noun: "fined X", "a penalty on X", "stolen from X". */
    Optional<Mention> behind(FigureLine line, Measurement measurement) {
        int from = Math.max(measurement.anchor(), measurement.metric().token());
        return line.scene().mentions().stream()
                .filter(mention -> mention.begin() > from && mention.begin() - from <= BEHIND)
                .filter(mention -> mention.kind() != LinkedMention.Kind.PHRASE)
                .filter(mention -> mayOwn(line, mention, measurement.metric()))
                .filter(mention -> !measurement.metric().isOther()
                        || !types.isA(mention.entity().type(), "CryptoAsset"))
                .filter(mention -> !line.word(mention.begin() - 1).matches("in|by|with|via"))
                .filter(mention -> IntStream.range(from, mention.begin())
                        .noneMatch(token -> line.tag(token).matches("[,:]")))
                .min(Comparator.comparingInt(
                        mention -> line.word(mention.begin() - 1).matches("from|on|against") ? 0 : 1))
                .map(LinkedMention::mention);
    }

    /** Whose figure came last, not long ago. */
    Optional<Mention> last(int sentence, Metric metric, List<Observation> soFar) {
        return soFar.stream()
                .filter(observation ->
                        sentence - observation.evidence().sentence().index() <= REACH)
                .filter(observation -> mayGoOn(observation, metric))
                .map(Observation::entity)
                .reduce((first, second) -> second);
    }

    /** The same measure goes on about anybody, another one only about a company or the like. */
    private boolean mayGoOn(Observation observation, Metric metric) {
        Entity entity = observation.entity().entity();
        boolean same = observation.metric().equals(metric.name()) && !metric.isOther();
        return same || (rank(entity, metric) <= 1 && !types.isA(entity.type(), "Jurisdiction"));
    }

    private boolean mayOwn(FigureLine line, LinkedMention mention, Metric metric) {
        boolean dateline = mention.begin() == 0
                && line.word(mention.end()).matches(",|:|-|–|—")
                && types.isA(mention.entity().type(), "Place");
        boolean says = metric.name().matches(NOT_OF_WHO_SAYS_IT) && speakers.reports(line, mention);
        boolean unit = !metric.name().matches("price|supply")
                && types.isA(mention.entity().type(), "Asset")
                && line.figureAt(mention.begin() - 1).isPresent();
        boolean rates = metric.words().endsWith("target") && speakers.ratesOthers(line, mention);
        return rank(mention, metric) < NO_OWNER
                && !unit
                && !rates
                && !metrics.isName(mention.mention().text())
                && !isKind(line, mention)
                && !dateline
                && !says;
    }

    /** "The bank" is no phrase for all banks, and "wallets" are no product. */
    private boolean isKind(FigureLine line, LinkedMention mention) {
        String type = mention.entity().type();
        boolean singular = types.isA(type, "OrganizationGroup")
                && !line.tag(mention.end() - 1).endsWith("S");
        return mention.kind() == LinkedMention.Kind.PHRASE && (singular || types.isA(type, "Product"));
    }

    private int rank(LinkedMention mention, Metric metric) {
        return rank(mention.entity(), metric);
    }

    private int rank(Entity entity, Metric metric) {
        if (entity.origin() == Entity.Origin.PHRASE) {
            return NO_OWNER;
        }
        List<String> order = order(metric.name());
        for (int rank = 0; rank < order.size(); rank++) {
            if (types.isA(entity.type(), order.get(rank))) {
                return rank;
            }
        }
        return NO_OWNER;
    }

    private static List<String> order(String metric) {
        return switch (metric) {
            case "price" -> OF_PRICES;
            case "supply" -> OF_SUPPLIES;
            case "loss", "stolen" -> OF_VICTIMS;
            case "valuation", "volume", "inflow", "outflow", "marketShare", "rank", "customers", "other" -> OF_OTHERS;
            default -> OF_HOLDERS;
        };
    }
}
