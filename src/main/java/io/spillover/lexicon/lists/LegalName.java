package io.spillover.lexicon.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a register as news writes it: "HORACE MANN EDUCATORS CORP /DE/" is Horace Mann Educators, "AMAZON COM INC"
 * Amazon.com.
 */
record LegalName(List<String> words) {
    private static final Set<String> FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "cos",
            "companies",
            "ltd",
            "limited",
            "plc",
            "llc",
            "lp",
            "llp",
            "sa",
            "nv",
            "ag",
            "se",
            "ab",
            "asa",
            "spa",
            "as",
            "oyj",
            "kgaa",
            "adr",
            "adrs",
            "sab",
            "cv",
            "sab de cv",
            "bv",
            "pte",
            "pty",
            "kk",
            "kabushiki",
            "kaisha",
            "of new",
            "new",
            "the");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "for", "in", "on", "de", "du", "des", "la", "to", "at");

    /** Words that a short name leaves out: "Evolv" for Evolv Technologies Holdings. */
    private static final Set<String> GENERIC = Set.of(
            "holdings",
            "holding",
            "group",
            "international",
            "technologies",
            "technology",
            "systems",
            "pharmaceuticals",
            "pharmaceutical",
            "pharma",
            "therapeutics",
            "industries",
            "enterprises",
            "global",
            "financial",
            "bancorp",
            "bancshares",
            "worldwide",
            "brands",
            "labs",
            "laboratories",
            "solutions",
            "communications",
            "entertainment",
            "networks",
            "software",
            "biosciences",
            "sciences",
            "biotherapeutics",
            "biopharma",
            "biotech",
            "corporation",
            "interactive",
            "semiconductor",
            "semiconductors",
            "motors",
            "motor",
            "platforms",
            "stores",
            "airlines",
            "services",
            "resources",
            "medical",
            "materials",
            "products",
            "wholesale",
            "cos",
            "companies");

    static Optional<LegalName> of(String registered) {
        String name = registered
                .replaceAll("\\s*/[A-Za-z. ]*/?\\s*$", "")
                .replaceAll("\\(.*?\\)", " ")
                .replaceAll("-\\s*Old$", "")
                .replaceAll("(?i)\\bcom inc\\b", ".com inc")
                .replace(" .com", ".com")
                .replace(',', ' ')
                .replace('\\', ' ');
        boolean shouted = registered.equals(registered.toUpperCase(Locale.ROOT));
        List<String> words = new ArrayList<>(Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
        dropForms(words);
        if (words.isEmpty() || String.join("", words).length() < 2) {
            return Optional.empty();
        }
        return Optional.of(new LegalName(shouted ? quiet(words) : List.copyOf(words)));
    }

    private static void dropForms(List<String> words) {
        while (words.size() > 1) {
            String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT).replace(".", "");
            if (!FORMS.contains(last) && !last.equals("&") && !last.equals("and") && !last.equals("-")) {
                return;
            }
            words.remove(words.size() - 1);
        }
    }

    /** What was in capitals, as it is written otherwise; words without a vowel stay as they are. */
    private static List<String> quiet(List<String> words) {
        List<String> quiet = new ArrayList<>();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (SMALL.contains(lower) && !quiet.isEmpty()) {
                quiet.add(lower);
            } else if (isAcronym(lower)) {
                quiet.add(word);
            } else {
                quiet.add(Arrays.stream(lower.split("(?<=[-.'&])", -1))
                        .map(LegalName::capitalised)
                        .collect(Collectors.joining())
                        .replace("'S", "'s")
                        .replace(".Com", ".com"));
            }
        }
        return List.copyOf(quiet);
    }

    private static boolean isAcronym(String lower) {
        return lower.chars().noneMatch(letter -> "aeiouy".indexOf(letter) >= 0)
                || (lower.length() <= 2 && !SMALL.contains(lower))
                || lower.matches("[ivx]+|usa|aes|ibm|ups|icl|ubs|ing|aig|amc|abb|asml|ppg|ppl|tjx|ugi|usa|us");
    }

    private static String capitalised(String part) {
        return part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }

    String text() {
        return String.join(" ", words);
    }

    /** The name without "Holdings" at its end, which news leaves out. */
    LegalName withoutHoldings() {
        int end = words.size();
        while (end > 1 && words.get(end - 1).matches("(?i)holdings?")) {
            end--;
        }
        return new LegalName(words.subList(0, end));
    }

    /** The name without its last words where those are generic; none where nothing is left of it that tells. */
    Optional<String> withoutGenericWords() {
        int end = words.size();
        while (end > 1 && isGeneric(words.get(end - 1))) {
            end--;
        }
        String left = String.join(" ", words.subList(0, end));
        return end == words.size() || left.length() < 4 || isGeneric(left) ? Optional.empty() : Optional.of(left);
    }

    private static boolean isGeneric(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return GENERIC.contains(lower) || lower.equals("&") || lower.equals("and");
    }
}
