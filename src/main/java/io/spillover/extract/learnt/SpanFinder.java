package io.spillover.extract.learnt;

import io.spillover.annotate.WordList;
import io.spillover.document.Span;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the typed spans of a sentence where none are given: linked names by their types, and by their look money,
 * numbers, dates, posts, measures and deals. Plain on purpose: it shows what the layer gives from bare text. Thread-safe.
 */
final class SpanFinder {

    private static final String NUMBER = "\\d[\\d.,]*\\d|\\d";
    private static final String SCALE = "(?:\\s?(?:thousand|million|billion|trillion|crore|lakh|mn|bn))?";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** What each kind looks like; the earlier wins where two overlap. */
    private static final Map<String, Pattern> LOOKS = looks();

    /** Our types, the more special before the more general, and what the layer calls them. */
    private static final Map<String, String> NAMES = names();

    private final TypeHierarchy types;
    private final Pattern measures;

    SpanFinder(TypeHierarchy types) {
        this.types = types;
        this.measures = Pattern.compile(
                "\\b(?:(?:net|total|gross|operating|adjusted|annual) )?(?:"
                        + WordList.named("metrics").alternatives() + ")s?\\b",
                Pattern.CASE_INSENSITIVE);
    }

    List<TypedSpan> find(String text, List<LinkedMention> mentions) {
        List<TypedSpan> spans = new ArrayList<>();
        for (LinkedMention mention : mentions) {
            if (mention.kind() == LinkedMention.Kind.NAME || mention.kind() == LinkedMention.Kind.DEMONYM) {
                typeOf(mention)
                        .ifPresent(type ->
                                add(spans, new TypedSpan(type, mention.mention().span())));
            }
        }
        LOOKS.forEach((type, pattern) -> addAll(text, type, pattern, spans));
        addAll(text, "FinancialEntity", measures, spans);
        spans.sort(Comparator.comparing(TypedSpan::span));
        return List.copyOf(spans);
    }

    private Optional<String> typeOf(LinkedMention mention) {
        return NAMES.entrySet().stream()
                .filter(name -> types.isA(mention.entity().type(), name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void addAll(String text, String type, Pattern pattern, List<TypedSpan> spans) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(spans, new TypedSpan(type, new Span(matcher.start(), matcher.end())));
        }
    }

    private static void add(List<TypedSpan> spans, TypedSpan span) {
        if (spans.stream().noneMatch(other -> other.span().overlaps(span.span()))) {
            spans.add(span);
        }
    }

    private static Map<String, Pattern> looks() {
        Map<String, Pattern> looks = new LinkedHashMap<>();
        looks.put(
                "Money",
                Pattern.compile("(?:US|HK|A|C)?[$€£¥]\\s?(?:" + NUMBER + ")" + SCALE
                        + "|\\b(?:Rs\\.?|INR|EUR|USD|GBP)\\s?(?:" + NUMBER + ")" + SCALE));
        looks.put(
                "Date",
                Pattern.compile("\\b(?:" + MONTH + "\\s?\\d{1,2}(?:\\s?,)?(?:\\s?(?:19|20)\\d\\d)?|" + MONTH
                        + "\\s(?:19|20)\\d\\d|(?:first|second|third|fourth) (?:fiscal )?quarter(?: of (?:19|20)\\d\\d)?"
                        + "|(?:19|20)\\d\\d)\\b"));
        looks.put("Quantity", Pattern.compile("\\b(?:" + NUMBER + ")" + SCALE + "(?:\\s?(?:%|percent|per cent))?"));
        looks.put(
                "Designation",
                Pattern.compile(
                        "\\b(?:(?:senior |executive )?vice president|chief \\w+ officer|c[efot]o|president|chair(?:man|woman)?"
                                + "|director|founder|analyst|manager|treasurer|secretary)\\b",
                        Pattern.CASE_INSENSITIVE));
        looks.put(
                "Action",
                Pattern.compile(
                        "\\b(?:acqui(?:re[sd]?|ring|sition)|merge[rd]?|purchase[sd]?|sold|bought|divest(?:ed|iture)"
                                + "|founded|incorporated|buyout|takeover)\\b"));
        return looks;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Person", "Person");
        names.put("Organization", "Company");
        names.put("Jurisdiction", "GeopoliticalEntity");
        names.put("Place", "Location");
        names.put("Product", "Product");
        names.put("Asset", "FinancialEntity");
        return names;
    }
}
