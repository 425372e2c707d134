package io.spillover.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01T23:30:00-05:00         | 2026-03-02T04:30:00Z",
                "2026-03-01T12:00:00Z              | 2026-03-01T12:00:00Z",
                "2026-03-01T12:00:00.123+0530      | 2026-03-01T06:30:00Z",
                "2026-03-01 12:00                  | 2026-03-01T12:00:00Z",
                "2026-03-01                        | 2026-03-01T00:00:00Z",
                "2026-03                           | 2026-03-01T00:00:00Z",
                "20260301                          | 2026-03-01T00:00:00Z",
                "2026-03-01T24:00:00Z              | 2026-03-02T00:00:00Z",
                "Sun, 01 Mar 2026 12:00:00 GMT     | 2026-03-01T12:00:00Z",
                "Sun, 1 Mar 26 12:00 EST           | 2026-03-01T17:00:00Z",
                "01 Mar 2026 12:00:00 +0100        | 2026-03-01T11:00:00Z",
                "Sunday, 01 March 2026 12:00:00 PDT| 2026-03-01T19:00:00Z",
                "Sun Mar  1 12:00:00 2026          | 2026-03-01T12:00:00Z",
                "March 1, 2026                     | 2026-03-01T00:00:00Z",
                "Mar 1, 2026 at 3:15 PM ET         | 2026-03-01T20:15:00Z",
                "31 Dec 1998 23:59:60 GMT          | 1998-12-31T23:59:59Z"
            })
    void dates_are_read_as_feeds_write_them(String written, Instant moment) {
        assertThat(FeedDates.of(written).map(OffsetDateTime::toInstant)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "32 Mar 2026", "2026-03-01T25:00:00Z", "1 Foo 2026"})
    void what_is_no_date_is_none(String written) {
        assertThat(FeedDates.of(written)).isEmpty();
    }

    @Property
    void what_the_RFCs_write_is_read_as_the_same_moment(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -18 * 4, max = 18 * 4) int quarters) {
        OffsetDateTime moment = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(quarters * 900));
        String iso = moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String mail = moment.format(DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH));
        assertThat(FeedDates.of(iso).map(OffsetDateTime::toInstant)).contains(moment.toInstant());
        assertThat(FeedDates.of(mail).map(OffsetDateTime::toInstant)).contains(moment.toInstant());
    }
}
