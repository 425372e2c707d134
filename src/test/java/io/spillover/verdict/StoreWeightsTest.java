package io.spillover.verdict;

import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.WrittenReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How age and sources change what news weighs in the verdicts of a whole store. */
class StoreWeightsTest {
    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity BETA = entity("organization/beta", "Beta", "Company");
    private static final Entity COURT = entity("organization/high-court", "High Court", "Court");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private KnowledgeGraph graph;

    @BeforeEach
    void open() {
        graph = KnowledgeGraph.inMemory(ConclusionsPropertyTest.BACKGROUND);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void news_counts_half_when_a_week_is_full() {
        add(suit("a", DAY), quiet(DAY.plusDays(6)));
        assertThat(times()).isEqualByComparingTo("1");
        BigDecimal fresh = score();
        add(quiet(DAY.plusDays(7)));
        assertThat(times()).isEqualByComparingTo("0.5");
        assertThat(score()).isGreaterThan(fresh).isNegative();
    }

    @Test
    void old_news_is_still_known() {
        add(suit("a", DAY), quiet(DAY.plusYears(3)));
        assertThat(times()).isEqualByComparingTo("0.0625");
    }

    @Test
    void what_is_told_anew_is_fresh_again() {
        add(suit("a", DAY), quiet(DAY.plusDays(20)));
        assertThat(times()).isEqualByComparingTo("0.25");
        add(suit("b", DAY.plusDays(20)));
        assertThat(times()).isEqualByComparingTo("1.25");
    }

    @Test
    void a_second_source_adds_a_quarter_and_a_third_an_eighth() {
        add(suit("a", DAY), suit("b", DAY));
        assertThat(times()).isEqualByComparingTo("1.25");
        add(suit("c", DAY));
        assertThat(times()).isEqualByComparingTo("1.375");
    }

    @Test
    void news_without_a_date_does_not_age() {
        add(suit(Optional.empty(), "a"), quiet(DAY));
        assertThat(times()).isEqualByComparingTo("1");
    }

    @Test
    void age_is_counted_back_from_the_day_that_is_asked_for() {
        add(suit("a", DAY));
        graph.write(() -> ConclusionsPropertyTest.CONCLUSIONS.drawAnew(graph, Optional.of(DAY.plusDays(14))));
        assertThat(times()).isEqualByComparingTo("0.25");
    }

    @Test
    void how_a_copy_sounds_does_not_count_beside_its_original() {
        Reading original = sounding("Report", DAY);
        add(original);
        BigDecimal alone = score();
        add(sounding("The same report", DAY));
        assertThat(score()).isEqualByComparingTo(alone);
        ConclusionsPropertyTest.change(
                graph, List.of(), List.of(original.article().id()));
        assertThat(score()).isEqualByComparingTo(alone);
    }

    private static Reading suit(String publisher, LocalDate day) {
        return suit(Optional.of(day), publisher);
    }

    private static Reading suit(Optional<LocalDate> day, String publisher) {
        String said =
                switch (publisher) {
                    case "a" -> "On Monday the High Court announced that it would sue the maker of anvils, Acme.";
                    case "b" -> "Acme, a firm from Arizona known for its rockets, is being sued there by a court.";
                    default -> "A suit of the High Court hangs over what used to be the pride of Arizona: Acme.";
                };
        WrittenReading reading = new WrittenReading("A suit, told by " + publisher)
                .publishedBy(publisher)
                .says(said, COURT, "sues", ACME, Factuality.ASSERTED);
        day.ifPresent(reading::publishedOn);
        return reading.reading();
    }

    private static Reading quiet(LocalDate day) {
        return new WrittenReading("A quiet day, " + day)
                .publishedOn(day)
                .says("Beta knows Acme since " + day + ".", BETA, "partnersWith", ACME, Factuality.DENIED)
                .reading();
    }

    private static Reading sounding(String title, LocalDate day) {
        return new WrittenReading(title)
                .publishedOn(day)
                .sounds(
                        "It was a day of dread for everyone who has to do with the firm Acme in any way.",
                        ACME,
                        false,
                        0.8)
                .reading();
    }

    private void add(Reading... readings) {
        ConclusionsPropertyTest.change(graph, List.of(readings), List.of());
    }

    private BigDecimal times() {
        return row().pushes().get(0).times();
    }

    private BigDecimal score() {
        return row().score();
    }

    private VerdictRow row() {
        return new StoredVerdicts(graph)
                .of(Optional.empty()).stream()
                        .filter(row -> row.target().equals("Acme") && row.horizon() == Horizon.SHORT)
                        .findFirst()
                        .orElseThrow();
    }
}
