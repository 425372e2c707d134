package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Claim;
import io.spillover.document.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every pattern file proves itself by the examples in its header. */
class RelationExamplesIT {

    @TestFactory
    Stream<DynamicTest> every_relation_is_read_from_its_examples() {
        return Relations.files().stream().flatMap(file -> file.examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(file.predicate() + ": " + example.sentence(), () -> check(example))));
    }

    private static void check(RelationFile.Example example) {
        Reading reading = TextReader.shared().paragraph(example.sentence());
        List<String> claims = reading.claims().stream()
                .filter(claim -> !claim.open())
                .map(RelationExamplesIT::words)
                .toList();
        if (example.wanted()) {
            assertThat(claims).contains(example.claim());
        } else {
            assertThat(claims).doesNotContain(example.claim());
        }
    }

    private static String words(Claim claim) {
        return String.join(
                " ",
                claim.subject().entity().label(),
                claim.predicate(),
                claim.object().entity().label(),
                claim.factuality().word());
    }
}
