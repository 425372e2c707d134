package io.spillover.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * The feeds that feedparser is tested with (BSD licence): each is read, and what is expected of them is counted.
 *
 * <p>Of what they expect and we keep, we miss chiefly what feedparser cleans away of HTML that no text has (frames, mark-up
 * that only looks like some), entities of a feed's own, and charsets that fit while the header says another.
 */
final class FeedFilesTest {
    private static final int FILES = 2107;
    /** Measured: 3,022 of 3,064, whether a feed is well-formed among them. */
    private static final double SHARE_MET = 0.985;

    private Path root = Path.of("");

    @BeforeEach
    void needsTheFeeds() {
        String data = System.getProperty("spillover.data", "");
        Assumptions.assumeFalse(data.isBlank(), "needs the folder of feeds: -Dspillover.data=FOLDER");
        root = Path.of(data, "feeds");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void all_feeds_are_read_and_say_what_is_expected_of_them(TestReporter reporter) throws IOException {
        List<FeedSample> samples = samples();
        List<Compared> terms = samples.stream().flatMap(this::compared).toList();
        List<String> missed = of(Expectation.Verdict.MISSED, terms);
        int met = of(Expectation.Verdict.MET, terms).size();
        reporter.publishEntry(
                "feeds",
                samples.size() + " files, " + met + " expectations met, " + missed.size() + " missed, "
                        + of(Expectation.Verdict.NOT_KEPT, terms).size() + " of what we don't keep");
        assertThat(samples).hasSize(FILES);
        assertThat((double) met / (met + missed.size()))
                .as(String.join("\n", missed))
                .isGreaterThanOrEqualTo(SHARE_MET);
    }

    @Test
    void ill_formed_feeds_give_what_they_have_and_a_fault() throws IOException {
        assertThat(samples())
                .filteredOn(sample -> sample.expected().matches("bozo"))
                .filteredOn(sample -> sample.file().toString().contains("illformed"))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.feed().fault()).isPresent());
    }

    private record Compared(Expectation.Verdict verdict, String term) {}

    private Stream<Compared> compared(FeedSample sample) {
        return Expectation.all(sample.expected()).stream()
                .map(term -> new Compared(
                        term.of(sample),
                        root.relativize(sample.file()) + ": " + term.path() + " == " + term.literal()));
    }

    private static List<String> of(Expectation.Verdict verdict, List<Compared> terms) {
        return terms.stream()
                .filter(compared -> compared.verdict() == verdict)
                .map(Compared::term)
                .toList();
    }

    private List<FeedSample> samples() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<FeedSample> samples = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(xml|json)"))
                    .sorted()
                    .toList()) {
                samples.add(FeedSample.read(file, root));
            }
            return samples;
        }
    }
}
