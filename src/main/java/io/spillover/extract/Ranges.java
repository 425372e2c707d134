package io.spillover.extract;

import io.spillover.document.Observation.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins quantities that are the ends of one range: "between $1 and $2 billion", "5% to 7%". */
final class Ranges {

    private static final Pattern BETWEEN =
            Pattern.compile("(?i).*\\b(?:between|range of|rang(?:ing|es) from)\\s*(?:about )?$");
    private static final Pattern FROM = Pattern.compile("(?i).*\\b(?:from|by|prior|previous)\\s*$");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    /** In UTF-16 units: how far before a quantity "between" is looked for. */
    private static final int REACH = 24;

    private Ranges() {}

    static List<Quantity> joined(List<Quantity> quantities, String text, int offset) {
        List<Quantity> result = new ArrayList<>(quantities);
        for (int index = 0; index + 1 < result.size(); index++) {
            Quantity lower = result.get(index);
            Quantity upper = result.get(index + 1);
            if (isRange(lower, upper, text, offset)) {
                result.set(index, shared(lower, upper).withBound(Bound.AT_LEAST));
                result.set(index + 1, upper.withBound(Bound.AT_MOST));
            }
        }
        return result;
    }

    private static boolean isRange(Quantity lower, Quantity upper, String text, int offset) {
        int end = lower.core().end() - offset;
        int begin = upper.span().begin() - offset;
        if (begin < end || begin - end > 6) {
            return false;
        }
        String gap = text.substring(end, begin);
        int start = lower.span().begin() - offset;
        String before = text.substring(Math.max(0, start - REACH), start);
        boolean and = gap.equals(" and ") || gap.equals(" to ");
        boolean between = and && BETWEEN.matcher(before).matches();
        boolean to = gap.matches(" to |\\s?[-–—]\\s?") && !FROM.matcher(before).matches();
        return (between || to)
                && (lower.unit().equals(upper.unit()) || lower.unit().isEmpty())
                && shared(lower, upper).value().compareTo(upper.value()) < 0;
    }

    /** "5 to 7 percent", "$5 to $7 billion": the lower end borrows unit and scale from the upper one. */
    private static Quantity shared(Quantity lower, Quantity upper) {
        Optional<String> unit = lower.unit().or(upper::unit);
        boolean scaled = lower.value().compareTo(THOUSAND) < 0 && upper.value().compareTo(THOUSAND) >= 0;
        BigDecimal value = scaled ? lower.value().multiply(scaleOf(upper.value())) : lower.value();
        return new Quantity(lower.span(), lower.core(), value, unit, lower.bound(), lower.rate());
    }

    private static BigDecimal scaleOf(BigDecimal value) {
        BigDecimal scale = BigDecimal.ONE;
        while (scale.multiply(THOUSAND).compareTo(value) <= 0) {
            scale = scale.multiply(THOUSAND);
        }
        return scale;
    }
}
