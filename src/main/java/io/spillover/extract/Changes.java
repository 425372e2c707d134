package io.spillover.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Works out changes from two values. */
final class Changes {

    /** Four digits: texts round their values, so more would be made up. */
    private static final MathContext PRECISION = new MathContext(4);

    private Changes() {}

    /** The factor from an earlier value to a later one, where both are of one unit. */
    static Optional<BigDecimal> between(Optional<Quantity> from, Optional<Quantity> value) {
        return from.flatMap(earlier -> value.filter(later -> later.unit().equals(earlier.unit())
                        && earlier.value().signum() > 0
                        && later.value().signum() >= 0)
                .map(later -> later.value().divide(earlier.value(), PRECISION).stripTrailingZeros()));
    }
}
