package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Claim;
import io.spillover.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every pattern file proves itself by the examples in its header. */
class RelationExamplesIT {

    @TestFactory
    Stream<DynamicTest> every_relation_is_read_from_its_examples() {
        return Relations.files().stream().flatMap(file -> file.examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(file.predicate() + ": " + example.sentence(), () -> check(example))));
    }

    @TestFactory
    Stream<DynamicTest> a_users_own_pattern_is_read_too(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sellsTo.txt"), OwnPatternsTest.example());
        OwnPatterns own =
                OwnPatterns.read(List.of(folder), TextReader.shared().lexicon().types());
        TextReader reader = TextReader.shared().with(own);
        RelationFile standard = Relations.files().stream()
                .filter(file -> file.predicate().equals("sellsTo"))
                .findFirst()
                .orElseThrow();
        return own.joined(standard).examples().stream()
                .filter(example -> !standard.examples().contains(example))
                .map(example -> DynamicTest.dynamicTest(example.sentence(), () -> {
                    assertThat(claims(TextReader.shared(), example)).doesNotContain(example.claim());
                    assertThat(claims(reader, example)).contains(example.claim());
                }));
    }

    private static void check(RelationFile.Example example) {
        List<String> claims = claims(TextReader.shared(), example);
        if (example.wanted()) {
            assertThat(claims).contains(example.claim());
        } else {
            assertThat(claims).doesNotContain(example.claim());
        }
    }

    private static List<String> claims(TextReader reader, RelationFile.Example example) {
        Reading reading = reader.paragraph(example.sentence());
        return reading.claims().stream()
                .filter(claim -> !claim.open())
                .map(RelationExamplesIT::words)
                .toList();
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
