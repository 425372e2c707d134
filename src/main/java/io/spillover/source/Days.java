package io.spillover.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The day of a moment, which is that of UTC: so an article has one date wherever it is read. */
final class Days {

    private Days() {}

    static LocalDate of(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
