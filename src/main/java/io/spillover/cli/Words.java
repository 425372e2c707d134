package io.spillover.cli;

import java.math.BigDecimal;
import java.util.Locale;

/** How numbers and counts are said to people. */
final class Words {
    private Words() {}

    /** {@code 1 article}, {@code 2 articles}. */
    static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /** {@code 1,000,000,000}, {@code 0.07}: digits in groups, no zeros at the end. */
    static String grouped(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /** With its sign and three digits: {@code -0.055}. */
    static String signed(BigDecimal number) {
        return String.format(Locale.ROOT, "%+.3f", number);
    }
}
